/** Marking what was looked for, in the text as it was written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldUnits, markWords } from '../../../utils/text/index.ts';

const shown = (text: string, ...words: readonly string[]) =>
  markWords(text, words)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('');

describe('markWords', () => {
  it.each([
    ['今天發貨，发货了', ['发货'], '今天[發貨]，[发货]了'],
    ['ＳＦ express', ['sf', 'ress'], '[ＳＦ] exp[ress]'],
    ['哈哈哈', ['哈哈'], '[哈哈]哈'],
    ['发货货', ['发货', '货货'], '[发货货]'],
    ['没有', ['发货'], '没有'],
    ['没有', [''], '没有'],
    ['没有', [], '没有'],
    ['', ['发'], ''],
  ])('%j %j', (text, words, expected) => {
    expect(shown(text, ...words)).toBe(expected);
  });

  it('gives the text again, whatever it holds, and neighbours that differ', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
        const spans = markWords(text, words.map(foldUnits));
        expect(spans.map((span) => span.text).join('')).toBe(text);
        for (const [i, span] of spans.entries()) {
          expect(span.text).not.toBe('');
          expect(span.marked).not.toBe(spans[i + 1]?.marked);
        }
      }),
    );
  });
});
