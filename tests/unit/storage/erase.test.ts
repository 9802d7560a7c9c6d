/** Erasing: what came from one shopper only is gone, what others said as well stays; all of it can be undone. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addBan,
  addEvent,
  countGap,
  type DeskDatabase,
  eraseAllLearned,
  eraseLearned,
  lessonsAfter,
  listBans,
  listGaps,
  listOwnReplies,
  previewEverything,
  putLearnedBack,
  putShopperBack,
  readEngineBasis,
  readEverything,
  recordReading,
  recordSent,
  saveSnapshot,
  saveTemplate,
  takeShopperOut,
  writeEverything,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading, sentReply, template } from './makers.ts';

const A = keyText(KEY);
const B = keyText({ ...KEY, shopper: 'b2' });
const own = (text: string) => ({ own: { text, language: 'zh-CN' as const } });
let database: DeskDatabase;

const texts = async () => (await listOwnReplies(9, database)).map((row) => row.text).sort();
const everything = async () => ({
  lessons: await lessonsAfter(0, 99, database),
  replies: await database.ownReplies.toArray(),
  gaps: await listGaps(database),
  bans: await listBans(database),
  events: await database.events.toArray(),
});

beforeEach(async () => {
  database = freshDatabase();
  await recordReading(reading([message('q')]), [message('q')], NOW, database);
  await recordSent(sentReply('m1', { conversation: A, ...own('只有甲') }), database);
  await recordSent(sentReply('m2', { conversation: A, ...own('两个都有') }), database);
  await recordSent(sentReply('m3', { conversation: B, ...own('两个都有') }), database);
  await recordSent(sentReply('m4', { conversation: B, ...own('只有乙') }), database);
  await countGap({ conversation: A, first: 'q1', wording: '甲问的' }, NOW, database);
  await countGap({ conversation: B, first: 'q1', wording: '都问' }, NOW, database);
  await countGap({ conversation: A, first: 'q2', wording: '都问！' }, NOW + 1, database);
  await countGap({ conversation: A, first: 'q3', wording: '都问' }, NOW + 2, database);
  await addBan({ templateId: 't', wording: '贵', conversation: B }, NOW, database);
  await addBan({ templateId: 't', wording: '慢', conversation: A }, NOW, database);
  await addEvent({ kind: 'filled', at: NOW, conversation: A, templateId: 't', detail: 'filled' }, database);
  await saveSnapshot({ snapshot: { version: 'v' }, lastLesson: 4, savedAt: NOW }, 0, database);
});

describe('one shopper', () => {
  it('is gone from lessons, own replies, gaps and snapshot; others stay', async () => {
    await eraseLearned(A, database);
    expect((await lessonsAfter(0, 9, database)).map((row) => row.conversation)).toEqual([B, B]);
    expect(await texts()).toEqual(['两个都有', '只有乙']);
    expect((await listGaps(database)).map((row) => row.key)).toEqual(['都问']);
    expect((await readEngineBasis(database)).snapshot).toBeNull();
    expect((await listBans(database)).map((row) => row.wording)).toEqual(['贵']);
    const { events: _events, ...learned } = await everything();
    expect(JSON.stringify(learned)).not.toContain(A);
  });

  it('of whom there is a ban only makes the snapshot void', async () => {
    await addBan({ templateId: 't', wording: '丑', conversation: 'c' }, NOW, database);
    await eraseLearned('c', database);
    expect((await readEngineBasis(database)).snapshot).toBeNull();
  });

  it('leaves nothing in the whole store once they are erased', async () => {
    const said = async () => {
      const tables = await Promise.all(database.tables.map((table) => table.toArray()));
      return JSON.stringify(tables);
    };
    expect(await said()).toContain(A);
    await takeShopperOut(A, database);
    expect(await said()).not.toContain(A);
    expect(await said()).toContain(B);
  });

  it('comes back as it was', async () => {
    const before = await everything();
    await putLearnedBack(await eraseLearned(A, database), database);
    expect(await everything()).toEqual(before);
  });

  it('comes back beside what was learned since', async () => {
    const file = await eraseLearned(A, database);
    await recordSent(sentReply('m5', { conversation: B, ...own('两个都有') }), database);
    await putLearnedBack(file, database);
    const [both] = (await listOwnReplies(9, database)).filter((row) => row.text === '两个都有');
    expect(both).toMatchObject({ used: 3 });
    expect([...(both?.sources ?? [])].sort()).toEqual([A, B].sort());
    expect(await lessonsAfter(0, 9, database)).toHaveLength(5);
  });

  it('of whom nothing was learned leaves the snapshot as it is', async () => {
    await putLearnedBack(await eraseLearned('nobody', database), database);
    expect(await readEngineBasis(database)).toMatchObject({ changes: 0, snapshot: { lastLesson: 4 } });
  });

  it('is erased and put back with the shopper', async () => {
    const before = await everything();
    const file = await takeShopperOut(A, database);
    expect(await texts()).toEqual(['两个都有', '只有乙']);
    await putShopperBack(file, database);
    expect(await everything()).toEqual(before);
  });
});

describe('all of it', () => {
  it('is gone, and comes back as it was', async () => {
    const before = await everything();
    const file = await eraseAllLearned(database);
    const { events, ...learned } = await everything();
    expect(learned).toEqual({ lessons: [], replies: [], gaps: [], bans: [] });
    expect(events).toEqual(before.events);
    expect(await readEngineBasis(database)).toMatchObject({ snapshot: null, changes: 1 });
    await putLearnedBack(file, database);
    expect(await everything()).toEqual(before);
  });

  it('in many lessons', async () => {
    await database.lessons.bulkAdd(
      Array.from({ length: 2500 }, (_, i) => ({
        conversation: A,
        templateId: 't',
        wording: `${i}`,
        before: '',
        at: i,
      })),
    );
    const file = await eraseAllLearned(database);
    expect(file.lessons).toHaveLength(2504);
    await putLearnedBack(file, database);
    expect(await database.lessons.count()).toBe(2504);
  });
});

describe('a backup that is older than the erasing of a shopper', () => {
  const kept = async () => {
    const { lessons, replies, gaps, bans } = await everything();
    return {
      lessons: lessons.map(({ id }) => id),
      replies: replies.map(({ text }) => text).sort(),
      gaps: gaps.map(({ key }) => key).sort(),
      bans: bans.map(({ wording }) => wording),
      shoppers: await database.shoppers.toCollection().primaryKeys(),
      messages: await database.messages.count(),
      events: await database.events.where('conversation').equals(A).count(),
    };
  };
  const WITHOUT_A = {
    ...{ lessons: [3, 4], replies: ['两个都有', '只有乙'], gaps: ['都问'], bans: ['贵'] },
    ...{ shoppers: [], messages: 0, events: 0 },
  };

  it.each([false, true])(
    'doesn’t bring back what was learned from them (shoppers in it: %s)',
    async (shoppers) => {
      const backup = await readEverything({ shoppers, now: NOW }, database);
      await takeShopperOut(A, database);
      await saveTemplate(template('t', { text: 'x' }), '我的话术', database);
      const { tables } = await previewEverything(backup, database);
      expect(tables.find(({ table }) => table === 'lessons')).toEqual({
        table: 'lessons',
        there: 2,
        here: 2,
      });
      await writeEverything(backup, {}, database);
      expect(await kept()).toEqual(WITHOUT_A);
      expect(
        JSON.stringify([...(await database.ownReplies.toArray()), ...(await listGaps(database))]),
      ).not.toContain(A);
      // It isn't forgotten with what is replaced.
      await writeEverything(backup, {}, database);
      expect(await kept()).toEqual(WITHOUT_A);
    },
  );

  it('brings it all back where the erasing was undone', async () => {
    const backup = await readEverything({ shoppers: true, now: NOW }, database);
    const before = await everything();
    await putShopperBack(await takeShopperOut(A, database), database);
    await writeEverything(backup, {}, database);
    expect(await everything()).toEqual(before);
  });

  it('leaves what came of a shopper who came again', async () => {
    await takeShopperOut(A, database);
    const later = Date.now() + 1;
    await recordReading(reading([message('again')]), [message('again')], later, database);
    await recordSent(sentReply('m9', { conversation: A, at: later, ...own('后来的') }), database);
    const backup = await readEverything({ shoppers: true, now: later }, database);
    const before = await kept();
    expect(before).toMatchObject({ shoppers: [A], messages: 1 });
    await writeEverything(backup, {}, database);
    expect(await kept()).toEqual(before);
  });

  it('is held off by marks that say nothing of a shopper', async () => {
    await takeShopperOut(A, database);
    const row = await database.engine.get('erased');
    const said = JSON.stringify(row?.id === 'erased' ? [...row.marks] : row);
    expect(said.length).toBeGreaterThan(100);
    for (const word of [A, '甲', '慢', KEY.shopper]) expect(said).not.toContain(word);
  });
});
