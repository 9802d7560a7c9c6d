/** A table in memory is what the store has, whoever writes to it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  changeMany,
  type DeskDatabase,
  openShopperBook,
  recordReading,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

let database: DeskDatabase;
let book: ReturnType<typeof openShopperBook>;
const heard = vi.fn();
const IDS = Array.from({ length: 120 }, (_, n) => keyText({ ...KEY, shopper: `s${n}` }));

beforeEach(async () => {
  heard.mockClear();
  database = freshDatabase();
  for (let n = 0; n < IDS.length; n += 1) {
    const said = [message('a')];
    await recordReading(reading(said, { key: { ...KEY, shopper: `s${n}` } }), said, NOW, database);
  }
  book = openShopperBook(heard, database);
});
afterEach(() => book.close());

async function same(): Promise<void> {
  await book.settled();
  const rows = await database.shoppers.toArray();
  expect([...book.rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(rows);
}

it('follows what is added, changed and taken out, and reads only that', async () => {
  await same();
  const reads = vi.spyOn(database.shoppers, 'where');
  const said = [message('b')];
  await recordReading(reading(said, { key: { ...KEY, shopper: 'new' } }), said, NOW + 1, database);
  await takeShopperOut(IDS[3] ?? '', database);
  await changeMany(IDS, { kind: 'tag', tag: '急' }, NOW, database);
  reads.mockClear();
  await book.settled();
  expect(reads).not.toHaveBeenCalled();
  reads.mockRestore();
  await same();
  expect(book.rows.has(IDS[3] ?? '')).toBe(false);
  expect(book.rows.get(IDS[4] ?? '')?.tags).toEqual(['急']);
});

it('reads all again where it isn’t told what was changed', async () => {
  await same();
  await database.shoppers.clear();
  await same();
  expect(book.rows.size).toBe(0);
});

it('tells its owner, hears nothing once it is closed, and tells a failure to who asks next', async () => {
  await book.settled();
  expect(heard).toHaveBeenCalled();
  const failing = vi.spyOn(database.shoppers, 'bulkGet').mockRejectedValueOnce(new Error('broken'));
  await database.shoppers.update(IDS[0] ?? '', { name: '新名字' });
  await vi.waitFor(() => expect(failing).toHaveBeenCalled());
  // It may have been told already.
  await book.settled().catch(() => undefined);
  await same();
  book.close();
  heard.mockClear();
  await database.shoppers.delete(IDS[0] ?? '');
  await book.settled();
  expect(heard).not.toHaveBeenCalled();
});
