/** Regular contacts with a shopper that are worth making: proposed to the agent, never made by themselves. */

export const TOUCH_RULES = ['unpaid', 'signed', 'birthday', 'festival', 'vip'] as const;
/** Why somebody is to be written to: an order stands unpaid, a parcel was signed for, a day of theirs, one of the best customers. */
export type TouchRule = (typeof TOUCH_RULES)[number];

export interface TouchSetting {
  readonly on: boolean;
  /** Of `unpaid` and `signed`: so many days after it was seen; of days of theirs: so many days before; of `vip`: every so many days. */
  readonly days: number;
}
export type TouchSettings = Readonly<Record<TouchRule, TouchSetting>>;

/** Fewest and most days that a rule may have. */
export const MAX_TOUCH_DAYS = 365;

/** What is proposed. */
export interface Proposal {
  /** The same occasion has the same: what was taken or dismissed isn't proposed again. */
  readonly id: string;
  readonly rule: TouchRule;
  /** `keyText` of the conversation. */
  readonly conversation: string;
  /** When, milliseconds since 1970. */
  readonly dueAt: number;
  /** What it is about, as it was read or noted: goods of an order, the day; empty: nothing more. */
  readonly about: string;
}
