/** How much two texts say the same, by the pairs of neighbouring characters that they share. */
import { normalise } from './normalise.ts';

/**
 * The pairs of neighbouring characters of a text, folded, blanks and marks aside; what holds nothing else (😊) is one
 * piece, as is a single character.
 */
export function pairsOf(text: string): ReadonlySet<string> {
  const letters = normalise(text).replace(/[\s\p{P}\p{S}]/gu, '');
  if (letters.length < 2) return new Set([letters || text.trim()].filter((piece) => piece !== ''));
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < letters.length; i += 1) pairs.add(letters.slice(i, i + 2));
  return pairs;
}

/** The share of all pairs that both texts hold (Jaccard), from 0 to 1; 0 where there are none. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}
