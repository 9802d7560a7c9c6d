import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldUnits } from '../../../utils/text/index.ts';

it('folds width, case and script in place', () => {
  expect(foldUnits('ＳＦ１２３　發貨，Ａ\tb')).toBe('sf123 发货,a b');
  expect(foldUnits('İß\n')).toBe('İß\n');
});

it('keeps every offset, whatever the text, and folds twice as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldUnits(text);
      expect(folded).toHaveLength(text.length);
      expect(foldUnits(folded)).toBe(folded);
    }),
  );
});
