/** "Never for this": for the same question, however it comes again, and for no other. */
import { describe, expect, it } from 'vitest';
import {
  compileWords,
  createEngine,
  openLexicon,
  type SuggestionEngine,
} from '../../../utils/suggestion/index.ts';
import { createMasking, MASKING_RULES } from '../../../utils/suggestion/understanding/index.ts';
import { chat, PACK, template } from './desk.ts';
import { signs } from './signs.ts';

const masking = createMasking(MASKING_RULES);
const lexicon = openLexicon(compileWords());
const SHIPS = ['什么时候发货', '几天能到', '今天能发吗', '什么快递'];
const MORE = [
  template('kd', { triggers: ['发什么快递', '能发顺丰吗'], text: '默认中通，顺丰需补差价。' }),
  template('hh', { triggers: ['怎么换货', '能换码吗'], text: '在订单里申请换货即可。' }),
  template('yh', { triggers: ['能便宜点吗', '有优惠券吗'], text: '领券后更划算哦。' }),
];

function desk(): SuggestionEngine {
  const engine = createEngine({ signs, lexicon, mask: masking.wording });
  engine.add([...PACK, ...MORE]);
  return engine;
}

/** Whether a template that is banned from a wording is suggested for these lines; it is where it isn't banned. */
function isShown(templateId: string, wording: string, names: readonly string[], lines: readonly string[]) {
  const shown = (engine: SuggestionEngine) =>
    engine.rank({ ...chat(...lines), names }, 10).some((one) => one.template.id === templateId);
  const engine = desk();
  expect(shown(engine)).toBe(true);
  engine.ban({ templateId, wording });
  const answer = shown(engine);
  engine.unban({ templateId, wording });
  expect(shown(engine)).toBe(true);
  return answer;
}

describe('a ban holds', () => {
  it.each([
    ['alone', 'fh', '什么时候发货', ['买:什么时候发货']],
    ['in a few other words', 'fh', '什么时候发货', ['买:亲，请问什么时候发货呀？']],
    ['after another conversation', 'fh', '什么时候发货', ['买:穿多大码', '客:您报下身高', '买:什么时候发货']],
    ['beside another question', 'fh', '什么时候发货', ['买:什么时候发货', '买:能开发票吗']],
    ['in one line with others', 'fh', '什么时候发货', ['买:能开发票吗？什么时候发货？不合适能退吗']],
    ['alone, where it was banned beside another', 'fh', '能开发票吗\n什么时候发货', ['买:什么时候发货']],
    ['with another number', 'cm', '身高0体重0穿多大码', ['买:身高175体重140穿多大码']],
    ['with another long number', 'fh', '订单0什么时候发货', ['买:订单240101556677889900什么时候发货']],
    ['with the name of a ware', 'fp', 'iphone0能开发票吗', ['买:iphone15能开发票吗']],
  ])('where the question comes %s', (_how, id, wording, lines) => {
    expect(isShown(id, wording, [], lines)).toBe(false);
  });

  it('where the question names somebody else', () => {
    const wording = masking.wording('我是王小明，能便宜吗', ['王小明']);
    expect(wording).not.toContain('王小明');
    expect(isShown('yh', wording, ['欧阳娜娜'], ['买:我是欧阳娜娜，能便宜吗'])).toBe(false);
  });
});

describe('a ban doesn’t hold', () => {
  it.each([
    ['when', 'fh', '什么时候发货', ['买:今天能寄出来吗']],
    ['by whom', 'kd', '发什么快递', ['买:能发顺丰吗']],
    ['what else', 'th', '怎么换货', ['买:怎么退货']],
    ['about an invoice', 'fp', '能便宜点吗', ['买:能开发票吗']],
    ['how large', 'cm', '身高0穿什么码', ['买:偏大还是偏小']],
  ])('for another question: %s', (_what, id, wording, lines) => {
    expect(isShown(id, wording, [], lines)).toBe(true);
  });

  it('for a question that the template answers beside it', () => {
    expect(isShown('fp', '什么时候发货', [], ['买:什么时候发货', '买:能开发票吗'])).toBe(true);
  });

  it('for another template', () => {
    const engine = desk();
    for (const wording of SHIPS) engine.ban({ templateId: 'kd', wording });
    expect(engine.suggest(chat('买:什么时候发货'))[0]?.template.id).toBe('fh');
  });
});
