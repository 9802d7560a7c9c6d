/** What differs between two texts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../../entrypoints/manager/compare.ts';

type Part = ReturnType<typeof compareTexts>[number];

/** The text of one side, what only it has in brackets. */
const shown = (parts: readonly Part[], own: Part['side']) =>
  parts
    .filter(({ side }) => side === own || side === 'both')
    .map(({ text, side }) => (side === own ? `[${text}]` : text))
    .join('');
const diff = (before: string, after: string) => {
  const parts = compareTexts(before, after);
  return [shown(parts, 'before'), shown(parts, 'after')];
};

describe('compareTexts', () => {
  it.each([
    ['48 小时内发货', '24 小时内发货', '[48] 小时内发货', '[24] 小时内发货'],
    ['亲，在的', '亲，一直在的哦', '亲，[在]的', '亲，[一直在]的[哦]'],
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
        const parts = compareTexts(a, b);
        const whole = (own: Part['side']) =>
          parts.flatMap(({ text, side }) => (side === own || side === 'both' ? text : [])).join('');
        expect([whole('before'), whole('after')]).toEqual([a, b]);
        expect(parts.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });

  it('of texts without end marks all between the first difference and the last', () => {
    const [a, b] = ['甲乙'.repeat(1000), '丙丁'.repeat(1000)];
    expect(diff(`头${a}尾`, `头${b}尾`)).toEqual([`头[${a}]尾`, `头[${b}]尾`]);
  });
});
