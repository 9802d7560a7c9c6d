/** A reading that can't be stored leaves nothing, and can be told again. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import { type DeskDatabase, readHistory, recordReading, storeFailure } from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

const said = [message('a', { at: NOW }), message('b', { at: NOW + 1 })];

/** Lets every write to one table fail as on a full disk. @returns ends it. */
function fill(database: DeskDatabase, table: 'shops' | 'shoppers' | 'messages'): () => void {
  const refuse = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  database.table(table).hook('creating', refuse);
  return () => database.table(table).hook('creating').unsubscribe(refuse);
}

async function rows(database: DeskDatabase): Promise<readonly number[]> {
  return Promise.all([database.shops.count(), database.shoppers.count(), database.messages.count()]);
}

describe('a full disk', () => {
  it.each(['shops', 'shoppers', 'messages'] as const)(
    'in %s leaves nothing of the reading',
    async (table) => {
      const database = freshDatabase();
      const free = fill(database, table);
      const failed = await recordReading(reading(said), said, NOW, database).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(Error);
      expect(storeFailure(failed)).toBe('full');
      expect(await rows(database)).toEqual([0, 0, 0]);
      free();
      expect(await recordReading(reading(said), said, NOW, database)).toEqual(['a', 'b']);
      expect(await rows(database)).toEqual([1, 1, 2]);
    },
  );

  it('keeps what was there before', async () => {
    const database = freshDatabase();
    await recordReading(reading(said), said, NOW, database);
    const before = await database.shoppers.toArray();
    fill(database, 'messages');
    const more = [message('a', { text: '改' }), message('c', { at: NOW + 2 })];
    await expect(recordReading(reading(more), more, NOW + 9_000_000, database)).rejects.toThrow();
    expect(await database.shoppers.toArray()).toEqual(before);
    expect((await readHistory(keyText(KEY), 9, database)).map((row) => row.text)).toEqual([
      'text of a',
      'text of b',
    ]);
  });
});

it('a transaction that the browser aborts when all is written leaves nothing', async () => {
  const database = freshDatabase();
  database.shops.hook('creating', (_key, _row, transaction) => {
    const native = (transaction as unknown as { idbtrans: IDBTransaction }).idbtrans;
    setImmediate(() => native.abort());
  });
  await expect(recordReading(reading(said), said, NOW, database)).rejects.toThrow();
  expect(await rows(database)).toEqual([0, 0, 0]);
});
