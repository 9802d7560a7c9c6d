/** What there is to reply to: the shopper's open turns. */
import type { ChatMessage } from '../model/index.ts';
import type { Signs } from './signs/index.ts';
import { talkOf } from './small-talk.ts';
import { isAnswer, isTurn, newestOf, REACH } from './turns.ts';

export interface Question {
  readonly kind: 'greeting' | 'question';
  /** The turns that count, as they were written, oldest first. */
  readonly turns: readonly string[];
  /** Words that aren't said, but that a reply to these turns is called by. */
  readonly hints: string;
  /** What the agent (or the shop's bot) had said right before; empty where nothing was. */
  readonly before: string;
  /** What the shopper had said before that, oldest first: what it is all about. */
  readonly earlier: readonly string[];
}

/** How many of the newest turns are looked at. */
const MAX_TURNS = 6;
/** How many of the turns before the last answer count. */
const MAX_EARLIER = 3;
/** How much of one turn is read, in UTF-16 units: whoever pastes a page asks in its first lines. */
const MAX_TURN = 600;
/** What a reply to a greeting is called, so that one without triggers is found as well. */
const GREETING_HINTS = '欢迎 问候 招呼 开场';

/**
 * Reads the open question from a conversation; null when there is none, or nothing but small talk. A greeting beside
 * a question is left aside; greetings alone are a greeting.
 */
function readQuestion(messages: readonly ChatMessage[], signs: Signs): Question | null {
  const { turns, start } = openTurns(messages);
  if (turns.length === 0) return null;
  const asked = turns.filter((turn) => talkOf(turn, signs) === 'question');
  const [answer] = newestOf(messages, 1, (message) => isAnswer(message) && message.kind === 'text', start);
  const before = answer?.text.slice(0, MAX_TURN) ?? '';
  if (asked.length > 0) {
    const asks = (message: ChatMessage): boolean =>
      isTurn(message) && talkOf(message.text, signs) === 'question';
    const earlier = newestOf(messages, MAX_EARLIER, asks, start).map(({ text }) => text.slice(0, MAX_TURN));
    return { kind: 'question', turns: asked, hints: '', before, earlier: earlier.reverse() };
  }
  const greetings = turns.filter((turn) => talkOf(turn, signs) === 'greeting');
  if (greetings.length === 0) return null;
  return { kind: 'greeting', turns: greetings, hints: GREETING_HINTS, before, earlier: [] };
}

export type QuestionReader = (messages: readonly ChatMessage[]) => Question | null;

/** Reads what is open, once for as long as the same messages are asked about: a list is explained row by row. */
export function questionReader(signs: Signs): QuestionReader {
  let last: { readonly messages: readonly ChatMessage[]; readonly question: Question | null } | null = null;
  return (messages) => {
    if (last?.messages !== messages) last = { messages, question: readQuestion(messages, signs) };
    return last.question;
  };
}

/** The shopper's newest turns since the last answer, oldest first, and the place in front of which all was answered. */
function openTurns(messages: readonly ChatMessage[]): { readonly turns: string[]; readonly start: number } {
  const turns: string[] = [];
  let start = messages.length;
  for (const least = Math.max(0, start - REACH); start > least; start -= 1) {
    const message = messages[start - 1];
    if (message === undefined || isAnswer(message)) break;
    if (turns.length < MAX_TURNS && isTurn(message)) turns.push(message.text.slice(0, MAX_TURN));
  }
  return { turns: turns.reverse(), start };
}
