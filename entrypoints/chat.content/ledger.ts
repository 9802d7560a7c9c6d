/** Keeps account of which messages the store has confirmed, so that each is told until it is, and no longer. */
import { fingerprint } from '../../utils/chat/index.ts';
import type { ChatMessage } from '../../utils/model/index.ts';

/** Conversations remembered; the least recently told is forgotten first, and merely told again. */
const MAX_CONVERSATIONS = 50;

export interface Ledger {
  /** Says of a message, as it reads now, whether it isn't confirmed or on its way. */
  lacks(key: string): (message: ChatMessage) => boolean;
  /** Says of an id whether no form of the message was ever offered. */
  lackedIn(key: string): (id: string) => boolean;
  offer(key: string, messages: readonly ChatMessage[]): void;
  /**
   * Those that the store took stay, and so do those of an uncertain side, which it never takes.
   * @returns whether that were all; the others are to be told again.
   */
  confirm(key: string, messages: readonly ChatMessage[], taken: ReadonlySet<string>): boolean;
  takeBack(key: string, messages: readonly ChatMessage[]): void;
}

/** A message read again with other words (edited, at first cut) has another form. */
function formOf(message: ChatMessage): string {
  return `${message.side}|${message.kind}|${message.text.length}|${fingerprint([message.text])}`;
}

export function createLedger(): Ledger {
  const told = new Map<string, Map<string, string>>();
  const of = (key: string): Map<string, string> => {
    const known = told.get(key) ?? new Map<string, string>();
    told.delete(key);
    told.set(key, known);
    const [oldest] = told.keys();
    if (told.size > MAX_CONVERSATIONS && oldest !== undefined) told.delete(oldest);
    return known;
  };
  return {
    lacks(key) {
      const known = of(key);
      return (message) => known.get(message.id) !== formOf(message);
    },
    lackedIn(key) {
      const known = of(key);
      return (id) => !known.has(id);
    },
    offer(key, messages) {
      const known = of(key);
      for (const message of messages) known.set(message.id, formOf(message));
    },
    confirm(key, messages, taken) {
      const known = of(key);
      // Should an uncertain side become certain, the form changes and it is told.
      const missing = messages.filter((message) => !taken.has(message.id) && message.side !== 'unknown');
      for (const message of missing) known.delete(message.id);
      return missing.length === 0;
    },
    takeBack(key, messages) {
      const known = of(key);
      for (const message of messages) known.delete(message.id);
    },
  };
}
