/** Two texts compared word by word: loaded when versions, an import or a backup are looked at. */
import { diffArrays } from 'diff';
import type { ComparedPart } from '../../components/index.ts';

/** Chinese has no blanks between words: the browser knows where they are. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Variables stay whole. */
const VARIABLE = /(\{[^{}\n]{1,80}\})/u;
/** Words that may come or go: where more do, all between the first and the last difference is marked. */
const MOST = 1500;

/** What stands in both texts, only in the one before, and only in the one after, in their order. */
export function compareTexts(before: string, after: string): readonly ComparedPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const found = diffArrays(a, b, { maxEditLength: MOST });
  if (found === undefined) return betweenEnds(a, b);
  return found.map(({ value, added, removed }) => ({
    text: value.join(''),
    side: added ? 'after' : removed ? 'before' : 'both',
  }));
}

function wordsOf(text: string): string[] {
  return text
    .split(VARIABLE)
    .flatMap((piece, at) =>
      at % 2 === 1 ? [piece] : Array.from(WORDS.segment(piece), ({ segment }) => segment),
    );
}

function betweenEnds(a: readonly string[], b: readonly string[]): readonly ComparedPart[] {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const parts: readonly ComparedPart[] = [
    { text: a.slice(0, start).join(''), side: 'both' },
    { text: a.slice(start, a.length - end).join(''), side: 'before' },
    { text: b.slice(start, b.length - end).join(''), side: 'after' },
    { text: a.slice(a.length - end).join(''), side: 'both' },
  ];
  return parts.filter(({ text }) => text !== '');
}
