/** A reply that went out: taken in once, whole or not at all; found, taken out and put back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countLessons,
  type DeskDatabase,
  findLessons,
  installPack,
  lessonsAfter,
  listEvents,
  listOwnReplies,
  markReplyDeleted,
  putLessonBack,
  readEngineBasis,
  readOwnReplies,
  readTemplates,
  recordSent,
  saveSnapshot,
  takeLessonOut,
  turnBackIntoReply,
  turnIntoTemplate,
  wordingsOf,
} from '../../../utils/storage/index.ts';
import { freshDatabase, MINUTE, NOW, sentReply, template } from './makers.ts';

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const SNAPSHOT = { snapshot: { version: 'v' }, lastLesson: 1, savedAt: NOW };
let database: DeskDatabase;
const events = async (of = 'practice/s1/b1') =>
  (await listEvents(of, database)).map(({ kind, templateId, message }) => `${kind} ${templateId} ${message}`);

beforeEach(async () => {
  database = freshDatabase();
  await installPack(PACK, [template('t')], database);
});

describe('a reply from a template', () => {
  const sent = sentReply('m1', { templateId: 't', own: null });

  it('is a lesson, a use and an event', async () => {
    const taught = await recordSent(sent, database);
    expect(taught).toEqual({
      lesson: {
        id: 1,
        conversation: sent.conversation,
        templateId: 't',
        wording: '可以开发票吗',
        before: '',
        at: NOW,
      },
      reply: null,
    });
    expect(await lessonsAfter(0, 9, database)).toEqual([taught?.lesson]);
    expect(await readTemplates(['t'], database)).toMatchObject([{ used: 1, lastUsedAt: NOW }]);
    expect(await events()).toEqual(['sent t m1']);
  });

  it('teaches once, however often it is told', async () => {
    const told = await Promise.all([1, 2, 3].map(() => recordSent(sent, database)));
    expect(told.filter((taught) => taught !== null)).toHaveLength(1);
    expect(await recordSent({ ...sent, at: NOW + MINUTE }, database)).toBeNull();
    expect(await countLessons(database)).toBe(1);
    expect((await readTemplates(['t'], database))[0]?.used).toBe(1);
  });

  it('teaches in each conversation: another has messages of the same id', async () => {
    await recordSent(sent, database);
    expect(await recordSent({ ...sent, conversation: 'practice/s1/b2' }, database)).not.toBeNull();
    expect(await countLessons(database)).toBe(2);
  });

  it('is counted, but is no lesson, where nothing was asked', async () => {
    expect(await recordSent({ ...sent, wording: '' }, database)).toEqual({ lesson: null, reply: null });
    expect(await countLessons(database)).toBe(0);
    expect((await readTemplates(['t'], database))[0]?.used).toBe(1);
  });

  it.each(['lessons', 'events'] as const)('leaves nothing behind when %s are full', async (table) => {
    vi.spyOn(database[table], 'add').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    await expect(recordSent(sent, database)).rejects.toThrow();
    expect(await countLessons(database)).toBe(0);
    expect(await events()).toEqual([]);
    expect((await readTemplates(['t'], database))[0]?.used).toBe(0);
    expect(await recordSent(sent, database)).not.toBeNull();
  });
});

describe('a reply by hand', () => {
  it('becomes an own reply, and its lesson names it', async () => {
    const taught = await recordSent(sentReply('m1'), database);
    const [reply] = await listOwnReplies(9, database);
    expect(taught?.reply).toEqual(reply);
    expect(reply).toMatchObject({
      text: '发票随包裹一起寄出',
      language: 'zh-CN',
      used: 1,
      firstUsedAt: NOW,
      lastUsedAt: NOW,
      deletedAt: null,
      sources: ['practice/s1/b1'],
    });
    expect(taught?.lesson?.templateId).toBe(reply?.id);
    expect(await events()).toEqual([`sent ${reply?.id} m1`]);
  });

  it('is the known one where it is written the same, but for width and spaces', async () => {
    await recordSent(sentReply('m1'), database);
    const again = { own: { text: '发票随包裹一起寄出 ', language: 'zh-CN' as const }, at: NOW + MINUTE };
    await recordSent(sentReply('m2', again), database);
    await recordSent(sentReply('m3', { conversation: 'practice/s1/b2', at: NOW + 2 }), database);
    expect(await listOwnReplies(9, database)).toMatchObject([
      {
        used: 3,
        firstUsedAt: NOW,
        lastUsedAt: NOW + MINUTE,
        sources: ['practice/s1/b1', 'practice/s1/b2'],
      },
    ]);
    expect(await countLessons(database)).toBe(3);
  });

  it('is counted by its id when it was filled', async () => {
    const id = (await recordSent(sentReply('m1'), database))?.reply?.id ?? '';
    await recordSent(sentReply('m2', { templateId: id, own: null }), database);
    expect(await readOwnReplies([id], database)).toMatchObject([{ used: 2 }]);
  });

  it('that the agent took out is not learned again', async () => {
    const id = (await recordSent(sentReply('m1'), database))?.reply?.id ?? '';
    await markReplyDeleted(id, NOW, database);
    expect(await recordSent(sentReply('m2'), database)).toBeNull();
    expect(await listOwnReplies(9, database)).toEqual([]);
    expect(await countLessons(database)).toBe(1);
    await markReplyDeleted(id, null, database);
    expect(await recordSent(sentReply('m2'), database)).not.toBeNull();
  });

  it('that says nothing to keep is nothing', async () => {
    expect(await recordSent(sentReply('m1', { own: null }), database)).toBeNull();
    expect(await countLessons(database)).toBe(0);
  });

  it('becomes a template with what was learned for it, and a reply again', async () => {
    const id = (await recordSent(sentReply('m1'), database))?.reply?.id ?? '';
    await recordSent(sentReply('m2', { wording: '发票\n怎么开', at: NOW + 1 }), database);
    expect(await wordingsOf(id, 2, database)).toEqual(['发票', '怎么开']);
    const row = await turnIntoTemplate(template(id, { packId: 'personal' }), '我的', database);
    expect(await listOwnReplies(9, database)).toEqual([]);
    expect(await readTemplates([id], database)).toHaveLength(1);
    expect((await lessonsAfter(0, 9, database)).map((lesson) => lesson.templateId)).toEqual([id, id]);
    if (row !== undefined) await turnBackIntoReply(row, database);
    expect(await listOwnReplies(9, database)).toEqual([row]);
    expect(await readTemplates([id], database)).toEqual([]);
    expect(await turnIntoTemplate(template('nobody'), '', database)).toBeUndefined();
    expect(await readTemplates(['nobody'], database)).toEqual([]);
  });
});

describe('lessons', () => {
  it('are found by their words or by what they led to, newest first', async () => {
    for (let i = 0; i < 1200; i += 1) {
      await database.lessons.add({
        conversation: 'c',
        templateId: i % 2 === 0 ? 't' : 'u',
        wording: `第 ${i} 问 ${i === 7 ? 'EMS 可以吗' : ''}`,
        before: '',
        at: NOW + i,
      });
    }
    const find = async (query: string, wanted = 3) =>
      (await findLessons(query, wanted, (id) => (id === 't' ? '发货' : '退款'), database)).map(
        (row) => row.id,
      );
    expect(await find('')).toEqual([1200, 1199, 1198]);
    expect(await find('ems')).toEqual([8]);
    expect(await find('发货')).toEqual([1199, 1197, 1195]);
    expect(await find('退款 ems')).toEqual([8]);
    expect(await find('发货 ems')).toEqual([]);
    expect(await find('', 2000)).toHaveLength(1200);
  });

  it('can be taken out and put back, and the snapshot is void both times', async () => {
    const lesson = (await recordSent(sentReply('m1'), database))?.lesson;
    expect(await saveSnapshot(SNAPSHOT, 0, database)).toBe(true);
    const row = await takeLessonOut(1, database);
    expect(row).toEqual(lesson);
    expect(await countLessons(database)).toBe(0);
    expect((await readEngineBasis(database)).snapshot).toBeNull();
    // The engine that didn't hear of it may not be saved; one that did may.
    expect(await saveSnapshot(SNAPSHOT, 0, database)).toBe(false);
    expect(await saveSnapshot(SNAPSHOT, 1, database)).toBe(true);
    if (row !== undefined) await putLessonBack(row, database);
    expect(await lessonsAfter(0, 9, database)).toEqual([lesson]);
    expect(await readEngineBasis(database)).toMatchObject({ snapshot: null, changes: 2 });
    expect(await takeLessonOut(99, database)).toBeUndefined();
    expect((await readEngineBasis(database)).changes).toBe(2);
  });
});
