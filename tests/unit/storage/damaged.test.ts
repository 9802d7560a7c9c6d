/** Rows without a field, or with an odd one: the rest is shown, it is told which part was hit, and work goes on. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addReminder,
  addTag,
  type DamagedPart,
  type DeskDatabase,
  listFollowUps,
  listFollowUpsOf,
  listShoppers,
  listTags,
  mendDaily,
  mendIndexes,
  onDamaged,
  readHistory,
  readShopper,
  readWholeHistory,
  readWindow,
  recordReading,
  setFlag,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, order, reading } from './makers.ts';

const A = keyText(KEY);
const B = keyText({ ...KEY, shopper: 'b2' });
const told = new Set<DamagedPart>();
onDamaged((parts) => {
  for (const part of parts) told.add(part);
});
let database: DeskDatabase;
const put = (table: string, row: object) => database.table(table).put(row);
const without = (row: object | undefined, ...fields: string[]) =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([field]) => !fields.includes(field)));

beforeEach(async () => {
  database = freshDatabase();
  const said = [message('a', { at: NOW }), message('b', { at: NOW + 1 }), message('c', { at: NOW + 2 })];
  await recordReading(reading(said, { orders: [order('1')] }), said, NOW, database);
  await recordReading(
    reading([message('x')], { key: { ...KEY, shopper: 'b2' } }),
    [message('x')],
    NOW,
    database,
  );
  await addTag(A, '常客', NOW, database);
});

describe('a shopper', () => {
  const ODD: readonly (readonly [string, object])[] = [
    ['tags', { tags: undefined }],
    ['tags of another kind', { tags: '常客' }],
    ['a tag', { tags: ['常客', 7] }],
    ['orders', { orders: null }],
    ['an order', { orders: [null, { number: '1' }] }],
    ['a flag', { flag: { colour: 'pink' } }],
    ['a flag without a note', { flag: { colour: 'red' } }],
    ['a name', { name: 5 }],
    ['times', { firstSeenAt: 'x', visitStartedAt: undefined, lastVisitAt: undefined }],
    ['former names', { formerNames: 'x' }],
    ['a profile', { profile: 'vip' }],
  ];
  it.each(ODD)('with odd %s is shown, noted of, and recorded, and so are the others', async (_what, odd) => {
    await put('shoppers', { ...(await database.shoppers.get(A)), ...odd });
    const all = await listShoppers(9, database);
    expect(all.map(({ id }) => id).sort()).toEqual([A, B].sort());
    const row = await readShopper(A, database);
    expect(row?.tags.every((tag) => typeof tag === 'string')).toBe(true);
    expect(Array.isArray(row?.orders)).toBe(true);
    expect(typeof row?.name).toBe('string');
    // What is noted and what comes makes it whole again.
    await addTag(A, '新客', NOW, database);
    await setFlag(A, { colour: 'red', note: '急', agent: '', at: NOW }, database);
    const next = [message('d', { at: NOW + 3 })];
    await recordReading(reading(next, { orders: [order('2')] }), next, NOW + 9, database);
    const mended = await database.shoppers.get(A);
    expect(mended).toMatchObject({ name: '小王', flag: { colour: 'red' } });
    expect(mended?.tags).toContain('新客');
    expect(mended?.orders.map(({ number }) => number)).toContain('2');
    expect(await readHistory(A, 9, database)).toHaveLength(4);
  });

  it('is told of as the part that was hit', () => {
    expect(told.has('shoppers')).toBe(true);
  });
});

describe('a message', () => {
  it.each([
    ['no text', { text: undefined }],
    ['no side', { side: undefined }],
    ['a side that there is none of', { side: 'ghost' }],
    ['no kind', { kind: 3 }],
    ['an odd time', { at: 'today' }],
  ])('with %s is left out, and the others are read', async (_what, odd) => {
    told.delete('messages');
    await put('messages', { ...(await database.messages.get(`${A}|b`)), ...odd });
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id.split('|')[1]);
    expect(ids(await readHistory(A, 9, database))).toEqual(['a', 'c']);
    expect(ids(await readWholeHistory(A, database))).toEqual(['a', 'c']);
    const window = await readWindow(A, { order: null, before: 9, after: 0 }, database);
    expect(ids(window.rows)).toEqual(['a', 'c']);
    expect(await database.messages.count()).toBe(4);
  });
});

it('a follow-up that says nothing is left out, and the others are listed', async () => {
  const one = await addReminder({ conversation: A, text: '回访', dueAt: NOW }, NOW, database);
  await addReminder({ conversation: A, text: '补发', dueAt: NOW + 1 }, NOW, database);
  await put('followUps', { ...(await database.followUps.get(one?.id ?? '')), text: undefined });
  expect((await listFollowUps(A, database)).map(({ text }) => text)).toEqual(['补发']);
  expect((await listFollowUpsOf(9, database)).map(({ followUp }) => followUp.text)).toEqual(['补发']);
  expect(told.has('followUps')).toBe(true);
});

it('a tag whose name is none is left out', async () => {
  await put('tags', { name: 7, usedAt: NOW });
  expect((await listTags(database)).map(({ name }) => name)).toEqual(['常客']);
  expect(told.has('tags')).toBe(true);
});

describe('rows that fell out of their index', () => {
  it('are put back, and told of; a store that is whole is left alone', async () => {
    expect(await mendIndexes(database)).toBe(0);
    await put('shoppers', without(await database.shoppers.get(A), 'lastSeenAt'));
    await put('messages', without(await database.messages.get(`${A}|b`), 'order', 'conversation'));
    await put('tags', { name: '老客' });
    expect(await readHistory(A, 9, database)).toHaveLength(2);
    expect((await listShoppers(9, database)).map(({ id }) => id)).toEqual([B]);
    expect(await mendIndexes(database)).toBe(3);
    expect((await readHistory(A, 9, database)).map(({ text }) => text)).toEqual([
      'text of a',
      'text of b',
      'text of c',
    ]);
    expect((await listShoppers(9, database)).map(({ id }) => id).sort()).toEqual([A, B].sort());
    expect((await listTags(database)).map(({ name }) => name).sort()).toEqual(['常客', '老客'].sort());
    expect(await mendIndexes(database)).toBe(0);
  });

  it('are looked for once a day, and again where the clock was set back', async () => {
    const lose = async () => put('shoppers', without(await database.shoppers.get(A), 'lastSeenAt'));
    expect(await mendDaily(NOW, database)).toBe(0);
    await lose();
    expect(await mendDaily(NOW + 23 * 3_600_000, database)).toBe(0);
    expect(await mendDaily(NOW + 24 * 3_600_000, database)).toBe(1);
    await lose();
    expect(await mendDaily(NOW, database)).toBe(1);
  });
});
