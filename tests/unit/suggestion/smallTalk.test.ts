/** What asks nothing is left alone; what sounds like it and asks, isn't. A greeting is answered by greetings only. */
import { describe, expect, it } from 'vitest';
import { compileWords, createEngine, openLexicon, talkOf } from '../../../utils/suggestion/index.ts';
import { chat, GREETING, PACK, template } from './desk.ts';
import { signs } from './signs.ts';

const lexicon = openLexicon(compileWords());
const engineWith = (templates = PACK) => {
  const engine = createEngine({ signs, lexicon });
  engine.add(templates);
  return engine;
};

describe('small talk', () => {
  it.each([
    ...['我先看一下', '我去试试', '等我一会儿', '这两个', '那款', '就这些了', '得嘞', '妥了', '原来这样'],
    ...['不好意思打扰了', '有需要再联系', '你先忙吧', '等你消息', '没别的了', '没有其他问题了', '暂时没有了'],
    ...['好的，马上', 'sure', 'thank u'],
  ])('is %j', (text) => {
    expect(talkOf(text, signs)).toBe('chitchat');
  });

  it.each([
    ...[
      '我看不到订单',
      '我试了穿不上',
      '看一下物流',
      '我查一下物流',
      '等一下再发货',
      '这两个哪个好',
      '那款呢',
    ],
    ...['不好意思我想换个码', '打扰了请问有货吗', '下次再来有优惠吗', '你忙完帮我查下', '没什么优惠吗'],
    ...['没别的颜色了', '等你发货呢', '你们态度真差', '马上能发吗', '就这些了包邮吗', '妥投了没收到'],
    // Whoever hesitates may be won by a reply.
    ...['再考虑一下', '我跟老公商量一下'],
  ])('is not %j', (text) => {
    expect(talkOf(text, signs)).toBe('question');
  });

  it('is told at once, however long it goes on', () => {
    expect(talkOf(`${'我先看看好的'.repeat(3000)}吗`, signs)).toBe('question');
  });
});

describe('a call for a person', () => {
  it.each(['人工', '转人工', '我要转人工', '人工客服', '帮我转接人工服务', '轉人工客服', '有真人吗'])(
    '%j is a greeting',
    (text) => {
      expect(talkOf(text, signs)).toBe('greeting');
    },
  );

  it.each(['人工费多少钱', '转人工后还是没人理我', '是人工缝制的吗', '人工草坪有货吗'])('%j asks', (text) => {
    expect(talkOf(text, signs)).toBe('question');
  });
});

describe('a greeting', () => {
  const CALL = template('退款', {
    triggers: ['您好，我的退款到哪了', '在吗我要退货'],
    text: '在的，为您查退款。',
  });
  const shown = (templates: typeof PACK, text: string) =>
    engineWith(templates)
      .suggest(chat(`买:${text}`))
      .map((one) => one.template.id);

  it.each(['您好', '在吗', '亲', '客服在吗'])('%j is answered by what answers greetings', (text) => {
    expect(shown([CALL, ...PACK], text)).toEqual(['hi']);
    expect(shown([CALL, template('w', { title: '欢迎语', text: '欢迎光临' })], text)).toEqual(['w']);
  });

  it.each(['您好', '在吗', '亲'])('%j is no reason for a reply that only has it among its words', (text) => {
    expect(shown([CALL, ...PACK.filter((one) => one !== GREETING)], text)).toEqual([]);
  });

  it('is answered by what was learned from greetings', () => {
    const engine = engineWith([CALL, template('x', { text: '这就来' })]);
    for (let i = 0; i < 3; i += 1) engine.learn({ templateId: 'x', wording: '在吗', at: 1 });
    expect(engine.suggest(chat('买:在吗')).map((one) => one.template.id)).toEqual(['x']);
  });
});
