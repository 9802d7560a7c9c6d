/** Followed packs in the store: which version was taken in stands and falls with the import. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Follow, newFollow } from '../../../utils/packs/index.ts';
import {
  addFollow,
  applyImport,
  changeFollow,
  type DeskDatabase,
  listFollows,
  readEverything,
  takeFollowOff,
  takeImportBack,
  writeEverything,
} from '../../../utils/storage/index.ts';
import { entry, workFor } from './importMakers.ts';
import { freshDatabase, NOW } from './makers.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

const follow = (id: string, more: Partial<Follow> = {}): Follow => ({
  ...newFollow({ id, address: `https://${id}.example/`, addedAt: NOW, expected: '', daily: false }),
  ...more,
});

async function importVersion(sha256: string, text: string, now: number, database: DeskDatabase) {
  const work = await workFor([entry('a', { text })], now, database);
  const followed = { followId: 'f', sha256, edition: true };
  return applyImport({ ...work, followed }, { now }, database);
}

const taken = async (database: DeskDatabase) =>
  (await listFollows(database)).map((one) => one.taken.map(({ sha256 }) => sha256[0]).join(''));

describe('the list', () => {
  it('is in the order of adding, each address once', async () => {
    const database = freshDatabase();
    expect(await addFollow(follow('z'), database)).toBe(true);
    expect(await addFollow(follow('a', { addedAt: NOW + 1 }), database)).toBe(true);
    expect(await addFollow(follow('b', { address: 'https://z.example/' }), database)).toBe(false);
    expect((await listFollows(database)).map(({ id }) => id)).toEqual(['z', 'a']);
  });

  it('changes one that is there, and no other', async () => {
    const database = freshDatabase();
    await addFollow(follow('f'), database);
    expect(await changeFollow('f', (one) => ({ ...one, daily: true }), database)).toMatchObject({
      daily: true,
    });
    expect(await changeFollow('gone', (one) => one, database)).toBeUndefined();
    expect(await listFollows(database)).toEqual([follow('f', { daily: true })]);
  });

  it('gives out what is taken off, so that it can be put back', async () => {
    const database = freshDatabase();
    await addFollow(follow('f', { skipped: A }), database);
    const off = await takeFollowOff('f', database);
    expect(await listFollows(database)).toEqual([]);
    expect(off === undefined ? false : await addFollow(off, database)).toBe(true);
    expect(await listFollows(database)).toEqual([follow('f', { skipped: A })]);
    expect(await takeFollowOff('gone', database)).toBeUndefined();
  });
});

describe('a version that is imported', () => {
  it('is noted with the pack that it went to', async () => {
    const database = freshDatabase();
    await addFollow(follow('f'), database);
    const importId = await importVersion(A, 'one', NOW, database);
    expect(await listFollows(database)).toMatchObject([
      { target: { packId: 'p', edition: true }, taken: [{ sha256: A, at: NOW, importId }] },
    ]);
  });

  it('is noted no more when the import is taken back, in whichever order', async () => {
    const database = freshDatabase();
    await addFollow(follow('f'), database);
    const first = await importVersion(A, 'one', NOW, database);
    const second = await importVersion(B, 'two', NOW + 1, database);
    expect(await taken(database)).toEqual(['ab']);
    expect(await takeImportBack(first, 'keep', database)).toMatchObject({ done: true });
    expect(await taken(database)).toEqual(['b']);
    expect(await takeImportBack(second, 'keep', database)).toMatchObject({ done: true });
    expect(await taken(database)).toEqual(['']);
  });

  it('is noted only when all of it was written', async () => {
    const database = freshDatabase();
    await addFollow(follow('f'), database);
    const work = await workFor([entry('a')], NOW, database);
    const stop = new AbortController();
    const writing = applyImport(
      { ...work, followed: { followId: 'f', sha256: A, edition: true } },
      { now: NOW, signal: stop.signal, progress: (done, all) => done === all && stop.abort() },
      database,
    );
    await expect(writing).rejects.toThrow();
    expect(await taken(database)).toEqual(['']);
    expect(await database.templates.count()).toBe(0);
  });

  it('does nothing to a pack that was taken off the list meanwhile', async () => {
    const database = freshDatabase();
    await importVersion(A, 'one', NOW, database);
    expect(await listFollows(database)).toEqual([]);
    expect(await database.templates.count()).toBe(1);
  });
});

it('everything put back leaves the list, and nobody knows which version is in it', async () => {
  const database = freshDatabase();
  await addFollow(follow('f', { skipped: B }), database);
  await importVersion(A, 'one', NOW, database);
  const everything = await readEverything({ shoppers: false, now: NOW }, database);
  expect(JSON.stringify(everything.rows)).not.toContain('https://f.example');
  await writeEverything(everything, {}, database);
  expect(await listFollows(database)).toMatchObject([{ id: 'f', skipped: B, taken: [] }]);
});
