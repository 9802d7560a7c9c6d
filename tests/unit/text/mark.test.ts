import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markTerms, tokenise } from '../../../utils/text/index.ts';

const show = (text: string, terms: string[]) =>
  markTerms(text, terms)
    .map((span) => (span.marked ? `<${span.text}>` : span.text))
    .join('');

describe('markTerms', () => {
  it.each([
    ['什么时候发货', ['发货'], '什么时候<发货>'],
    ['請問發貨！！', ['发货'], '請問<發貨>！！'],
    ['要ＸＬ码', ['xl'], '要<ＸＬ>码'],
    ['发票抬头', ['发票', '票抬'], '<发票抬>头'],
    ['亲亲发货', ['发货'], '亲亲<发货>'],
    ['嗯嗯嗯😭发 货', ['发货'], '嗯嗯嗯😭发 货'],
    ['哈哈哈哈', ['哈哈'], '<哈哈哈哈>'],
    ['无', [], '无'],
    ['', ['x'], ''],
  ])('marks %j with %j', (text, terms, expected) => {
    expect(show(text, terms)).toBe(expected);
  });

  it('puts together the text that it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const spans = markTerms(text, tokenise(text).slice(0, 3));
        expect(spans.map((span) => span.text).join('')).toBe(text);
        for (const [index, span] of spans.entries()) expect(span.marked).not.toBe(spans[index + 1]?.marked);
      }),
    );
  });

  it('leaves what lies beyond the limit unmarked, and whole', () => {
    const text = `发货${'。x'.repeat(500_000)}发货`;
    const spans = markTerms(text, ['发货']);
    expect(spans.map((span) => span.text).join('')).toBe(text);
    expect(spans.filter((span) => span.marked)).toHaveLength(1);
  });
});
