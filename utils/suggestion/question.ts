/** What there is to reply to: the shopper's open turns. */
import { type ChatMessage, openQuestion } from '../model/index.ts';
import { talkOf } from './small-talk.ts';

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
export function readQuestion(messages: readonly ChatMessage[]): Question | null {
  const open = openQuestion(messages).filter((message) => message.kind === 'text');
  const turns = open.slice(-MAX_TURNS).map((message) => message.text.slice(0, MAX_TURN));
  const asked = turns.filter((turn) => talkOf(turn) === 'question');
  const past = messages.slice(0, open[0] === undefined ? 0 : messages.indexOf(open[0]));
  const before = lastAnswer(past);
  const earlier = past
    .filter(({ side, kind, text }) => side === 'shopper' && kind === 'text' && talkOf(text) === 'question')
    .slice(-MAX_EARLIER)
    .map(({ text }) => text.slice(0, MAX_TURN));
  if (asked.length > 0) return { kind: 'question', turns: asked, hints: '', before, earlier };
  const greetings = turns.filter((turn) => talkOf(turn) === 'greeting');
  if (greetings.length === 0) return null;
  return { kind: 'greeting', turns: greetings, hints: GREETING_HINTS, before, earlier: [] };
}

function lastAnswer(messages: readonly ChatMessage[]): string {
  const said = messages.findLast(({ side, kind }) => (side === 'agent' || side === 'bot') && kind === 'text');
  return said?.text.slice(0, MAX_TURN) ?? '';
}
