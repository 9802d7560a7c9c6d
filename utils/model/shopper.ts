/** What this desk remembers of a shopper. */
import type { Order } from './conversation.ts';

export const FLAG_COLOURS = ['red', 'yellow', 'green', 'blue', 'purple'] as const;
export type FlagColour = (typeof FLAG_COLOURS)[number];

/** A coloured flag with a note (旗帜备注): shown to whoever serves the shopper next. */
export interface Flag {
  readonly colour: FlagColour;
  readonly note: string;
  readonly agent: string;
  readonly at: number;
}

export interface Shopper {
  /** `keyText` of the conversation key. */
  readonly id: string;
  readonly platform: string;
  readonly shop: string;
  readonly shopper: string;
  readonly name: string;
  readonly shopName: string;
  readonly tags: readonly string[];
  readonly flag: Flag | null;
  readonly orders: readonly Order[];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** Start of the visit before the running one; null on the first. */
  readonly lastVisitAt: number | null;
  /** How many visits: a visit ends after `VISIT_GAP` without a message. */
  readonly visits: number;
}

/** A pause of this many milliseconds ends a visit. */
export const VISIT_GAP = 30 * 60 * 1000;
