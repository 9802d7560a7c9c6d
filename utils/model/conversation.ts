/**
 * A conversation as it was read from a page: who talks with whom, in which document, and what was said.
 * Plain data that survives structured cloning; nothing here knows a browser.
 */

/** Names one conversation on one platform. All three are the platform's own ids, never display names. */
export interface ConversationKey {
  /** Adapter id: `practice`, `pinduoduo` … */
  readonly platform: string;
  /** Shop id; empty where the workbench serves one shop only and doesn't name it. */
  readonly shop: string;
  readonly shopper: string;
}

/** One document in the browser. A tab that navigates gets a new `documentId`, so an old lock can't fit. */
export interface DocumentRef {
  readonly tabId: number;
  readonly frameId: number;
  /** Chromium's id of the document; empty where the browser has none (then tab and frame decide). */
  readonly documentId: string;
  /** In a private window, or on the practice desk. */
  readonly incognito?: boolean | undefined;
  /** The practice desk that comes along: what is said there is recorded nowhere, whatever the settings say. */
  readonly practice?: boolean | undefined;
}

/** Who said it. `unknown` is what a reader says when it isn't certain: nothing is suggested or recorded from it. */
export type Side = 'shopper' | 'agent' | 'bot' | 'system' | 'unknown';

export interface ChatMessage {
  /** The platform's id, or a stable fingerprint where it has none. Unique within its conversation. */
  readonly id: string;
  readonly side: Side;
  /** What was said, as text; at most `MAX_TEXT` characters. */
  readonly text: string;
  /** When, in milliseconds since 1970, where the page tells. */
  readonly at: number | null;
  readonly kind: 'text' | 'picture' | 'goods' | 'order';
  /** True when the text was longer than `MAX_TEXT` and was cut. */
  readonly cut: boolean;
}

/** An order as a card or side bar of the page shows it. */
export interface Order {
  readonly number: string;
  readonly state: string;
  readonly goods: string;
  /** As shown, with its currency sign; empty where not shown. */
  readonly amount: string;
}

/** The goods that the shopper is asking about, as a card of the page shows them. */
export interface Goods {
  readonly id: string;
  readonly title: string;
  readonly price: string;
}

/** The open conversation, read whole. `messages` are in the order in which they were said. */
export interface Conversation {
  readonly key: ConversationKey;
  readonly shopperName: string;
  readonly shopName: string;
  readonly agentName: string;
  readonly messages: readonly ChatMessage[];
  readonly orders: readonly Order[];
  readonly goods: Goods | null;
}

/** Longest text of one message that is kept, in UTF-16 units. */
export const MAX_TEXT = 4000;
/** Longest name (shopper, shop, agent, goods) that is kept, in UTF-16 units. */
export const MAX_NAME = 120;

/**
 * One string for a key, usable as a database key. Parts are percent-encoded, so that no id, however odd,
 * can be mistaken for another conversation's.
 */
export function keyText(key: ConversationKey): string {
  return [key.platform, key.shop, key.shopper].map(encodePart).join('/');
}

/** Half of a surrogate pair can't be encoded; in an id it means that a page cut it badly. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** True when both name the same conversation. */
export function sameKey(a: ConversationKey, b: ConversationKey): boolean {
  return a.platform === b.platform && a.shop === b.shop && a.shopper === b.shopper;
}

/** The shopper's turns since somebody (agent or bot) last answered: what there is to reply to, oldest first. */
export function openQuestion(messages: readonly ChatMessage[]): readonly ChatMessage[] {
  const open: ChatMessage[] = [];
  for (let i = messages.length - 1; i >= 0; i -= 1) {
    const message = messages[i];
    if (message === undefined || message.side === 'agent' || message.side === 'bot') break;
    if (message.side === 'shopper') open.push(message);
  }
  return open.reverse();
}
