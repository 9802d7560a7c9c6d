/** Regular contacts: who could be written to, and what became of what was proposed. */
import { dismissedId, mayPropose, TOUCH_DEFAULTS } from '../followUps/index.ts';
import {
  type FollowUp,
  MAX_OPEN_FOLLOW_UPS,
  MAX_TOUCH_DAYS,
  type Proposal,
  type Shopper,
  TOUCH_RULES,
  type TouchRule,
  type TouchSetting,
  type TouchSettings,
} from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { followUpRow } from './followUps.ts';
import { changeSetting, readSetting } from './settings.ts';

/** Shoppers that are read at once: few enough that nobody waits for a frame. */
const PART = 500;

/** Those of whom something is known by which they could be written to, some at a time. */
export interface TouchPart {
  readonly known: readonly { readonly shopper: Shopper; readonly followUps: readonly FollowUp[] }[];
  /** How many shoppers were looked at for this part. */
  readonly looked: number;
}

export async function* shoppersToTouch(database: DeskDatabase = desk()): AsyncGenerator<TouchPart> {
  const { shoppers, followUps } = database;
  for (let last = ''; ; ) {
    const rows = await shoppers.where('id').above(last).limit(PART).toArray();
    if (rows.length === 0) return;
    const some = rows.filter(mayPropose);
    const theirs = new Map<string, FollowUp[]>();
    const ids = some.map(({ id }) => id);
    if (ids.length > 0)
      await followUps
        .where('conversation')
        .anyOf(ids)
        .each((row) => {
          theirs.set(row.conversation, [...(theirs.get(row.conversation) ?? []), row]);
        });
    const known = some.map((shopper) => ({ shopper, followUps: theirs.get(shopper.id) ?? [] }));
    yield { known, looked: rows.length };
    last = rows.at(-1)?.id ?? last;
  }
}

/** The agent takes what was proposed: a reminder. @returns it; null: the shopper has as many open ones as may be. */
export async function takeProposal(
  { id, conversation, dueAt }: Proposal,
  text: string,
  now: number,
  database: DeskDatabase = desk(),
): Promise<FollowUp | null> {
  const { followUps } = database;
  const row = followUpRow({ id, kind: 'reminder', conversation, text, at: now, dueAt, doneAt: null });
  return database.transaction('rw', followUps, async () => {
    const theirs = followUps.where('conversation').equals(conversation);
    if ((await theirs.filter(({ doneAt }) => doneAt === null).count()) >= MAX_OPEN_FOLLOW_UPS) return null;
    await followUps.put(row);
    return row;
  });
}

/** It isn't to be proposed again. @returns the id by which that is undone (`takeFollowUpOut`). */
export async function dismissProposal(
  { id, conversation, dueAt }: Proposal,
  text: string,
  now: number,
  database: DeskDatabase = desk(),
): Promise<string> {
  const no = dismissedId(id);
  const row = { id: no, kind: 'reminder' as const, conversation, text, at: now, dueAt, doneAt: now };
  await database.followUps.put(followUpRow(row));
  return no;
}

function settingOf(rule: TouchRule, kept: unknown): TouchSetting {
  const { on, days } = { ...TOUCH_DEFAULTS[rule], ...(kept as Partial<TouchSetting> | undefined) };
  const isDays = Number.isInteger(days) && days >= 0 && days <= MAX_TOUCH_DAYS;
  return { on: on === true, days: isDays ? days : TOUCH_DEFAULTS[rule].days };
}

export async function readTouchRules(database: DeskDatabase = desk()): Promise<TouchSettings> {
  const kept = await readSetting('touchRules', database);
  return Object.fromEntries(TOUCH_RULES.map((rule) => [rule, settingOf(rule, kept[rule])])) as TouchSettings;
}

export async function changeTouchRule(
  rule: TouchRule,
  setting: TouchSetting,
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeSetting('touchRules', (before) => ({ ...before, [rule]: setting }), database);
}
