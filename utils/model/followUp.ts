/** What is to happen with a shopper later. */

/** What an agent promised a shopper, or wants to be reminded of. Open until somebody says that it is done. */
export interface FollowUp {
  /** Of a promise: the id of the message's row that it was made in. */
  readonly id: string;
  readonly kind: 'promise' | 'reminder';
  /** `keyText` of the conversation. */
  readonly conversation: string;
  readonly text: string;
  /** When it was said or set, milliseconds since 1970. */
  readonly at: number;
  /** By when; null: no time was told. */
  readonly dueAt: number | null;
  readonly doneAt: number | null;
}

/** Longest text of one, in UTF-16 units. */
export const MAX_FOLLOW_UP = 200;

/** Most open ones of one conversation. */
export const MAX_OPEN_FOLLOW_UPS = 50;

/** Whether its time has come and it isn't done. @param now milliseconds since 1970. */
export function isOverdue({ dueAt, doneAt }: Pick<FollowUp, 'dueAt' | 'doneAt'>, now: number): boolean {
  return doneAt === null && dueAt !== null && dueAt <= now;
}
