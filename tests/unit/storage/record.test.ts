/** Recording a reading: everything certain once, nothing twice, names and orders as last read. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import { readHistory, readShopper, recordReading } from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, MINUTE, message, NOW, order, reading } from './makers.ts';

const ID = keyText(KEY);

describe('recordReading', () => {
  it('keeps shop, shopper and messages of a new conversation', async () => {
    const database = freshDatabase();
    const said = [message('a', { at: NOW - 5000 }), message('b', { at: NOW - 1000, side: 'agent' })];
    const taken = await recordReading(reading(said, { orders: [order('1')] }), said, NOW, database);
    expect(taken).toEqual(['a', 'b']);
    expect(await database.shops.toArray()).toEqual([
      { id: 'practice/s%2F1', platform: 'practice', shop: 's/1', name: '旗舰店', lastSeenAt: NOW },
    ]);
    expect(await database.shoppers.toArray()).toEqual([
      {
        id: ID,
        ...KEY,
        name: '小王',
        shopName: '旗舰店',
        tags: [],
        flag: null,
        orders: [{ ...order('1'), seenAt: NOW }],
        firstSeenAt: NOW,
        lastSeenAt: NOW,
        lastVisitAt: null,
        visits: 1,
        visitStartedAt: NOW,
      },
    ]);
    expect(await readHistory(ID, 10, database)).toEqual(
      said.map((one) => ({ ...one, id: `${ID}|${one.id}`, conversation: ID, order: one.at, seenAt: NOW })),
    );
  });

  it('doubles nothing when it is said again, and confirms it all the same', async () => {
    const database = freshDatabase();
    const said = [message('a'), message('b')];
    await recordReading(reading(said), said, NOW, database);
    const before = [await database.messages.toArray(), await database.shoppers.toArray()];
    expect(await recordReading(reading(said), said, NOW + 100, database)).toEqual(['a', 'b']);
    expect([await database.messages.toArray(), await database.shoppers.toArray()]).toEqual(before);
  });

  it('takes an id that stands twice in one report once', async () => {
    const database = freshDatabase();
    const said = [message('a', { text: 'one' }), message('a', { text: 'two' })];
    await recordReading(reading(said), said, NOW, database);
    expect((await database.messages.toArray()).map((row) => row.text)).toEqual(['two']);
  });

  it('keeps place and first sight of a message that reads otherwise later', async () => {
    const database = freshDatabase();
    const first = [message('a', { at: NOW }), message('b', { at: NOW + 1 })];
    await recordReading(reading(first), first, NOW, database);
    const edited = [message('a', { at: NOW + 50_000, text: '改过了', kind: 'goods' })];
    await recordReading(reading(edited), edited, NOW + 60_000, database);
    const rows = await readHistory(ID, 10, database);
    expect(rows.map(({ text, kind, order, seenAt }) => ({ text, kind, order, seenAt }))).toEqual([
      { text: '改过了', kind: 'goods', order: NOW, seenAt: NOW },
      { text: 'text of b', kind: 'text', order: NOW + 1, seenAt: NOW },
    ]);
  });

  it('leaves uncertain sides out, and takes them when they become certain', async () => {
    const database = freshDatabase();
    const said = [message('a'), message('b', { side: 'unknown' }), message('c')];
    expect(await recordReading(reading(said), said, NOW, database)).toEqual(['a', 'c']);
    expect(await database.messages.count()).toBe(2);
    const sure = [message('b', { side: 'agent' })];
    expect(await recordReading(reading(sure), sure, NOW, database)).toEqual(['b']);
    // A side that was certain isn't taken back by a reading that isn't.
    await recordReading(reading(said), said, NOW, database);
    expect((await database.messages.get(`${ID}|b`))?.side).toBe('agent');
  });

  it('records only what is offered of the tail', async () => {
    const database = freshDatabase();
    const tail = [message('a'), message('b'), message('c')];
    expect(await recordReading(reading(tail), tail.slice(1, 2), NOW, database)).toEqual(['b']);
    expect((await database.messages.toArray()).map((row) => row.id)).toEqual([`${ID}|b`]);
  });

  it('keeps conversations apart whose ids look alike', async () => {
    const database = freshDatabase();
    const keys = [
      { platform: 'a', shop: 'b/c', shopper: 'd' },
      { platform: 'a', shop: 'b', shopper: 'c/d' },
      { platform: 'a', shop: 'b%2Fc', shopper: 'd' },
      { platform: 'a', shop: '', shopper: 'd|m' },
      { platform: 'a', shop: '', shopper: 'd' },
    ];
    for (const key of keys) {
      const said = [message('m'), message('|m')];
      await recordReading(reading(said, { key }), said, NOW, database);
    }
    expect(await database.shoppers.count()).toBe(keys.length);
    expect(await database.messages.count()).toBe(keys.length * 2);
    for (const key of keys) expect(await readHistory(keyText(key), 10, database)).toHaveLength(2);
  });

  it('follows changed names, and keeps known ones where the page shows none', async () => {
    const database = freshDatabase();
    await recordReading(reading(), [], NOW, database);
    await recordReading(reading([], { shopperName: '大王', shopName: '新店' }), [], NOW + 1, database);
    expect(await readShopper(ID, database)).toMatchObject({ name: '大王', shopName: '新店' });
    expect((await database.shops.toArray()).map((row) => row.name)).toEqual(['新店']);
    const bare = reading([], { shopperName: '', shopName: '' });
    await recordReading(bare, [], NOW + 10 * MINUTE, database);
    expect(await readShopper(ID, database)).toMatchObject({ name: '大王', shopName: '新店' });
    expect((await database.shops.toArray()).map((row) => row.name)).toEqual(['新店']);
  });

  it('calls a shopper without a name by the id', async () => {
    const database = freshDatabase();
    await recordReading(reading([], { shopperName: '' }), [], NOW, database);
    expect(await readShopper(ID, database)).toMatchObject({ name: KEY.shopper });
  });

  it('merges orders by number, the ones on the page first', async () => {
    const database = freshDatabase();
    await recordReading(reading([], { orders: [order('1'), order('2')] }), [], NOW, database);
    await recordReading(reading([], { orders: [order('3'), order('2', '已发货')] }), [], NOW + 1, database);
    const orders = (await readShopper(ID, database))?.orders;
    expect(orders).toEqual([
      { ...order('3'), seenAt: NOW + 1 },
      { ...order('2', '已发货'), seenAt: NOW + 1 },
      { ...order('1'), seenAt: NOW },
    ]);
    await recordReading(reading(), [], NOW + 2, database);
    expect((await readShopper(ID, database))?.orders).toEqual(orders);
  });

  it('keeps at most 100 orders, the newest', async () => {
    const database = freshDatabase();
    for (const from of [0, 50, 100]) {
      const orders = Array.from({ length: 50 }, (_, i) => order(String(from + i)));
      await recordReading(reading([], { orders }), [], NOW + from, database);
    }
    const numbers = (await readShopper(ID, database))?.orders.map((one) => one.number);
    expect(numbers).toHaveLength(100);
    expect(numbers?.[0]).toBe('100');
    expect(numbers).not.toContain('0');
  });

  it("keeps the agent's notes when the shopper is read again", async () => {
    const database = freshDatabase();
    await recordReading(reading(), [], NOW, database);
    await database.shoppers.update(ID, { tags: ['急'] });
    const said = [message('a')];
    await recordReading(reading(said, { shopperName: '别名' }), said, NOW + 1, database);
    expect(await readShopper(ID, database)).toMatchObject({ tags: ['急'], name: '别名', firstSeenAt: NOW });
  });
});
