/**
 * A pack that the agent follows at an address: what was seen of it there, what was taken in, and what comes of both.
 * Nothing here fetches or writes.
 */
import type { FileProblem, FollowProblemCode, Values } from '../../model/index.ts';

export interface FollowProblem {
  readonly code: FollowProblemCode;
  readonly values: Values;
  /** Of `brokenPack`: the first that is wrong in it. */
  readonly file?: FileProblem;
}

/** A version as it was read at the address. */
export interface SeenVersion {
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** When it was first seen, milliseconds since 1970. */
  readonly at: number;
  /** What the pack calls itself. */
  readonly name: string;
  /** Templates in it. */
  readonly templates: number;
  /** What the server calls this version; empty: it doesn't. */
  readonly etag: string;
  readonly lastModified: string;
}

/** A version that was imported. */
export interface TakenVersion {
  readonly sha256: string;
  readonly at: number;
  /** Of the import. */
  readonly importId: number;
}

export interface Follow {
  readonly id: string;
  /** HTTPS, as `readPackAddress` gives it. */
  readonly address: string;
  readonly addedAt: number;
  /** SHA-256 in hex that its bytes must have; empty: whatever they have. */
  readonly expected: string;
  /** Whether it is looked at once a day by itself. */
  readonly daily: boolean;
  /** Where it goes; null: not imported yet. `edition`: as a new version of that whole pack. */
  readonly target: { readonly packId: string; readonly edition: boolean } | null;
  readonly lookedAt: number | null;
  /** Of the last look. */
  readonly problem: FollowProblem | null;
  /** The newest that was read. */
  readonly seen: SeenVersion | null;
  /** The last behind. Those of imports that can't be taken back any more go. */
  readonly taken: readonly TakenVersion[];
  /** SHA-256 of the version that the agent doesn't want; empty: none. */
  readonly skipped: string;
}

/** A new one. */
export function newFollow(head: Pick<Follow, 'id' | 'address' | 'addedAt' | 'expected' | 'daily'>): Follow {
  return { ...head, target: null, lookedAt: null, problem: null, seen: null, taken: [], skipped: '' };
}

/** Whether a version was seen that was neither taken in nor skipped, and is what is expected. */
export function hasNews({ seen, taken, skipped, expected }: Follow): boolean {
  if (seen === null || (expected !== '' && seen.sha256 !== expected)) return false;
  return seen.sha256 !== taken.at(-1)?.sha256 && seen.sha256 !== skipped;
}

/** Four hours less than a day: who comes a little earlier than the day before has come a day later. */
const ABOUT_A_DAY = 20 * 3_600_000;

/** Whether it is time to look at it by itself. A clock that was put back counts as time that went by. */
export function isDue({ daily, lookedAt }: Follow, now: number): boolean {
  return daily && (lookedAt === null || Math.abs(now - lookedAt) >= ABOUT_A_DAY);
}

/** A version was read. The same bytes under another name of the server's are nothing new. */
export function withSeen(follow: Follow, version: SeenVersion): Follow {
  const { seen } = follow;
  const at = seen?.sha256 === version.sha256 ? seen.at : version.at;
  return { ...follow, seen: { ...version, at }, lookedAt: version.at, problem: null };
}

/** The server said that nothing changed. */
export function withUnchanged(follow: Follow, now: number): Follow {
  return { ...follow, lookedAt: now, problem: null };
}

/** What was seen before stays seen. */
export function withProblem(follow: Follow, problem: FollowProblem, now: number): Follow {
  return { ...follow, lookedAt: now, problem };
}

/** @param most so many are kept. */
export function withTaken(follow: Follow, version: TakenVersion, most: number): Follow {
  return { ...follow, taken: [...follow.taken, version].slice(-most) };
}

/** The import was taken back: what was taken in before it is again what there is. */
export function withoutTaken(follow: Follow, importId: number): Follow {
  return { ...follow, taken: follow.taken.filter((version) => version.importId !== importId) };
}

const HASH = /^[0-9a-f]{64}$/;

/** A SHA-256 as people copy it, in lower case, without spaces and the name before it; null: it is none. */
export function readHash(text: string): string | null {
  const hash = text
    .trim()
    .replace(/^sha-?256[:=\s-]+/i, '')
    .replace(/[\s:]/g, '')
    .toLowerCase();
  return HASH.test(hash) ? hash : null;
}

/** Enough of it for the eye. */
export function shortHash(hash: string): string {
  return hash.length <= 20 ? hash : `${hash.slice(0, 8)}…${hash.slice(-8)}`;
}
