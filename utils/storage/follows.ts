/**
 * Packs that are followed at an address. Which of their versions was taken in is written in the transaction of the
 * import, and goes with it when that is taken back.
 */
import { type Follow, withoutTaken, withTaken } from '../packs/index.ts';
import { type DeskDatabase, desk } from './database.ts';

/** In the order in which they were added. */
export async function listFollows(database: DeskDatabase = desk()): Promise<readonly Follow[]> {
  return (await database.follows.toArray()).sort((a, b) => a.addedAt - b.addedAt);
}

/** @returns false, and nothing is written, where the address is followed already. */
export async function addFollow(follow: Follow, database: DeskDatabase = desk()): Promise<boolean> {
  return database.transaction('rw', database.follows, async () => {
    const same = await database.follows.filter(({ address }) => address === follow.address).count();
    if (same > 0) return false;
    await database.follows.add(follow);
    return true;
  });
}

/** Puts what `change` makes of it in its place. @returns that; undefined where it was taken off meanwhile. */
export async function changeFollow(
  id: string,
  change: (follow: Follow) => Follow,
  database: DeskDatabase = desk(),
): Promise<Follow | undefined> {
  return database.transaction('rw', database.follows, async () => {
    const known = await database.follows.get(id);
    if (known === undefined) return undefined;
    const next = change(known);
    await database.follows.put(next);
    return next;
  });
}

/** Takes one off the list. What was imported from it stays. @returns what was there, for `addFollow`. */
export async function takeFollowOff(
  id: string,
  database: DeskDatabase = desk(),
): Promise<Follow | undefined> {
  return database.transaction('rw', database.follows, async () => {
    const known = await database.follows.get(id);
    await database.follows.delete(id);
    return known;
  });
}

/** An import of a version that was read at an address. */
export interface FollowedImport {
  readonly followId: string;
  readonly sha256: string;
  /** Whether it came as a new version of the whole pack. */
  readonly edition: boolean;
}

/** Inside a transaction over `follows`. */
export async function noteTaken(
  { followId, sha256, edition }: FollowedImport,
  written: { readonly packId: string; readonly at: number; readonly importId: number },
  most: number,
  { follows }: DeskDatabase,
): Promise<void> {
  const known = await follows.get(followId);
  if (known === undefined) return;
  const { packId, at, importId } = written;
  const next = withTaken(known, { sha256, at, importId }, most);
  await follows.put({ ...next, target: { packId, edition } });
}

/** Inside a transaction over `follows`: the import is taken back. */
export async function forgetTaken(importId: number, { follows }: DeskDatabase): Promise<void> {
  const rows = await follows.filter(({ taken }) => taken.some((one) => one.importId === importId)).toArray();
  await follows.bulkPut(rows.map((row) => withoutTaken(row, importId)));
}

/** Inside a transaction over `follows`: templates and packs were replaced, so nobody knows what is in them. */
export async function forgetAllTaken({ follows }: DeskDatabase): Promise<void> {
  const rows = await follows.toArray();
  await follows.bulkPut(rows.map((row) => ({ ...row, taken: [] })));
}
