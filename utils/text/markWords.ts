/** Marks what was looked for in a text, wherever it stands: also in the middle of a word. */
import type { Span } from '../model/index.ts';
import { foldUnits } from './foldUnits.ts';

/**
 * Splits `text` into spans, marked where one of `words` (as `foldUnits` gives them) stands in it. The spans put together
 * are `text` again; neighbours differ in `marked`; an empty text gives none.
 */
export function markWords(text: string, words: readonly string[]): Span[] {
  const marks = new Uint8Array(text.length);
  const folded = foldUnits(text);
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      marks.fill(1, at, at + word.length);
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
