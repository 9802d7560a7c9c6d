/** Two texts compared word by word: loaded when versions are looked at. */
import { diffWordsWithSpace } from 'diff';
import type { ComparedPart } from '../../components/index.ts';

/** Chinese has no blanks between words: the browser knows where they are. */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

export function compareTexts(before: string, after: string): readonly ComparedPart[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: WORDS }).map(({ value, added, removed }) => ({
    text: value,
    side: added ? 'after' : removed ? 'before' : 'both',
  }));
}
