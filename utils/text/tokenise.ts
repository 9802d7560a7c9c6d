/** Texts as lists of terms. */
import { withoutFillers } from './fillers.ts';
import { normalise } from './normalise.ts';
import { termsOf } from './terms.ts';

/**
 * The terms of a text, in order, repeats included: single characters and neighbouring pairs of Chinese, whole Latin
 * words and numbers. Fillers are taken off first, and characters that say nothing alone are left out, unless nothing
 * else is there. Takes any text; folds it itself.
 */
export function tokenise(text: string): string[] {
  return tokeniseFolded(normalise(text));
}

/** The same of a text that was normalised already. */
export function tokeniseFolded(folded: string): string[] {
  const terms: string[] = [];
  for (const { start, end } of withoutFillers(folded))
    for (const { term } of termsOf(folded, start, end)) terms.push(term);
  return terms;
}
