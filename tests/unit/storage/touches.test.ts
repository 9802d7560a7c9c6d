/** Who could be written to is read in parts; what was taken or dismissed is kept with the shopper, and goes with them. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { propose, TOUCH_DEFAULTS } from '../../../utils/followUps/index.ts';
import { keyText, type Proposal } from '../../../utils/model/index.ts';
import {
  changeTouchRule,
  type DeskDatabase,
  dismissProposal,
  listFollowUps,
  putShopperBack,
  readTouchRules,
  recordReading,
  setProfile,
  shoppersToTouch,
  type TouchPart,
  takeFollowUpOut,
  takeProposal,
  takeShopperOut,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

const A = keyText(KEY);
const LATER = NOW + 40 * 86_400_000;
let database: DeskDatabase;

async function known() {
  const all: TouchPart['known'][number][] = [];
  for await (const { known: part } of shoppersToTouch(database)) all.push(...part);
  return all;
}
const proposed = async (): Promise<Proposal | null> => {
  const [one] = await known();
  return one === undefined ? null : propose(one, TOUCH_DEFAULTS, LATER);
};

beforeEach(async () => {
  database = freshDatabase();
  await recordReading(reading([message('a')]), [message('a')], NOW, database);
});

it('is nobody of whom nothing is known', async () => {
  expect(await known()).toEqual([]);
  await setProfile(A, { vip: true }, database);
  expect((await known()).map(({ shopper }) => shopper.id)).toEqual([A]);
});

it('reads all of many, in parts', async () => {
  await setProfile(A, { vip: true }, database);
  const row = await database.shoppers.get(A);
  const rows = Array.from({ length: 1200 }, (_, n) => ({ ...(row as NonNullable<typeof row>), id: `x${n}` }));
  await database.shoppers.bulkPut(rows);
  const parts: number[] = [];
  for await (const { looked } of shoppersToTouch(database)) parts.push(looked);
  expect(parts).toEqual([500, 500, 201]);
  expect(await known()).toHaveLength(1201);
});

it('becomes a reminder when it is taken, and comes back when that is undone', async () => {
  await setProfile(A, { vip: true }, database);
  const first = (await proposed()) as Proposal;
  const taken = await takeProposal(first, 'VIP 回访', NOW, database);
  expect(await listFollowUps(A, database)).toMatchObject([{ kind: 'reminder', dueAt: first.dueAt }]);
  expect(await proposed()).toBeNull();
  await takeFollowUpOut(taken?.id ?? '', database);
  expect(await proposed()).toEqual(first);
});

it('is remembered when it is dismissed, with nothing open, and goes and comes with the shopper', async () => {
  await setProfile(A, { vip: true }, database);
  const first = (await proposed()) as Proposal;
  const id = await dismissProposal(first, 'VIP 回访', NOW, database);
  expect(await listFollowUps(A, database)).toEqual([]);
  expect(await proposed()).toBeNull();
  const file = await takeShopperOut(A, database);
  expect(await database.followUps.count()).toBe(0);
  await putShopperBack(file, database);
  expect(await proposed()).toBeNull();
  await takeFollowUpOut(id, database);
  expect(await proposed()).toEqual(first);
});

it('goes by the rules as the agent has them, and by the standard where a row is odd', async () => {
  expect(await readTouchRules(database)).toEqual(TOUCH_DEFAULTS);
  await changeTouchRule('vip', { on: false, days: 14 }, database);
  expect((await readTouchRules(database)).vip).toEqual({ on: false, days: 14 });
  await writeSetting('touchRules', { vip: { on: true, days: -3 } }, database);
  expect((await readTouchRules(database)).vip).toEqual({ on: true, days: 30 });
});
