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

/** The shopper's last `limit` turns of text, newest first; each counts `fade` of the one after it. */
export function shopperTurns(messages: readonly ChatMessage[], limit: number, fade: number): Turn[] {
  return messages
    .filter(({ side, kind }) => side === 'shopper' && kind === 'text')
    .slice(-limit)
    .reverse()
    .map(({ text }, index) => {
      const start = text.slice(0, MAX_TURN);
      return { text: start, folded: normalise(start), weight: fade ** index };
    });
}
