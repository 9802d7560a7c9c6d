/**
 * The lock: a passphrase that wraps the key with which rows are sealed. What is kept is enough to tell whether a passphrase
 * is right, by trying, and no more.
 */
import type { DeskDatabase } from '../database.ts';
import { type Bytes, bound, IV } from './cipher.ts';
import { dataKeyOf, type HeldKey } from './keys.ts';

/** What is kept of a lock. */
export interface Lock {
  /** Random; the data key is known by it. */
  readonly id: string;
  readonly salt: Bytes;
  /** Rounds of PBKDF2 with SHA-256. */
  readonly rounds: number;
  /** The data key, sealed with what the passphrase gives. */
  readonly wrapped: Bytes;
  /** Rows that were there before are being sealed, or all are being opened; null: nothing is left to do. */
  readonly work: 'seal' | 'open' | null;
  /** Up to where: the table, and the last id in it. */
  readonly done?: { readonly table: string; readonly id: string };
}

/** As OWASP advises for PBKDF2 with SHA-256. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
export const ROUNDS = 600_000;
/** Shortest passphrase, in UTF-16 units. */
export const MIN_PASSPHRASE = 8;

/** What a passphrase gives: the same, whatever width an input method wrote it in. */
async function wrappingKey(
  passphrase: string,
  { salt, rounds }: Pick<Lock, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}

/** A lock like this one, whose key only this passphrase gives. */
async function wrap(
  key: CryptoKey,
  passphrase: string,
  lock: Pick<Lock, 'id' | 'rounds' | 'work' | 'done'>,
): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(IV));
  const by = await wrappingKey(passphrase, { ...lock, salt });
  const how = { name: 'AES-GCM', iv, additionalData: bound(lock.id) };
  const sealed = new Uint8Array(await crypto.subtle.wrapKey('raw', key, by, how));
  return { ...lock, salt, wrapped: new Uint8Array([...iv, ...sealed]) };
}

/** Null: the passphrase is wrong. */
async function unwrap(lock: Lock, passphrase: string): Promise<CryptoKey | null> {
  const by = await wrappingKey(passphrase, lock);
  const how = { name: 'AES-GCM', iv: lock.wrapped.slice(0, IV), additionalData: bound(lock.id) };
  return crypto.subtle
    .unwrapKey('raw', lock.wrapped.slice(IV), by, how, 'AES-GCM', true, ['encrypt', 'decrypt'])
    .catch(() => null);
}

async function toHold(id: string, key: CryptoKey, minutes: number): Promise<HeldKey> {
  const { k = '' } = await crypto.subtle.exportKey('jwk', key);
  return { id, k, minutes, usedAt: Date.now() };
}

async function minutesOf(database: DeskDatabase): Promise<number> {
  return Number((await database.settings.get('lockAfter'))?.value ?? 0);
}

/** Undefined: none is set. */
export async function readLock(database: DeskDatabase): Promise<Lock | undefined> {
  return (await database.settings.get('lock'))?.value as Lock | undefined;
}

/** Whether a lock is set whose key isn't here. */
export async function isLocked(database: DeskDatabase): Promise<boolean> {
  const lock = await readLock(database);
  return lock !== undefined && (await dataKeyOf(database))?.id !== lock.id;
}

/**
 * Sets a lock. From now on what is written is sealed; what is there already is by `workOnLock`.
 * @param hand hands its key on, before it is set: so nobody is locked out for a moment.
 * @returns false where one is set already.
 */
export async function setLock(
  passphrase: string,
  hand: (held: HeldKey) => unknown,
  database: DeskDatabase,
  rounds: number = ROUNDS,
): Promise<boolean> {
  if ((await readLock(database)) !== undefined) return false;
  const use: KeyUsage[] = ['encrypt', 'decrypt'];
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, use);
  const lock = await wrap(key, passphrase, { id: crypto.randomUUID(), rounds, work: 'seal' });
  await hand(await toHold(lock.id, key, await minutesOf(database)));
  return database.transaction('rw', database.settings, async () => {
    if ((await readLock(database)) !== undefined) return false;
    await database.settings.put({ key: 'lock', value: lock });
    return true;
  });
}

/** @returns the key, to be handed on; null where the passphrase is wrong, or no lock is set. */
export async function openLock(passphrase: string, database: DeskDatabase): Promise<HeldKey | null> {
  const lock = await readLock(database);
  const key = lock === undefined ? null : await unwrap(lock, passphrase);
  return lock === undefined || key === null ? null : toHold(lock.id, key, await minutesOf(database));
}

/** Changes the lock that is there, unless it is another by now. @returns whether it was changed. */
async function changeLock(
  id: string,
  change: (lock: Lock) => Lock,
  database: DeskDatabase,
): Promise<boolean> {
  return database.transaction('rw', database.settings, async () => {
    const now = await readLock(database);
    if (now?.id !== id) return false;
    await database.settings.put({ key: 'lock', value: change(now) });
    return true;
  });
}

/** The rows stay as they are: only their key is wrapped anew. @returns false where the old passphrase is wrong. */
export async function changePassphrase(old: string, next: string, database: DeskDatabase): Promise<boolean> {
  const lock = await readLock(database);
  const key = lock === undefined ? null : await unwrap(lock, old);
  if (lock === undefined || key === null) return false;
  const { salt, wrapped } = await wrap(key, next, lock);
  return changeLock(lock.id, (now) => ({ ...now, salt, wrapped }), database);
}

/** From now on rows are opened, by `workOnLock`; the lock goes with the last. @returns false: a wrong passphrase. */
export async function switchLockOff(passphrase: string, database: DeskDatabase): Promise<boolean> {
  const lock = await readLock(database);
  if (lock === undefined || (await unwrap(lock, passphrase)) === null) return false;
  return changeLock(lock.id, ({ done: _done, ...now }) => ({ ...now, work: 'open' }), database);
}
