/** Tells turns that ask nothing (嗯, 好的, 谢谢) from greetings (在吗) and from everything else. */
import { normalise, onlyCalls } from '../text/index.ts';
import type { Signs } from './signs/index.ts';

export type Talk =
  /** Acknowledges, thanks, takes leave, or holds no words at all: nothing to suggest a reply to. */
  | 'chitchat'
  /** Greets or calls: a greeting may answer it. */
  | 'greeting'
  | 'question';

/** Longer clauses always say something more. Bounds the backtracking, too. */
const MAX_CLAUSE = 16;
const LATIN = /^[a-z]/;

/** What kind of turn a text is. */
export function talkOf(text: string, { talk: signs }: Signs): Talk {
  const folded = normalise(text).replace(signs.placeholder, ' ');
  const clauses = folded.split(/[\s\p{P}\p{S}]+/u).filter((clause) => clause !== '');
  if (clauses.length === 0) return 'chitchat';
  // Greetings first: 在 and 亲 can be part of either. A lone particle (哦) calls nobody.
  if (onlyCalls(folded) || signs.callsPerson.test(clauses.join(''))) return 'greeting';
  const idle = clauses.every(
    (clause) => clause.length <= MAX_CLAUSE && signs.idle.test(clause) && !signs.whatOf.test(clause),
  );
  // 好的，我周末下单: begins by agreeing, and asks for nothing after.
  const agrees =
    signs.agrees.test(clauses[0] ?? '') &&
    !LATIN.test(clauses[1] ?? '') &&
    !folded.includes('?') &&
    !clauses.slice(1).some((clause) => signs.asks.test(clause));
  return idle || agrees ? 'chitchat' : 'question';
}
