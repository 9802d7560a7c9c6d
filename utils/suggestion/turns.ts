/** The shopper's turns as signs are looked for in them: the newest few, folded, each with a weight. */
import type { ChatMessage } from '../model/index.ts';
import { normalise } from '../text/index.ts';

export interface Turn {
  /** As it was written. */
  readonly text: string;
  readonly folded: string;
  /** 1 for the newest, less for each before it. */
  readonly weight: number;
}

/** Longer turns are pasted texts; their beginning tells enough. */
const MAX_TURN = 400;

/** So many of the newest messages of a conversation are looked through; what is older belongs to something else. */
export const REACH = 200;

/**
 * The newest `limit` messages that are wanted, the newest first. Only the end of the conversation is read, so that a
 * long one costs what a short one does.
 * @param end where to begin: in front of this place.
 */
export function newestOf(
  messages: readonly ChatMessage[],
  limit: number,
  isWanted: (message: ChatMessage) => boolean,
  end = messages.length,
): ChatMessage[] {
  const found: ChatMessage[] = [];
  for (let at = end - 1; at >= Math.max(0, end - REACH) && found.length < limit; at -= 1) {
    const message = messages[at];
    if (message !== undefined && isWanted(message)) found.push(message);
  }
  return found;
}

/** The shopper said it, in words. */
export function isTurn({ side, kind }: ChatMessage): boolean {
  return side === 'shopper' && kind === 'text';
}

/** The agent or the shop's bot said it. */
export function isAnswer({ side }: ChatMessage): boolean {
  return side === 'agent' || side === 'bot';
}

/** The shopper's last `limit` turns of text, newest first; each counts `fade` of the one after it. */
export function shopperTurns(messages: readonly ChatMessage[], limit: number, fade: number): Turn[] {
  return newestOf(messages, limit, isTurn).map(({ text }, index) => {
    const start = text.slice(0, MAX_TURN);
    return { text: start, folded: normalise(start), weight: fade ** index };
  });
}
