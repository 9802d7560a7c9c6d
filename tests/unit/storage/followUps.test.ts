/** What is to happen later: promises are found in new lines of the agent, and nothing of them is lost. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText, MAX_FOLLOW_UP } from '../../../utils/model/index.ts';
import {
  addReminder,
  type DeskDatabase,
  listFollowUps,
  listOpenFollowUps,
  moveFollowUp,
  putFollowUpBack,
  putShopperBack,
  recordReading,
  setFollowUpDone,
  takeFollowUpOut,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, MINUTE, message, NOW, reading } from './makers.ts';

const A = keyText(KEY);
const DAY = 24 * 60 * MINUTE;
const SAID = '亲，明天10点前一定给您发出';
let database: DeskDatabase;

beforeEach(() => {
  database = freshDatabase();
});

const say = (id: string, text: string, more: object = {}) =>
  message(id, { side: 'agent', text, at: NOW, ...more });
const record = (messages: ReturnType<typeof message>[], now = NOW) =>
  recordReading(reading(messages), messages, now, database);
const open = async () => (await listFollowUps(A, database)).map(({ text }) => text);

describe('a promise', () => {
  it('of the agent is kept with its time, once, however often it is read', async () => {
    const messages = [message('q', { text: '什么时候发货' }), say('m', SAID)];
    await record(messages);
    await record(messages, NOW + MINUTE);
    const [promise, ...others] = await listFollowUps(A, database);
    expect(others).toEqual([]);
    expect(promise).toMatchObject({ kind: 'promise', conversation: A, text: SAID, at: NOW, doneAt: null });
    const due = new Date(NOW + DAY);
    expect(promise?.dueAt).toBe(due.setHours(10, 0, 0, 0));
  });

  it('given twice in the same words is one', async () => {
    await record([say('m', SAID), say('n', SAID)]);
    await record([say('m', SAID), say('n', SAID), say('o', SAID, { at: NOW + MINUTE })]);
    expect(await open()).toEqual([SAID]);
  });

  it.each([
    ['of the shopper', message('m', { text: SAID, at: NOW })],
    ['of the shop’s bot', say('m', SAID, { side: 'bot' })],
    ['in the title of a card', say('m', SAID, { kind: 'goods' })],
    ['said long ago', say('m', SAID, { at: NOW - 3 * DAY })],
    ['that is none', say('m', '亲，一般48小时内发货')],
  ])('is not kept: %s', async (_what, said) => {
    await record([said]);
    expect(await open()).toEqual([]);
  });

  it('that was taken out or done stays so when the line is read again', async () => {
    await record([say('m', SAID), say('n', '一定给您补发')]);
    const [first, second] = await listFollowUps(A, database);
    await takeFollowUpOut(first?.id ?? '', database);
    await setFollowUpDone(second?.id ?? '', NOW, database);
    await record([say('m', SAID), say('n', '一定给您补发')], NOW + MINUTE);
    expect(await open()).toEqual([]);
  });

  it('is written with its message or not at all', async () => {
    const broken = say('m', SAID, { text: SAID });
    database.followUps.hook('creating', () => {
      throw new Error('no room');
    });
    await expect(record([broken])).rejects.toThrow();
    expect(await database.messages.count()).toBe(0);
    expect(await database.shoppers.count()).toBe(0);
  });

  it('is one of fifty at most', async () => {
    await record(Array.from({ length: 60 }, (_, i) => say(`m${i}`, `明天一定给您补发第${i}件`)));
    expect((await open()).length).toBe(50);
  });
});

describe('a reminder', () => {
  const set = (text: string, dueAt: number | null = NOW + DAY) =>
    addReminder({ conversation: A, text, dueAt }, NOW, database);

  it('stands in its order: the soonest first, those without a time last', async () => {
    await set('没有时间', null);
    await set('后天', NOW + 2 * DAY);
    await set('明天');
    expect(await open()).toEqual(['明天', '后天', '没有时间']);
    expect((await listOpenFollowUps(2, database)).map(({ text }) => text)).toEqual(['明天', '后天']);
  });

  it('is not set where there is nothing to be reminded of', async () => {
    expect(await set('  ')).toBeNull();
    expect(await addReminder({ conversation: '', text: '催仓库', dueAt: NOW }, NOW, database)).toBeNull();
    expect(await database.followUps.count()).toBe(0);
  });

  it('is cut where it is too long', async () => {
    expect((await set('长'.repeat(300)))?.text).toHaveLength(MAX_FOLLOW_UP);
  });

  it('is refused where too many are open', async () => {
    for (let i = 0; i < 50; i += 1) await set(`第${i}件`);
    expect(await set('再一件')).toBeNull();
    const [first] = await listFollowUps(A, database);
    await setFollowUpDone(first?.id ?? '', NOW, database);
    expect(await set('再一件')).not.toBeNull();
  });

  it('can be done and opened again, put off, taken out and put back', async () => {
    const made = await set('催仓库');
    const id = made?.id ?? '';
    await setFollowUpDone(id, NOW, database);
    expect(await open()).toEqual([]);
    expect(await listOpenFollowUps(9, database)).toEqual([]);
    await setFollowUpDone(id, null, database);
    expect(await open()).toEqual(['催仓库']);
    await moveFollowUp(id, NOW + 5 * DAY, database);
    expect((await listOpenFollowUps(9, database))[0]?.dueAt).toBe(NOW + 5 * DAY);
    const taken = await takeFollowUpOut(id, database);
    expect(await open()).toEqual([]);
    if (taken !== undefined) await putFollowUpBack(taken, database);
    expect(await open()).toEqual(['催仓库']);
  });

  it('of nobody changes nothing', async () => {
    await setFollowUpDone('none', NOW, database);
    await moveFollowUp('none', NOW, database);
    expect(await takeFollowUpOut('none', database)).toBeUndefined();
    expect(await database.followUps.count()).toBe(0);
  });
});

it('goes with its shopper and comes back with them', async () => {
  await record([say('m', SAID)]);
  await addReminder({ conversation: 'other', text: '催仓库', dueAt: null }, NOW, database);
  const before = await database.followUps.toArray();
  const file = await takeShopperOut(A, database);
  expect((await database.followUps.toArray()).map(({ conversation }) => conversation)).toEqual(['other']);
  await putShopperBack(file, database);
  expect(await database.followUps.toArray()).toEqual(before);
});
