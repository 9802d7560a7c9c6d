/** What is to happen later: what was promised to shoppers, read out of the agents' own lines, and reminders. */
import { promiseIn } from '../followUps/index.ts';
import { type FollowUp, MAX_FOLLOW_UP, MAX_OPEN_FOLLOW_UPS } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { FollowUpRow, MessageRow } from './rows.ts';
import { soundFollowUps } from './soundRows.ts';

/** Where an open one without a time stands: behind all that have one. JSON has no infinity. */
const NO_TIME = Number.MAX_SAFE_INTEGER;
/** What was said longer ago than this, and is read only now, isn't waited for any more; milliseconds. */
const STALE = 2 * 24 * 60 * 60 * 1000;

/** As it is stored. */
export function followUpRow(followUp: FollowUp): FollowUpRow {
  const { id, kind, conversation, text, at, dueAt, doneAt } = followUp;
  const row = { id, kind, conversation, text: text.slice(0, MAX_FOLLOW_UP), at, dueAt, doneAt };
  return doneAt === null ? { ...row, waitsUntil: dueAt ?? NO_TIME } : row;
}

function bySoonest(a: FollowUpRow, b: FollowUpRow): number {
  return (a.dueAt ?? NO_TIME) - (b.dueAt ?? NO_TIME) || a.at - b.at;
}

function openOf(conversation: string, database: DeskDatabase): Promise<FollowUpRow[]> {
  return database.followUps
    .where('conversation')
    .equals(conversation)
    .filter(({ doneAt }) => doneAt === null)
    .toArray();
}

/** What is open of one conversation, the soonest first, those without a time last. */
export async function listFollowUps(
  conversation: string,
  database: DeskDatabase = desk(),
): Promise<readonly FollowUp[]> {
  return soundFollowUps(await openOf(conversation, database)).sort(bySoonest);
}

/** What is open of all shoppers, the soonest first, those without a time last. */
export async function listOpenFollowUps(
  limit = 5000,
  database: DeskDatabase = desk(),
): Promise<readonly FollowUp[]> {
  return soundFollowUps(await database.followUps.orderBy('waitsUntil').limit(limit).toArray());
}

/** What is open, with whom. */
export interface FollowUpOf {
  readonly followUp: FollowUp;
  /** Empty where nothing of the shopper is stored any more. */
  readonly shopperName: string;
  readonly shopName: string;
}

/** As `listOpenFollowUps`, with the names of the shoppers. */
export async function listFollowUpsOf(
  limit = 5000,
  database: DeskDatabase = desk(),
): Promise<readonly FollowUpOf[]> {
  return database.transaction('r', database.followUps, database.shoppers, async () => {
    const open = soundFollowUps(await database.followUps.orderBy('waitsUntil').limit(limit).toArray());
    const ids = [...new Set(open.map(({ conversation }) => conversation))];
    const shoppers = new Map((await database.shoppers.bulkGet(ids)).map((row, i) => [ids[i], row]));
    return open.map((followUp) => {
      const { name = '', shopName = '' } = shoppers.get(followUp.conversation) ?? {};
      return { followUp, shopperName: name, shopName };
    });
  });
}

/**
 * Within `recordReading`: keeps what the agent promised in messages that weren't known before. What is promised twice in
 * the same words is one promise.
 */
export async function notePromises(
  messages: readonly MessageRow[],
  now: number,
  database: DeskDatabase,
): Promise<void> {
  const found = messages.flatMap(({ id, conversation, side, kind, text, at }) => {
    const saidAt = at ?? now;
    if (side !== 'agent' || kind !== 'text' || now - saidAt > STALE) return [];
    const promise = promiseIn(text, saidAt);
    if (promise === null) return [];
    const { text: said, dueAt } = promise;
    return [followUpRow({ id, kind: 'promise', conversation, text: said, at: saidAt, dueAt, doneAt: null })];
  });
  const [first] = found;
  if (first === undefined) return;
  const open = await openOf(first.conversation, database);
  const said = new Set(open.map(({ text }) => text));
  const fresh = found.filter(({ text }) => !said.has(text) && said.add(text));
  await database.followUps.bulkPut(fresh.slice(0, Math.max(0, MAX_OPEN_FOLLOW_UPS - open.length)));
}

/**
 * Sets a reminder.
 * @param text what is to be done; empty ones are not kept.
 * @param dueAt when to remind, milliseconds since 1970.
 * @returns it; null where there was nothing to keep, or the conversation has as many open ones as it may.
 */
export async function addReminder(
  { conversation, text, dueAt }: Pick<FollowUp, 'conversation' | 'text' | 'dueAt'>,
  now: number,
  database: DeskDatabase = desk(),
): Promise<FollowUp | null> {
  const kept = text.trim();
  if (kept === '' || conversation === '') return null;
  const id = crypto.randomUUID();
  const row = followUpRow({ id, kind: 'reminder', conversation, text: kept, at: now, dueAt, doneAt: null });
  return database.transaction('rw', database.followUps, async () => {
    if ((await openOf(conversation, database)).length >= MAX_OPEN_FOLLOW_UPS) return null;
    await database.followUps.add(row);
    return row;
  });
}

async function changeFollowUp(
  id: string,
  change: Partial<Pick<FollowUp, 'dueAt' | 'doneAt'>>,
  database: DeskDatabase,
): Promise<void> {
  await database.transaction('rw', database.followUps, async () => {
    const known = await database.followUps.get(id);
    if (known !== undefined) await database.followUps.put(followUpRow({ ...known, ...change }));
  });
}

/** @param doneAt when it was done; null: it is open again. */
export async function setFollowUpDone(
  id: string,
  doneAt: number | null,
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeFollowUp(id, { doneAt }, database);
}

/** Puts it off, or brings it forward. */
export async function moveFollowUp(
  id: string,
  dueAt: number | null,
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeFollowUp(id, { dueAt }, database);
}

/** Takes one out: it was no promise, or isn't wanted. @returns what was taken out, for `putFollowUpBack`. */
export async function takeFollowUpOut(
  id: string,
  database: DeskDatabase = desk(),
): Promise<FollowUp | undefined> {
  return database.transaction('rw', database.followUps, async () => {
    const known = await database.followUps.get(id);
    await database.followUps.delete(id);
    return known;
  });
}

/** Undoes `takeFollowUpOut`. */
export async function putFollowUpBack(followUp: FollowUp, database: DeskDatabase = desk()): Promise<void> {
  await database.followUps.put(followUpRow(followUp));
}

/** How many are overdue, how many of them came due behind `since`, and when the next one will; null: none has a time. */
export interface DueFollowUps {
  readonly due: number;
  readonly fresh: number;
  readonly next: number | null;
}

/** @param since as `now`, milliseconds since 1970. */
export async function readDue(
  since: number,
  now: number,
  database: DeskDatabase = desk(),
): Promise<DueFollowUps> {
  const waiting = () => database.followUps.where('waitsUntil');
  return database.transaction('r', database.followUps, async () => {
    const due = await waiting().belowOrEqual(now).count();
    const fresh = since < now ? await waiting().between(since, now, false, true).count() : 0;
    // By the index alone: what is due is told, locked or not.
    const [next = null] = await waiting().between(now, NO_TIME, false, false).limit(1).keys();
    return { due, fresh, next: next as number | null };
  });
}
