/** Marks terms in a text as it was written. */
import type { Span } from '../model/index.ts';
import { fold } from './fold.ts';
import { termsOf } from './terms.ts';

const LATIN = /[a-z]/;

/**
 * Whether any of `terms` (normalised) may stand in a text. Told without folding it: what is typed by its sounds stands in
 * few Chinese texts.
 */
export function mayHold(text: string, terms: readonly string[]): boolean {
  return terms.some((term) => !LATIN.test(term) || LATIN.test(text.normalize('NFKC').toLowerCase()));
}

/**
 * Splits `text` into spans, marked where one of `terms` (normalised, as `tokenise` gives them) stands in it. The
 * spans put together are `text` again, whatever it holds; neighbours differ in `marked`; an empty text gives none.
 */
export function markTerms(text: string, terms: readonly string[]): Span[] {
  const wanted = new Set(terms);
  const marks = new Uint8Array(text.length);
  if (mayHold(text, terms)) {
    const folded = fold(text);
    for (const { term, start, end } of termsOf(folded.text)) {
      if (!wanted.has(term)) continue;
      for (let i = start; i < end; i += 1) marks.fill(1, folded.starts[i] ?? 0, folded.ends[i] ?? 0);
    }
  }
  const spans: Span[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marks[at] === marks[start]) continue;
    spans.push({ text: text.slice(start, at), marked: marks[start] === 1 });
    start = at;
  }
  return spans;
}
