/** What this desk remembers of a shopper. */
import type { Order } from './conversation.ts';
import type { Profile } from './profile.ts';

export const FLAG_COLOURS = ['red', 'yellow', 'green', 'blue', 'purple'] as const;
export type FlagColour = (typeof FLAG_COLOURS)[number];

/** A coloured flag with a note (旗帜备注): shown to whoever serves the shopper next. */
export interface Flag {
  readonly colour: FlagColour;
  readonly note: string;
  readonly agent: string;
  readonly at: number;
}

/** An order as it was last read from a page. */
export interface KeptOrder extends Order {
  /** When, milliseconds since 1970; left out where it was kept before that was noted. */
  readonly seenAt?: number;
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
  readonly orders: readonly KeptOrder[];
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
  /** Start of the visit before the running one; null on the first. */
  readonly lastVisitAt: number | null;
  /** How many visits: a visit ends after `VISIT_GAP` without a message. */
  readonly visits: number;
  /** Names that they had before, the last one first; left out: none is known. */
  readonly formerNames?: readonly string[];
  /** Left out: nobody noted anything. */
  readonly profile?: Profile;
  /** Shoppers with the same mark are one person, as an agent said; left out: joined with nobody. */
  readonly person?: string;
}

/** Colours of tags. */
export const TAG_COLOURS = ['grey', 'red', 'orange', 'green', 'teal', 'blue', 'purple'] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** A tag that shoppers can have. */
export interface Tag {
  readonly name: string;
  readonly usedAt: number;
  /** Left out: `grey`. */
  readonly colour?: TagColour;
  /** Tags of one group stand together; left out: of none. */
  readonly group?: string;
}

/** A pause of this many milliseconds ends a visit. */
export const VISIT_GAP = 30 * 60 * 1000;
