import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import { createEngine } from '../../../utils/suggestion/index.ts';
import { chat, GREETING, INVOICE, PACK, RETURN, SHIPPING, template } from './desk.ts';
import { signs } from './signs.ts';

function engineWith(templates: readonly Template[] = PACK) {
  const engine = createEngine({ signs });
  engine.add(templates);
  return engine;
}
const ids = (templates: readonly Template[], ...lines: string[]) =>
  engineWith(templates)
    .suggest(chat(...lines))
    .map((ranked) => ranked.template.id);

describe('suggest', () => {
  it.each([
    ['请问多久能发货呀', 'fh'],
    ['亲 發票可以開嗎？', 'fp'],
    ['我想退货，运费是谁出', 'th'],
    ['身高172穿多大的', 'cm'],
    ['在吗？', 'hi'],
    ['哈喽', 'hi'],
  ])('answers %j with %s first', (question, id) => {
    expect(ids(PACK, `买:${question}`)[0]).toBe(id);
  });

  it('scores relative to the best, which comes first with 1', () => {
    const scores = engineWith()
      .suggest(chat('买:什么时候发货，怎么退货'))
      .map((ranked) => ranked.score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.length).toBeGreaterThan(1);
  });

  it.each([
    '嗯',
    '好的',
    '谢谢亲',
    '哦哦',
    'OK',
    '😭😭',
    '[图片]',
    '好的👍谢谢',
    '？',
    '火星上有外星人',
    '今晚吃什么',
  ])('is silent on %j', (text) => {
    expect(ids(PACK, `买:${text}`)).toEqual([]);
  });

  it('is silent where there is no open question', () => {
    expect(ids(PACK)).toEqual([]);
    expect(ids(PACK, '买:什么时候发货', '客:今天')).toEqual([]);
    expect(ids(PACK, '疑:什么时候发货')).toEqual([]);
    expect(ids([], '买:什么时候发货')).toEqual([]);
  });

  it('joins the open turns, and leaves greetings and thanks aside', () => {
    expect(ids(PACK, '客:您好', '买:在吗', '买:什么时候', '买:发货', '买:谢谢')[0]).toBe('fh');
  });

  it('lets the newest turn weigh more', () => {
    expect(ids(PACK, '买:什么时候发货', '买:能开发票吗')[0]).toBe('fp');
    expect(ids(PACK, '买:能开发票吗', '买:什么时候发货')[0]).toBe('fh');
  });

  it('looks at words only: pictures and cards ask nothing', () => {
    const { messages } = chat('买:什么时候发货');
    expect(
      engineWith().suggest({ messages: messages.map((message) => ({ ...message, kind: 'goods' as const })) }),
    ).toEqual([]);
  });

  it('gives five different answers at most', () => {
    const same = Array.from({ length: 8 }, (_, index) =>
      template(`s${index}`, {
        triggers: ['什么时候发货'],
        text: `亲，付款后 48 小时内就会为您安排发出的哦${'～'.repeat(index)}`,
      }),
    );
    const other = Array.from({ length: 8 }, (_, index) =>
      template(`o${index}`, {
        triggers: ['什么时候发货'],
        text:
          '甲乙丙丁戊己庚辛'.charAt(index).repeat(2) +
          '号仓发出' +
          '子丑寅卯辰巳午未'.charAt(index).repeat(2),
      }),
    );
    expect(ids([...same, ...other], '买:什么时候发货')).toHaveLength(5);
    expect(ids(same, '买:什么时候发货')).toHaveLength(1);
    expect(engineWith(other).suggest(chat('买:什么时候发货'), 2)).toHaveLength(2);
  });

  it('does not repeat what was said, whatever stood in the variables', () => {
    const courier = template('kd', {
      triggers: ['发什么快递'],
      text: '{shopper|亲}，默认发{courier|中通}哦',
    });
    expect(ids([courier], '买:发什么快递')).toEqual(['kd']);
    expect(ids([courier], '买:在吗', '客:小林，默认发顺丰哦', '买:发什么快递')).toEqual([]);
    expect(ids([courier], '买:在吗', '客:小林，默认发顺丰', '买:发什么快递')).toEqual(['kd']);
    expect(ids([courier], '买:小林，默认发顺丰哦', '买:发什么快递')).toEqual(['kd']);
    expect(ids(PACK, '买:在吗', `机:${SHIPPING.text}`, '买:什么时候发货')).not.toContain('fh');
  });

  it('has something to say as long as one of its wordings was not said', () => {
    const courier = template('kd', {
      triggers: ['发什么快递'],
      text: '[[{shopper|亲}，默认发中通||发的是中通{cursor}]]哦',
    });
    const ask = '买:发什么快递';
    expect(ids([courier], ask, '客:小林，默认发中通哦', ask)).toEqual(['kd']);
    expect(ids([courier], ask, '客:小林，默认发中通哦', ask, '客:发的是中通哦', ask)).toEqual([]);
  });

  it('knows all wordings of a template, and nothing of their marks', () => {
    const marked = '[[默认发中通||我们合作的是顺丰]]快递，[[abc||后天]]到';
    const found = (text: string, question: string) =>
      engineWith([template('kd', { text }), ...PACK])
        .rank(chat(`买:${question}`))
        .map(({ template: { id }, score, confidence }) => ({ id, score, confidence }));
    for (const question of ['你们合作的是顺丰吗', '默认发中通吗', 'abc后天到吗']) {
      expect(found(marked, question)[0]?.id).toBe('kd');
      expect(found(marked, question)).toEqual(found(marked.replace(/[[|\]]+/g, ' '), question));
    }
  });

  it('shows one of two that begin with the same wording', () => {
    const twin = (id: string, text: string) => template(id, { triggers: ['发什么快递'], text });
    expect(ids([twin('a', '[[默认发中通||是中通]]'), twin('b', '默认发中通')], '买:发什么快递')).toHaveLength(
      1,
    );
    expect(
      ids([twin('a', '[[默认发中通||是中通]]'), twin('b', '可以备注顺丰')], '买:发什么快递'),
    ).toHaveLength(2);
  });

  it('breaks ties by use, then by the time of the last use; lessons count', () => {
    const twin = (id: string, more: Partial<Template> = {}) =>
      template(id, { triggers: ['发什么快递'], text: `${id.repeat(9)}快递`, ...more });
    expect(ids([twin('a'), twin('b', { used: 2 })], '买:发什么快递')).toEqual(['b', 'a']);
    expect(ids([twin('a'), twin('b', { lastUsedAt: 9 })], '买:发什么快递')).toEqual(['b', 'a']);
    const engine = engineWith([twin('a', { used: 1 }), twin('b', { used: 1 })]);
    engine.learn({ wording: '发什么快递', templateId: 'b', at: 5 });
    expect(engine.suggest(chat('买:发什么快递')).map((ranked) => ranked.template.id)).toEqual(['b', 'a']);
  });

  it('never lets use outweigh relevance', () => {
    expect(ids([SHIPPING, { ...INVOICE, used: 9999 }], '买:什么时候发货')[0]).toBe('fh');
  });

  it('prefers the stage a little, and keeps languages apart', () => {
    const twins = [
      template('pre', { stage: 'presale', triggers: ['能退吗'], text: '一一一一' }),
      template('aft', { stage: 'aftersale', triggers: ['能退吗'], text: '二二二二' }),
    ];
    const engine = engineWith(twins);
    expect(engine.suggest({ ...chat('买:能退吗'), stage: 'aftersale' })[0]?.template.id).toBe('aft');
    expect(engine.suggest({ ...chat('买:能退吗'), stage: 'presale' })[0]?.template.id).toBe('pre');
    expect(engine.suggest({ ...chat('买:能退吗'), language: 'en' })).toEqual([]);
    expect(engine.suggest({ ...chat('买:能退吗'), language: 'zh-TW' })).toHaveLength(2);
  });

  it('finds a reply by its title or its text alone', () => {
    expect(ids([template('x', { title: '保价规则' })], '买:保价怎么弄')).toEqual(['x']);
    expect(ids([template('x', { text: '保价期是十五天' })], '买:保价期多久')).toEqual(['x']);
    expect(ids([template('x', { title: '欢迎语', text: '您好' })], '买:在吗')).toEqual(['x']);
  });

  it('answers Latin words and numbers', () => {
    expect(ids([template('x', { triggers: ['iPhone15 壳'] }), ...PACK], '买:有IPHONE15的吗')[0]).toBe('x');
  });

  it('never throws, whatever was said', () => {
    const engine = engineWith();
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 4 }), (texts) => {
        const situation = chat(...texts.map((text) => `买:${text}`));
        for (const ranked of engine.suggest(situation)) engine.explain(situation, ranked);
        engine.search(texts.join(' '));
      }),
    );
  });
});

describe('explain', () => {
  const explain = (template_: Template, ...lines: string[]) => {
    const engine = engineWith();
    const situation = chat(...lines);
    const ranked = engine.suggest(situation).find((each) => each.template.id === template_.id);
    if (ranked === undefined) throw new Error('not suggested');
    return engine.explain(situation, ranked);
  };
  const show = (spans: readonly { text: string; marked: boolean }[]) =>
    spans.map((span) => (span.marked ? `<${span.text}>` : span.text)).join('');

  it('marks the shared words in the question as written and in the best trigger', () => {
    const { question, trigger } = explain(RETURN, '买:在吗', '买:這個退貨運費誰出啊？');
    expect(show(question)).toBe('這個<退貨運費誰出>啊？');
    expect(show(trigger)).toBe('<退货运费谁出>');
  });

  it('gives no trigger where only the title matched', () => {
    expect(explain(GREETING, '买:在吗').trigger).not.toEqual([]);
    const engine = engineWith([template('x', { title: '保价规则' })]);
    const situation = chat('买:保价怎么弄');
    const [ranked] = engine.suggest(situation);
    if (ranked === undefined) throw new Error('not suggested');
    expect(engine.explain(situation, ranked).trigger).toEqual([]);
  });
});

describe('a template that serves elsewhere, or is over', () => {
  const sale = { ...SHIPPING, id: 'sale', text: '双十一的单子三天内发货', validTo: '2026-11-13' };
  const others = { ...SHIPPING, id: 'other', text: '我们店两天内发货', shops: ['另一家'] };
  const place = { platform: 'jd', shop: 's', shopName: '这一家', now: new Date(2026, 10, 20).getTime() };
  const question = chat('买:请问多久能发货呀');
  const first = (more: object) =>
    engineWith([sale, others, RETURN, INVOICE])
      .suggest({ ...question, ...more })
      .map((ranked) => ranked.template.id);

  it('is not suggested, and takes nobody’s place', () => {
    expect(first({})).toEqual(expect.arrayContaining(['sale', 'other']));
    expect(first({ place })).not.toContain('sale');
    expect(first({ place })).not.toContain('other');
    expect(first({ place: { ...place, shopName: '另一家' } })).toContain('other');
    expect(first({ place: { ...place, now: new Date(2026, 10, 13, 23).getTime() } })).toContain('sale');
  });

  it('is not found by searching either, by words, by code or among the last used', () => {
    const engine = engineWith([sale, others, RETURN]);
    for (const query of ['', '发货', SHIPPING.code, SHIPPING.title, '三天']) {
      const found = engine.search(query, 9, place).map((ranked) => ranked.template.id);
      expect(found).not.toContain('sale');
      expect(found).not.toContain('other');
    }
    expect(engine.search('', 9, place).map((ranked) => ranked.template.id)).toEqual(['th']);
    expect(engine.search('发货', 9)).not.toHaveLength(0);
  });
});
