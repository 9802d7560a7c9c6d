import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitQuestions } from '../../../utils/suggestion/understanding/index.ts';
import { signs } from './signs.ts';

describe('splitQuestions', () => {
  it.each<[string, string[]]>([
    ['什么时候发货？能开发票吗 怎么退', ['什么时候发货？', '能开发票吗', '怎么退']],
    ['怎么退货，运费谁出', ['怎么退货', '运费谁出']],
    ['能开发票吗怎么退', ['能开发票吗', '怎么退']],
    ['有没有黑色\n多少钱', ['有没有黑色', '多少钱']],
    ['如果不合适能退吗？运费谁出？', ['如果不合适能退吗？', '运费谁出？']],
    ['请问這個有現貨嗎？什麼時候能到', ['请问這個有現貨嗎？', '什麼時候能到']],
    ['when will it ship? can i return it', ['when will it ship?', 'can i return it']],
    ['包邮吗 今天能发货不', ['包邮吗', '今天能发货不']],
    ['会不会掉色，起球吗', ['会不会掉色', '起球吗']],
  ])('cuts %j', (turn, parts) => {
    expect(splitQuestions(turn, signs)).toEqual(parts);
  });

  it.each([
    '如果不合适，能退吗',
    '要是收到坏了的话，怎么处理？',
    '如果拿不准选哪个，能帮选吗',
    '能退吗，如果不合适',
    '收到之后，多久能评价',
    '我买了两件。能一起发吗',
    '你好，在吗，能开发票吗',
    '能便宜点吗？不行就算了',
    '已经拍了\n什么时候发',
    '什么都行，能快点吗',
    '什么时候发货？？？',
    '我要退货',
  ])('leaves %j whole', (turn) => {
    expect(splitQuestions(turn, signs)).toEqual([turn]);
  });

  it('keeps statements with the question that they lead to', () => {
    expect(splitQuestions('怎么退？我昨天买的，170高，穿什么码', signs)).toEqual([
      '怎么退？',
      '我昨天买的，170高，穿什么码',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(splitQuestions('', signs)).toEqual([]);
    expect(splitQuestions(' \n ', signs)).toEqual([]);
  });

  it('loses no letter, whatever the text', () => {
    const text = fc.array(
      fc.oneof(
        fc.constantFrom('吗', '怎么', '如果', '，', '？', ' ', '\n', '退', '的话', 'how'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const turn = pieces.join('');
        const parts = splitQuestions(turn, signs);
        const letters = (from: string): string => from.replace(/[^\p{Script=Han}a-z]/gu, '');
        expect(letters(parts.join(''))).toBe(letters(turn));
        let at = 0;
        for (const part of parts) {
          at = turn.indexOf(part, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += part.length;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('takes a time that grows with the length', () => {
    const started = performance.now();
    for (const unit of ['吗', '？', '如果', '能不能，', ' ']) splitQuestions(unit.repeat(50_000), signs);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
