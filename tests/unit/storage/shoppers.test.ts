/** Shoppers and their history: listed, paged, taken out and put back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addTag,
  countRows,
  type DeskDatabase,
  listShoppers,
  putShopperBack,
  readHistory,
  readShopper,
  recordReading,
  setFlag,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, MINUTE, message, NOW, order, reading } from './makers.ts';

const ID = keyText(KEY);
/** Ids that begin as the first one does: a range that is too wide takes them, too. */
const NEIGHBOURS = ['买家 1', '买家 10', '买家 1 ', '买家'].map((shopper) => ({ ...KEY, shopper }));
const said = Array.from({ length: 25 }, (_, i) => message(`${100 - i}`, { at: NOW + i }));
const NOTHING = { lessons: [], replies: [], gaps: [], sharedGaps: [], bans: [], takes: [] };
let database: DeskDatabase;

beforeEach(async () => {
  database = freshDatabase();
  for (const [i, key] of NEIGHBOURS.entries()) {
    await recordReading(reading(said, { key }), said, NOW + i, database);
  }
});

describe('readHistory', () => {
  it('pages: the newest, oldest of them first', async () => {
    const at = async (limit: number) =>
      (await readHistory(ID, limit, database)).map((row) => row.order - NOW);
    expect(await at(3)).toEqual([22, 23, 24]);
    expect(await at(25)).toEqual(said.map((_, i) => i));
    expect(await at(26)).toHaveLength(25);
    expect(await at(0)).toEqual([]);
  });

  it('is empty for somebody unknown', async () => {
    expect(await readHistory('nobody', 9, database)).toEqual([]);
    expect(await readShopper('nobody', database)).toBeUndefined();
  });
});

it('listShoppers gives the last seen first, and no more than asked', async () => {
  const listed = await listShoppers(3, database);
  expect(listed.map((row) => row.shopper)).toEqual(['买家', '买家 1 ', '买家 10']);
});

describe('takeShopperOut', () => {
  it('takes this one whole, and nobody else', async () => {
    const file = await takeShopperOut(ID, database);
    expect(file.shopper?.id).toBe(ID);
    expect(file.messages).toHaveLength(25);
    expect(await readShopper(ID, database)).toBeUndefined();
    expect(await countRows(database)).toEqual({ templates: 0, shoppers: 3, messages: 75 });
  });

  it('gives back exactly what was there', async () => {
    await addTag(ID, '急', NOW, database);
    const before = [await database.shoppers.toArray(), await database.messages.toArray()];
    await putShopperBack(await takeShopperOut(ID, database), database);
    expect([await database.shoppers.toArray(), await database.messages.toArray()]).toEqual(before);
  });

  it('of somebody unknown is empty and can be put back', async () => {
    const file = await takeShopperOut('nobody', database);
    const nobody = {
      id: 'nobody',
      shopper: undefined,
      messages: [],
      events: [],
      followUps: [],
      learned: NOTHING,
    };
    expect(file).toEqual(nobody);
    await putShopperBack(file, database);
    expect((await countRows(database)).shoppers).toBe(4);
  });
});

describe('putShopperBack', () => {
  it('keeps what was recorded and noted since', async () => {
    await addTag(ID, '老客', NOW, database);
    await recordReading(reading([], { orders: [order('1'), order('2')] }), [], NOW, database);
    const file = await takeShopperOut(ID, database);
    const later = NOW + 5 * MINUTE;
    const since = [message('100', { at: NOW, text: '改过了' }), message('new', { at: later })];
    const names = { shopperName: '新名', orders: [order('2', '已发货'), order('3')] };
    await recordReading(reading(since, names), since, later, database);
    await addTag(ID, '急', later, database);
    await setFlag(ID, { colour: 'red', note: '', agent: '', at: later }, database);
    await putShopperBack(file, database);

    expect(await readShopper(ID, database)).toMatchObject({
      name: '新名',
      tags: ['老客', '急'],
      flag: { colour: 'red' },
      orders: [order('2', '已发货'), order('3'), order('1')],
      firstSeenAt: NOW,
      lastSeenAt: later,
    });
    const history = await readHistory(ID, 99, database);
    expect(history).toHaveLength(26);
    expect(history[0]?.text).toBe('改过了');
    expect(history.at(-1)?.id).toBe(`${ID}|new`);
  });
});
