import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankText, render } from '../../../utils/template/index.ts';

describe('render', () => {
  it('takes the value, else the default, else a blank with its place', () => {
    expect(render('{shopper|亲}，{courier|中通}单号{order}', { shopper: '小林' })).toEqual({
      text: '小林，中通单号【订单号】',
      blanks: [{ name: 'order', start: 7, end: 12 }],
    });
  });

  it('takes the first of several choices, and an empty default', () => {
    expect(render('{time|今天|明天}{x|}', {}).text).toBe('今天');
  });

  it('never reads a value as a template', () => {
    expect(render('{shopper}', { shopper: '{order|x}' })).toEqual({ text: '{order|x}', blanks: [] });
  });

  it('takes an empty value for none, and only own properties for values', () => {
    expect(render('{shop}', Object.create({ shop: '别家' })).text).toBe('【店铺名】');
    expect(render('{shop}{constructor}{__proto__}', { shop: '' }).text).toBe(
      '【店铺名】【constructor】【__proto__】',
    );
  });

  it('never throws, and its blanks lie where they say', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('{', '}', '|', '{order}', '{x|y}', '{shopper|}', '\n', '【', '{a{b}}'),
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.dictionary(fc.constantFrom('order', 'x', 'shopper'), fc.string()),
        (pieces, variables) => {
          const { text, blanks } = render(pieces.join(''), variables);
          let end = 0;
          for (const blank of blanks) {
            expect(text.slice(blank.start, blank.end)).toBe(blankText(blank.name));
            expect(blank.start).toBeGreaterThanOrEqual(end);
            end = blank.end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
