/** One shopper at one shop. The key is both, as the same shopper may write to two shops that the agent serves. */
import type { Message } from './Message.ts';
import type { Order } from './Order.ts';

export type Key = `${string}/${string}`;

export const keyOf = (shopId: string, shopperId: string): Key => `${shopId}/${shopperId}`;

export interface Conversation {
  readonly key: Key;
  readonly shopId: string;
  readonly shopName: string;
  readonly shopperId: string;
  readonly name: string;
  readonly hue: number;
  readonly orders: readonly Order[];
  readonly messages: readonly Message[];
  readonly unread: number;
  /** When the oldest unanswered line arrived, null when nobody waits. */
  readonly waitingSince: number | null;
  /** A replay's true answer, shown after the agent gave theirs. */
  readonly hint: string | null;
}
