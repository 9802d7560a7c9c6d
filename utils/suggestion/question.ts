/** What there is to reply to: the shopper's open turns as weighted terms. */
import { type ChatMessage, openQuestion } from '../model/index.ts';
import { tokenise } from '../text/index.ts';
import { talkOf } from './small-talk.ts';

export interface Question {
  readonly kind: 'greeting' | 'question';
  /** Normalised terms, each with the weight of the newest turn that holds it: 1 for the newest turn. */
  readonly terms: ReadonlyMap<string, number>;
  /** The turns that count, as they were written, oldest first. */
  readonly turns: readonly string[];
}

/** How many of the newest turns are looked at. */
const MAX_TURNS = 6;
/** Each older turn counts this much of the one after it, but never less than `OLDEST`. */
const FADE = 0.7;
const OLDEST = 0.3;
/** How much of one turn is read, in UTF-16 units: whoever pastes a page asks in its first lines. */
const MAX_TURN = 600;
/** What a reply to a greeting is called, so that one without triggers is found as well. */
const GREETING_TERMS = ['欢迎', '问候', '招呼', '开场'];

/**
 * Reads the open question from a conversation; null when there is none, or nothing but small talk. A greeting beside
 * a question is left aside; greetings alone are a greeting.
 */
export function readQuestion(messages: readonly ChatMessage[]): Question | null {
  const turns = openQuestion(messages)
    .filter((message) => message.kind === 'text')
    .slice(-MAX_TURNS)
    .map((message) => message.text.slice(0, MAX_TURN));
  const asked = turns.filter((turn) => talkOf(turn) === 'question');
  if (asked.length > 0) return { kind: 'question', terms: weigh(asked), turns: asked };
  const greetings = turns.filter((turn) => talkOf(turn) === 'greeting');
  if (greetings.length === 0) return null;
  const terms = new Map([...GREETING_TERMS.map((term): [string, number] => [term, 1]), ...weigh(greetings)]);
  return { kind: 'greeting', terms, turns: greetings };
}

function weigh(turns: readonly string[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let weight = 1;
  for (const turn of turns.toReversed()) {
    for (const term of tokenise(turn)) if (!weights.has(term)) weights.set(term, weight);
    weight = Math.max(OLDEST, weight * FADE);
  }
  return weights;
}
