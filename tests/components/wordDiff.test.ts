/** What differs between two texts, and which rows of a long list are rendered. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../components/manager/carry/wordDiff.ts';
import { rowsInView, topsOf } from '../../components/shared/windowed.ts';

/** Marked pieces in brackets. */
const shown = (spans: readonly { text: string; marked: boolean }[]) =>
  spans.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const diff = (before: string, after: string) => {
  const { before: a, after: b } = wordDiff(before, after);
  return [shown(a), shown(b)];
};

describe('wordDiff', () => {
  it.each([
    ['48 小时内发货', '24 小时内发货', '[48] 小时内发货', '[24] 小时内发货'],
    ['亲，在的', '亲，一直在的哦', '亲，在的', '亲，[一直]在的[哦]'],
    ['发{courier|中通}', '发{courier|顺丰}', '发[{courier|中通}]', '发[{courier|顺丰}]'],
    ['same', 'same', 'same', 'same'],
    ['', 'new', '', '[new]'],
    ['old', '', '[old]', ''],
  ])('%s → %s', (before, after, left, right) => {
    expect(diff(before, after)).toEqual([left, right]);
  });

  it('shows both whole, with the same between the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const { before, after } = wordDiff(a, b);
        const whole = (spans: typeof before) => spans.map(({ text }) => text).join('');
        const kept = (spans: typeof before) => whole(spans.filter(({ marked }) => !marked));
        expect([whole(before), whole(after)]).toEqual([a, b]);
        expect(kept(before)).toBe(kept(after));
      }),
    );
  });

  it('of texts without end marks all between the first difference and the last', () => {
    const [a, b] = ['甲乙'.repeat(1000), '丙丁'.repeat(1000)];
    expect(diff(`头${a}尾`, `头${b}尾`)).toEqual([`头[${a}]尾`, `头[${b}]尾`]);
  });
});

describe('rowsInView', () => {
  const tops = topsOf(Array.from({ length: 10_000 }, () => 50));

  it('are those in view and a few around, and what holds the focus with its neighbours', () => {
    const rows = rowsInView(tops, { top: 100_000, height: 500 }, 3);
    expect(rows.slice(0, 3)).toEqual([2, 3, 4]);
    const near = rows.slice(3);
    expect([near[0], near.at(-1)]).toEqual([1992, 2018]);
  });

  it('are the last ones where the list became shorter than it was scrolled', () => {
    const rows = rowsInView(topsOf([50, 50, 50]), { top: 9999, height: 100 }, -1);
    expect(rows).toEqual([0, 1, 2]);
  });

  it('are none of none', () => {
    expect(rowsInView(topsOf([]), { top: 0, height: 100 }, -1)).toEqual([]);
  });
});
