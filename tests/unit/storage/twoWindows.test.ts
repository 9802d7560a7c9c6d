/** Two windows, each with its own connection, write at the same moment: what either wrote is there. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addReminder,
  addTag,
  changeTouchRule,
  type DeskDatabase,
  listFollowUps,
  moveFollowUp,
  readHistory,
  readTouchRules,
  recordReading,
  removeTag,
  setFlag,
  setFollowUpDone,
  setProfile,
} from '../../../utils/storage/index.ts';
import { freshDatabase, freshName, KEY, message, NOW, order, reading } from './makers.ts';

const A = keyText(KEY);
let one: DeskDatabase;
let other: DeskDatabase;

beforeEach(async () => {
  const name = freshName();
  one = freshDatabase(name);
  other = freshDatabase(name);
  const said = [message('a', { at: NOW })];
  await recordReading(reading(said), said, NOW, one);
});

it('tags, flag and profile of one shopper', async () => {
  const tags = Array.from({ length: 20 }, (_, n) => `签${n}`);
  await Promise.all([
    ...tags.map((tag, n) => addTag(A, tag, NOW, n % 2 === 0 ? one : other)),
    setFlag(A, { colour: 'red', note: '急', agent: '', at: NOW }, one),
    setProfile(A, { vip: true }, other),
    setProfile(A, { birthday: '05-20' }, one),
  ]);
  await Promise.all([removeTag(A, '签0', one), removeTag(A, '签1', other)]);
  const row = await one.shoppers.get(A);
  expect([...(row?.tags ?? [])].sort()).toEqual(tags.slice(2).sort());
  expect(row).toMatchObject({ flag: { note: '急' }, profile: { vip: true, birthday: '05-20' } });
});

it('readings of one conversation, beside what is noted', async () => {
  const say = (n: number) => message(`m${n}`, { at: NOW + n, side: n % 2 === 0 ? 'agent' : 'shopper' });
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const database = n % 2 === 0 ? one : other;
      // Both read the same line, too.
      const said = [say(n), say(99)];
      await recordReading(reading(said, { orders: [order(`${n}`)] }), said, NOW + n, database);
      await addTag(A, `签${n}`, NOW, database);
    }),
  );
  expect(await readHistory(A, 99, other)).toHaveLength(22);
  const row = await one.shoppers.get(A);
  expect(row?.tags).toHaveLength(20);
  expect(row?.orders).toHaveLength(20);
});

it('a reminder that one puts off and the other has done is done, at the later time', async () => {
  const made = await addReminder({ conversation: A, text: '回访', dueAt: NOW }, NOW, one);
  const id = made?.id ?? '';
  await Promise.all([moveFollowUp(id, NOW + 5, one), setFollowUpDone(id, NOW + 1, other)]);
  expect(await one.followUps.get(id)).toMatchObject({ dueAt: NOW + 5, doneAt: NOW + 1 });
  expect(await listFollowUps(A, other)).toEqual([]);
});

it('reminders are no more than may be, whichever window sets them', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      addReminder({ conversation: A, text: `回访${n}`, dueAt: null }, NOW, n % 2 === 0 ? one : other),
    ),
  );
  expect(await listFollowUps(A, one)).toHaveLength(50);
});

it('settings that are made of several', async () => {
  await Promise.all([
    changeTouchRule('vip', { on: false, days: 9 }, one),
    changeTouchRule('signed', { on: false, days: 8 }, other),
    changeTouchRule('birthday', { on: true, days: 7 }, one),
  ]);
  expect(await readTouchRules(other)).toMatchObject({
    vip: { on: false, days: 9 },
    signed: { on: false, days: 8 },
    birthday: { on: true, days: 7 },
  });
});
