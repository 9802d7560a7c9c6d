/** Looking for words in what was said with one shopper. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  type DeskDatabase,
  type HistorySearch,
  openHistorySearch,
  recordReading,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

const ID = keyText(KEY);
const OTHER = { ...KEY, shopper: `${KEY.shopper}0` };
const TEXTS: readonly (readonly [string, string])[] = [
  ['a', '请问什么时候发货'],
  ['b', '今天發貨，顺丰'],
  ['c', 'ＳＦ Express 也可以'],
  ['d', '第一行\n第二行 发票'],
];
let database: DeskDatabase;
let search: HistorySearch;

async function say(texts: readonly (readonly [string, string])[], key = KEY): Promise<void> {
  const said = texts.map(([id, text], i) => message(id, { text, at: NOW + i }));
  await recordReading(reading(said, { key }), said, NOW, database);
}

beforeEach(async () => {
  database = freshDatabase();
  await say(TEXTS);
  await say([['x', '什么时候发货']], OTHER);
  search = openHistorySearch(ID, database);
});
afterEach(() => search.close());

const found = async (query: string) => (await search.find(query)).map(({ id }) => id.slice(ID.length + 1));

describe('a search in one history', () => {
  it.each([
    ['发货', ['a', 'b']],
    ['發貨', ['a', 'b']],
    ['顺丰 发货', ['b']],
    ['ｓｆ', ['c']],
    ['sf　EXPRESS', ['c']],
    ['第二行', ['d']],
    ['退款', []],
    ['', []],
    [' ', []],
    ['.*', []],
  ])('%j', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });

  it('gives places, oldest first', async () => {
    expect(await search.find('发货')).toMatchObject([{ order: NOW }, { order: NOW + 1 }]);
  });

  it('reads once, and again only after a change of this conversation', async () => {
    await search.prepare();
    const reads = vi.spyOn(database.messages, 'where');
    await found('发');
    await found('发货');
    await say([['y', '发货了吗']], OTHER);
    reads.mockClear();
    await found('发货');
    expect(reads).not.toHaveBeenCalled();
    await say([...TEXTS, ['e', '已经发货']]);
    expect(await found('发货')).toEqual(['a', 'b', 'e']);
  });

  it('finds an edited text, and nothing of what was erased', async () => {
    expect(await found('退款')).toEqual([]);
    await say([['a', '我要退款']]);
    expect(await found('退款')).toEqual(['a']);
    await takeShopperOut(ID, database);
    expect(await found('退款')).toEqual([]);
  });

  it('reads no further once it is closed', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ({
      ...message(`${n}`),
      ...{ id: `${ID}|${n}`, conversation: ID, order: n, seenAt: NOW },
    }));
    await database.messages.bulkPut(rows);
    const reads = vi.spyOn(database.messages, 'where');
    const reading = search.prepare();
    search.close();
    await reading;
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('tells a failure, and reads again after it', async () => {
    const failing = vi.spyOn(database.messages, 'where').mockImplementationOnce(() => {
      throw new Error('broken');
    });
    await expect(found('发货')).rejects.toThrow('broken');
    failing.mockRestore();
    expect(await found('发货')).toEqual(['a', 'b']);
  });
});
