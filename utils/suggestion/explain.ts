/** Why a template was suggested or found: the words that it shares with what was asked, marked in both. */
import type { Explanation } from '../model/index.ts';
import { markTerms, tokenise } from '../text/index.ts';
import type { Ranked } from './door.ts';
import type { Question } from './question.ts';

/** `weigh` gives a term's weight; the best trigger is the one that shares the most of it with the question. */
export function explainMatch(
  question: Question | null,
  ranked: Ranked,
  weigh: (term: string) => number,
): Explanation {
  const shared = new Set(ranked.terms);
  let best: { trigger: string; weight: number; length: number } | null = null;
  for (const trigger of ranked.template.triggers) {
    const terms = new Set(tokenise(trigger));
    let weight = 0;
    for (const term of terms) if (shared.has(term)) weight += weigh(term);
    // Of two that share the same words, the shorter one says less else.
    if (
      weight > 0 &&
      (best === null || weight > best.weight || (weight === best.weight && terms.size < best.length))
    ) {
      best = { trigger, weight, length: terms.size };
    }
  }
  return {
    question: question === null ? [] : markTerms(question.turns.join('\n'), shared),
    trigger: best === null ? [] : markTerms(best.trigger, shared),
    ...(ranked.title === undefined ? {} : { title: ranked.title }),
  };
}
