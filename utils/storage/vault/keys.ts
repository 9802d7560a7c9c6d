/** The data key of each open store, as long as it is known: in memory, and nowhere else. */
import { Dexie, RangeSet } from 'dexie';

/** The data key as pages hand it on to each other; JSON. It belongs into no store that reaches the disk. */
export interface HeldKey {
  /** Of the lock that it opens. */
  readonly id: string;
  /** As in a JSON web key. */
  readonly k: string;
  /** After so many minutes without use it opens nothing any more; 0: never. */
  readonly minutes: number;
  /** When the agent last did something, milliseconds since 1970. */
  readonly usedAt: number;
}

export interface DataKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** A lock is set, and its key isn't here. `storeFailure` knows it by its name. */
export class LockedError extends Error {
  override name = 'LockedError';
}

interface Keyhole {
  readonly held: HeldKey | null;
  readonly key: DataKey | null;
}

const keyholes = new WeakMap<Dexie, Promise<Keyhole>>();
const EMPTY: Promise<Keyhole> = Promise.resolve({ held: null, key: null });

/** Whether the agent has been away for too long. */
export function isStale({ minutes, usedAt }: HeldKey, now: number): boolean {
  return minutes > 0 && now - usedAt > minutes * 60_000;
}

async function imported(held: HeldKey | null, before: Keyhole): Promise<Keyhole> {
  if (held === null) return { held, key: null };
  const { id, k } = held;
  if (before.held?.k === k) return { held, key: before.key };
  const use: KeyUsage[] = ['encrypt', 'decrypt'];
  return {
    held,
    key: { id, key: await crypto.subtle.importKey('jwk', { kty: 'oct', k }, 'AES-GCM', false, use) },
  };
}

/**
 * Hands the data key in, or takes it away. Whoever reads or writes meanwhile waits for it. What follows the store is read
 * again when it can be read from now on, or no longer.
 */
export function giveDataKey(
  given: HeldKey | undefined | null | Promise<HeldKey | undefined | null>,
  database: Dexie,
): void {
  const before = keyholes.get(database) ?? EMPTY;
  const next = Promise.all([before, given]).then(([known, held]) => imported(held ?? null, known));
  // Nothing can be opened with what is no key.
  const safe = next.catch(() => EMPTY);
  keyholes.set(database, safe);
  void Promise.all([before, safe]).then(([was, is]) => {
    if (was.held?.k !== is.held?.k) Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
  });
}

/** The key as it is now; null: it isn't known, or wasn't used for too long. */
export async function dataKeyOf(database: Dexie): Promise<DataKey | null> {
  const { held, key } = await (keyholes.get(database) ?? EMPTY);
  return held === null || isStale(held, Date.now()) ? null : key;
}
