/** What is kept for a time is gone after it, in parts, and no more than that; what brings it back brings it for a day. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addEvent,
  addReminder,
  addTag,
  cleanDaily,
  cleanOld,
  countOlder,
  type DeskDatabase,
  listOwnReplies,
  RETENTION_GRACE,
  RETENTION_NOTICE,
  readEverything,
  readRetention,
  recordReading,
  recordSent,
  setFlag,
  setFollowUpDone,
  setProfile,
  setRetention,
  tellRetention,
  writeEverything,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading, sentReply } from './makers.ts';

const DAY = 86_400_000;
const keyOf = (shopper: string) => ({ ...KEY, shopper });
const idOf = (shopper: string) => keyText(keyOf(shopper));
let database: DeskDatabase;

/** A shopper who said one thing each so many days before `NOW`. */
async function came(shopper: string, daysAgo: readonly number[]): Promise<string> {
  for (const days of daysAgo.toSorted((a, b) => b - a)) {
    const at = NOW - days * DAY;
    const said = [message(`d${days}`, { at, text: `${days}天前` })];
    await recordReading(reading(said, { key: keyOf(shopper) }), said, at, database);
  }
  return idOf(shopper);
}
const left = async () =>
  (await database.messages.orderBy('[conversation+order]').toArray()).map(({ text }) => text);
const people = async () => (await database.shoppers.toArray()).map(({ shopper }) => shopper).sort();
const clean = (days: number) => cleanOld(NOW - days * DAY, database);

beforeEach(() => {
  database = freshDatabase();
});

describe('what is older', () => {
  it('is deleted, and what is younger stays, to the millisecond', async () => {
    await came('a', [400, 31, 30, 29, 0]);
    expect(await clean(30)).toEqual({ messages: 2, shoppers: 0 });
    expect(await left()).toEqual(['30天前', '29天前', '0天前']);
  });

  it('is counted beforehand as it will be deleted', async () => {
    await came('a', [400, 31, 1]);
    await came('b', [400, 200]);
    await addTag(await came('c', [300]), '常客', NOW, database);
    const done: number[] = [];
    const counted = await countOlder(90, NOW, { progress: (n) => done.push(n) }, database);
    expect(counted).toEqual({ messages: 4, shoppers: 1 });
    expect(done).toEqual([3]);
    expect(await clean(90)).toEqual(counted);
    expect(await countOlder(0, NOW, {}, database)).toEqual({ messages: 0, shoppers: 0 });
  });

  it('goes also where it is more than fits into one transaction', async () => {
    const id = await came('a', [0]);
    const [first] = await database.messages.toArray();
    await database.messages.bulkPut(
      Array.from({ length: 2500 }, (_, n) => ({
        ...(first as NonNullable<typeof first>),
        id: `${id}|old${n}`,
        order: NOW - 100 * DAY + n,
      })),
    );
    const before = { lastSeenAt: NOW - 100 * DAY };
    const [one] = await database.shoppers.toArray();
    const others = Array.from({ length: 210 }, (_, n) => ({ ...one, ...before, id: idOf(`b${n}`) }));
    await database.shoppers.bulkPut(others as NonNullable<typeof one>[]);
    expect(await clean(90)).toEqual({ messages: 2500, shoppers: 210 });
    expect(await left()).toEqual(['0天前']);
    expect(await people()).toEqual(['a']);
  });

  it('leaves no picture of itself in the signature', async () => {
    const id = await came('a', [100, 1]);
    await database.signatures.put({ id, bits: new Uint8Array(4), seenAt: NOW });
    const other = await came('b', [1]);
    await database.signatures.put({ id: other, bits: new Uint8Array(4), seenAt: NOW });
    await clean(90);
    expect(await database.signatures.toCollection().primaryKeys()).toEqual([other]);
  });

  it('takes promises that were kept with it, and leaves open ones', async () => {
    const id = await came('a', [1]);
    const at = NOW - 100 * DAY;
    const done = await addReminder({ conversation: id, text: '补发', dueAt: null }, at, database);
    await addReminder({ conversation: id, text: '回访', dueAt: null }, at, database);
    await setFollowUpDone(done?.id ?? '', at, database);
    await clean(90);
    expect((await database.followUps.toArray()).map(({ text }) => text)).toEqual(['回访']);
  });
});

describe('a shopper of whom nothing is left', () => {
  it('goes with all that hangs on them', async () => {
    const id = await came('a', [100]);
    await recordSent(sentReply('m', { conversation: id, at: NOW - 100 * DAY }), database);
    await addEvent({ kind: 'filled', at: 1, conversation: id, templateId: 't', detail: '' }, database);
    expect(await clean(90)).toEqual({ messages: 1, shoppers: 1 });
    expect(await listOwnReplies(9, database)).toEqual([]);
    const everything = await readEverything({ shoppers: true, now: NOW }, database);
    const { shops: _shops, ...rows } = everything.rows;
    expect(JSON.stringify(rows)).not.toContain(id);
    // It wasn't asked for by anybody: nothing is remembered of it.
    expect(await database.engine.get('erased')).toBeUndefined();
  });

  it.each([
    ['a tag', (id: string) => addTag(id, '常客', NOW, database)],
    ['a flag', (id: string) => setFlag(id, { colour: 'red', note: '', agent: '', at: 1 }, database)],
    ['a profile', (id: string) => setProfile(id, { vip: true }, database)],
    [
      'something open',
      (id: string) => addReminder({ conversation: id, text: '回访', dueAt: null }, 1, database),
    ],
  ])('stays for %s, without what was said', async (_what, note) => {
    await note(await came('a', [100]));
    expect(await clean(90)).toEqual({ messages: 1, shoppers: 0 });
    expect(await people()).toEqual(['a']);
    expect(await left()).toEqual([]);
  });
});

describe('daily', () => {
  it('deletes nothing before the agent was told, nor in the time after', async () => {
    await came('a', [400]);
    expect(await cleanDaily(NOW, database)).toBeNull();
    const told = await tellRetention(NOW, database);
    expect(told).toEqual({ days: 180, from: NOW + RETENTION_NOTICE, seen: false, last: null });
    expect(await tellRetention(NOW + 5, database)).toEqual(told);
    expect(await cleanDaily(NOW + RETENTION_NOTICE - 1, database)).toBeNull();
    const at = NOW + RETENTION_NOTICE;
    expect(await cleanDaily(at, database)).toEqual({ at, messages: 1, shoppers: 1 });
    expect((await readRetention(database)).last).toEqual({ at, messages: 1, shoppers: 1 });
    // Once a day, and the receipt of what was deleted stays until there is another.
    expect(await cleanDaily(at + DAY - 1, database)).toBeNull();
    expect(await cleanDaily(at + DAY, database)).toMatchObject({ messages: 0 });
    expect((await readRetention(database)).last?.messages).toBe(1);
  });

  it('gives a shorter time a day in which it can be set back', async () => {
    await came('a', [100]);
    await setRetention(180, NOW - 30 * DAY, database);
    expect(await cleanDaily(NOW, database)).toMatchObject({ messages: 0 });
    expect(await setRetention(90, NOW, database)).toBe(NOW + RETENTION_GRACE);
    expect(await cleanDaily(NOW + RETENTION_GRACE - 1, database)).toBeNull();
    await setRetention(180, NOW + 5, database);
    expect(await cleanDaily(NOW + 2 * RETENTION_GRACE, database)).toMatchObject({ messages: 0 });
    await setRetention(30, NOW, database);
    expect(await cleanDaily(NOW + 4 * RETENTION_GRACE, database)).toMatchObject({ messages: 1 });
  });

  it('deletes nothing where all is kept for good, or the setting is none that there is', async () => {
    await came('a', [4000]);
    await setRetention(0, NOW - 9 * DAY, database);
    expect(await cleanDaily(NOW, database)).toBeNull();
    await writeSetting('retentionDays', 1, database);
    expect(await cleanDaily(NOW, database)).toBeNull();
    expect(await left()).toEqual(['4000天前']);
  });

  it('deletes again what a file brought back, and what was kept for taking that back', async () => {
    await came('a', [400, 1]);
    await setRetention(180, NOW - 9 * DAY, database);
    const file = await readEverything({ shoppers: true, now: NOW }, database);
    await cleanDaily(NOW, database);
    await writeEverything(file, {}, database);
    const row = { by: 'before' as const, counts: {}, mark: '', blob: new Blob([]) };
    await database.backups.bulkAdd([
      { ...row, id: 1, at: NOW - DAY, shoppers: true },
      { ...row, id: 2, at: NOW, shoppers: true },
      { ...row, id: 3, at: NOW - 9 * DAY, shoppers: false },
    ]);
    expect(await left()).toHaveLength(2);
    expect(await cleanDaily(NOW + 1, database)).toMatchObject({ messages: 1 });
    expect(await left()).toEqual(['1天前']);
    expect(await database.backups.toCollection().primaryKeys()).toEqual([2, 3]);
  });
});
