/**
 * A simulated shopper: who they are, what they ask, and how they take what the agent answers. Mostly data, so that
 * adding one needs no code. See script/answer.ts for how a script is played.
 */
import type { Manner } from '../script/tempers/Manner.ts';
import type { Topic } from '../script/topics.ts';
import type { Scene, Side } from './Message.ts';
import type { Order } from './Order.ts';

export type Stage = 'presale' | 'insale' | 'aftersale';
export type Temper = 'tiger' | 'peacock' | 'koala' | 'owl';

/** One thing said. `wants` names what a right answer is about; a line that needs no answer wants `thanks`. */
export type Line = { readonly wants: readonly Topic[] } & (
  | { readonly text: string }
  | { readonly goodsId: string }
  | { readonly orderNumber: string }
  | { readonly scene: Scene; readonly label: string }
);

/** A reply that this turn foresees, tried before the general reading of the answer. */
export interface Branch {
  readonly when: RegExp;
  readonly lines: readonly Line[];
  /** The turn to go on with; none: the same question stays open, once; 'end': the shopper is content. */
  readonly next?: string;
}

export interface Turn {
  readonly lines: readonly Line[];
  readonly branches?: readonly Branch[];
  /** Where an answer leads; none: the turn that follows in the script. 'end': the shopper is content. */
  readonly next?: string;
}

/** Something of an earlier day, by wall clock, so that it stays the same message when the page is loaded again. */
export interface Past {
  readonly side: Side;
  readonly daysAgo: number;
  /** HH:MM:SS */
  readonly time: string;
  readonly text: string;
}

export interface Shopper {
  readonly id: string;
  readonly name: string;
  readonly shopId: string;
  /** Left out: as the shop is called. */
  readonly shopName?: string;
  readonly stage: Stage;
  readonly temper: Temper;
  /** How they talk where the script has no words; left out: as their temper does. */
  readonly manner?: Manner;
  /** Hue of the avatar, 0–360. */
  readonly hue: number;
  readonly orders: readonly Order[];
  readonly history: readonly Past[];
  /** Seconds already waited when the desk opens, or `arrives`: seconds until they come in. */
  readonly waited?: number;
  readonly arrives?: number;
  /** In the order in which they are gone through; the first one opens. */
  readonly turns: Readonly<Record<string, Turn>>;
  readonly content: readonly Line[];
  readonly angry: readonly Line[];
  /** An order that is paid when they leave content. */
  readonly pays?: string;
}
