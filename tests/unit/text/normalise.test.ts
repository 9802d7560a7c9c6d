import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FOLD, normalise, normaliseCode } from '../../../utils/text/index.ts';

describe('normalise', () => {
  it.each([
    ['Ｘｘｌ　码', 'xxl 码'],
    ['請問這個什麼時候發貨', '请问这个什么时候发货'],
    ['在吗吗吗吗', '在吗'],
    ['哈哈哈哈哈', '哈哈'],
    ['谢谢', '谢谢'],
    ['！！！', '!'],
    ['什么？？', '什么?'],
    ['好的👍🏻👨‍👩‍👧🇨🇳', '好的'],
    ['到\u200b货\u200d了\ufeff', '到货了'],
    ['谢谢(^_^)～ T_T好', '谢谢 好'],
    ['好的：） ＾＿＾', '好的'],
    ['QAQ到了吗', '到了吗'],
    ['tatami', 'tatami'],
    ['[微笑]好', '好'],
    ['[红色]好', '[红色]好'],
    ['(红色)那款', '(红色)那款'],
    ['XXXL', 'xxxl'],
    ['单号11110000', '单号11110000'],
    ['a\n\n  b\t c', 'a b c'],
    ['\ud800好\udc00', '好'],
    ['e\u0301', 'é'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('changes nothing the second time, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        ':',
        '）',
        '\u200b',
        '吗',
        'Ｔ',
        '_',
        '^',
        '>',
        '＜',
        '在',
        '！',
        'ﾞ',
        'か',
        '\u0301',
        '發',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on broken UTF-16', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }), (units) => {
        expect(normalise(String.fromCharCode(...units))).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it.each(['啊', 'a', '(', '(^', '[微', '在吗', 'é', '\u0300', '😭', 'T_', '= '])(
    'reads a megabyte of %j quickly, up to its limit',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const start = performance.now();
      expect(normalise(text).length).toBeLessThanOrEqual(MAX_FOLD * 2);
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});

describe('traditional characters', () => {
  it('become simplified ones by the hundred, in one step', () => {
    let changed = 0;
    for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) {
      const once = normalise(String.fromCharCode(unit));
      expect(normalise(once), `after ${String.fromCharCode(unit)}`).toBe(once);
      expect([...once]).toHaveLength(1);
      if (once !== String.fromCharCode(unit)) changed += 1;
    }
    expect(changed).toBeGreaterThan(500);
  });
});

describe('normaliseCode', () => {
  it('makes codes comparable', () => {
    expect(normaliseCode(' ＦＨ1 ')).toBe('fh1');
  });
});
