/** What was taken from the search is counted, bounded, erased with what was learned, and moved with everything. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  backUp,
  checkEverything,
  type DeskDatabase,
  eraseAllLearned,
  eraseLearned,
  MAX_TAKES,
  noteTake,
  putLearnedBack,
  readEverything,
  readTakes,
  takeShopperOut,
  writeEverything,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW } from './makers.ts';

let database: DeskDatabase;
const note = (query: number, templateId: string, at = NOW) => noteTake({ query, templateId, at }, database);

beforeEach(() => {
  database = freshDatabase();
});

describe('what is taken', () => {
  it('is counted by query and template, the last first', async () => {
    await note(1, 'a');
    await note(1, 'b', NOW + 1);
    const all = await note(1, 'a', NOW + 2);
    expect(all).toEqual([
      { query: 1, templateId: 'a', count: 2, at: NOW + 2 },
      { query: 1, templateId: 'b', count: 1, at: NOW + 1 },
    ]);
    expect(await readTakes(database)).toEqual(all);
  });

  it('by two at once is counted twice', async () => {
    await Promise.all([note(1, 'a'), note(1, 'a'), note(2, 'a')]);
    expect((await readTakes(database)).map(({ query, count }) => [query, count]).sort()).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('pushes out what was taken longest ago', async () => {
    const full = Array.from({ length: MAX_TAKES }, (_, i) => ({
      ...{ query: i, templateId: 'a', count: 1, at: NOW - i },
    }));
    await database.settings.put({ key: 'takes', value: full });
    const all = await note(-1, 'b');
    expect(all).toHaveLength(MAX_TAKES);
    expect(all.at(-1)).toEqual(full.at(-2));
  });

  it.each([[7], ['x'], [null], [[null, 3, {}, { query: '1', templateId: 'a', count: 1, at: 1 }]]])(
    'is nothing where a file said %j',
    async (value) => {
      await database.settings.put({ key: 'takes', value });
      expect(await readTakes(database)).toEqual([]);
      expect(await note(1, 'a')).toHaveLength(1);
    },
  );
});

describe('erased', () => {
  it('with all that was learned, it comes back with what was taken since', async () => {
    await note(1, 'a');
    await note(2, 'b', NOW + 1);
    const file = await eraseAllLearned(database);
    expect(await readTakes(database)).toEqual([]);
    expect(await database.settings.count()).toBe(0);
    await note(2, 'b', NOW + 5);
    await putLearnedBack(file, database);
    expect(await readTakes(database)).toEqual([
      { query: 2, templateId: 'b', count: 1, at: NOW + 5 },
      { query: 1, templateId: 'a', count: 1, at: NOW },
    ]);
  });

  it('with a shopper it is not: it is of none', async () => {
    await note(1, 'a');
    await eraseLearned('x', database);
    await takeShopperOut('x', database);
    expect(await readTakes(database)).toHaveLength(1);
  });
});

it('goes along with everything, and makes no backup due by itself', async () => {
  const write = async () => new Uint8Array([1]);
  await backUp(NOW, write, {}, database);
  await note(1, 'a');
  expect(await backUp(NOW + 3 * 86_400_000, write, {}, database)).toBeNull();
  const everything = await readEverything({ shoppers: false, now: NOW }, database);
  const checked = checkEverything(JSON.parse(JSON.stringify(everything)), new Map());
  const other = freshDatabase();
  if ('everything' in checked) await writeEverything(checked.everything, {}, other);
  expect(await readTakes(other)).toEqual(await readTakes(database));
});
