/** Messages and follow-ups as they can be relied on: see `damaged.ts`. */
import { noteDamaged } from './damaged.ts';
import type { FollowUpRow, MessageRow } from './rows.ts';

const SIDES = new Set(['shopper', 'agent', 'bot', 'system', 'unknown']);
const KINDS = new Set(['text', 'picture', 'goods', 'order']);
const isText = (value: unknown): value is string => typeof value === 'string';
const isTime = (at: unknown): boolean => at === null || Number.isFinite(at);

/** Those that say what was said, and by whom. */
export function soundMessages(rows: readonly MessageRow[]): MessageRow[] {
  return rows.filter(
    ({ text, side, kind, at }) =>
      (isText(text) && SIDES.has(side) && KINDS.has(kind) && isTime(at)) || void noteDamaged('messages'),
  );
}

/** Those that say what is to be done, and with whom. */
export function soundFollowUps<Row extends FollowUpRow>(rows: readonly Row[]): Row[] {
  return rows.filter(
    ({ text, conversation, kind, at, dueAt, doneAt }) =>
      (isText(text) &&
        isText(conversation) &&
        (kind === 'promise' || kind === 'reminder') &&
        Number.isFinite(at) &&
        isTime(dueAt) &&
        isTime(doneAt)) ||
      void noteDamaged('followUps'),
  );
}
