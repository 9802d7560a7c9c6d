/** The panel's view of a conversation: what the page tells, and suggestions with its names in them. */
import { describe, expect, it } from 'vitest';
import { openView, variablesOf } from '../../../entrypoints/background/views.ts';
import { createEngine } from '../../../utils/suggestion/index.ts';
import { signs } from '../suggestion/signs.ts';
import { LOCK, message, openReport, own, template } from './makers.ts';

const order = { number: '123', state: '已发货', goods: '连衣裙', amount: '¥59' };
const goods = { id: 'g', title: '衬衫', price: '¥9' };

describe('variablesOf', () => {
  it('takes what the page tells, but no amount: which one a reply means is not known', () => {
    expect(variablesOf(openReport([], { orders: [order], goods }))).toEqual({
      shopper: '小王',
      shop: '旗舰店',
      agent: '客服01',
      order: '123',
      goods: '衬衫',
    });
  });

  it('names no order and none of its goods where there are several', () => {
    const variables = variablesOf(openReport([], { orders: [order, { ...order, number: '122' }] }));
    expect(variables).not.toHaveProperty('order');
    expect(variables).not.toHaveProperty('goods');
  });

  it('names the goods of the order where the page shows none', () => {
    expect(variablesOf(openReport([], { orders: [order] })).goods).toBe('连衣裙');
    expect(variablesOf(openReport([], { orders: [order], goods: { ...goods, title: '' } })).goods).toBe(
      '连衣裙',
    );
  });

  it('leaves out what the page leaves empty', () => {
    expect(variablesOf(openReport([], { shopperName: '', shopName: '', agentName: '' }))).toEqual({});
    const bare = { ...order, number: '', goods: '', amount: '' };
    expect(variablesOf(openReport([], { orders: [bare] }))).not.toHaveProperty('order');
  });
});

describe('openView', () => {
  const said = [message('a', '在吗'), own('b', '在的'), message('c', '什么时候发货'), message('d', '急')];

  it('waits for its suggestions while there is no engine', () => {
    const view = openView(openReport(said, { orders: [order], goods }), LOCK, null);
    expect(view).toMatchObject({
      kind: 'open',
      key: LOCK.key,
      lock: LOCK,
      shopperName: '小王',
      suggestions: [],
    });
    expect(view).toMatchObject({
      orders: [order],
      goods,
      composer: 'ready',
      question: ['什么时候发货', '急'],
    });
  });

  it('renders the best for this shopper, and says why', () => {
    const engine = createEngine({ signs });
    engine.add([template('t1'), template('t2', { triggers: ['可以退款吗'], title: '退款', text: '可以的' })]);
    const { suggestions } = openView(openReport(said), LOCK, engine);
    expect(suggestions[0]).toMatchObject({
      templateId: 't1',
      text: '亲爱的小王，今天就发货',
      blanks: [],
      score: 1,
    });
    expect(suggestions[0]?.explanation.question.some((span) => span.marked)).toBe(true);
    const [blank] = openView(openReport(said, { shopperName: '' }), LOCK, engine).suggestions;
    expect(blank?.blanks).toHaveLength(1);
  });

  it('gives at most five', () => {
    const engine = createEngine({ signs });
    engine.add(
      Array.from({ length: 9 }, (_, i) =>
        template(`t${i}`, {
          triggers: ['什么时候发货'],
          text: `第${i}种回答，${'一二三四五六七八九'[i]}日内发货`,
        }),
      ),
    );
    const { suggestions } = openView(openReport(said), LOCK, engine);
    expect(suggestions.length).toBeGreaterThan(1);
    expect(suggestions.length).toBeLessThanOrEqual(5);
  });

  it('says nothing twice to one shopper, and tells where the caret goes', () => {
    const engine = createEngine({ signs });
    engine.add([template('t1', { text: '[[亲爱的{shopper}，||您好，]]{cursor}{date+0d}就发货' })]);
    const ask = message('z', '到底什么时候发货');
    const best = (...lines: ReturnType<typeof own>[]) =>
      openView(openReport([...said.slice(2, 3), ...lines, ask]), LOCK, engine).suggestions[0];
    const today = new Intl.DateTimeFormat('zh-CN', { month: 'short', day: 'numeric' }).format(Date.now());
    expect(best()).toMatchObject({ text: `亲爱的小王，${today}就发货`, caret: 6 });
    // Another day's, and the shop's own name for the shopper: the same line.
    expect(best(own('e', '亲爱的王先生，1月1日就发货'))).toMatchObject({
      text: `您好，${today}就发货`,
      caret: 3,
    });
    expect(best(message('e', '亲爱的小王，1月1日就发货'))).toMatchObject({
      text: `亲爱的小王，${today}就发货`,
    });
    expect(best(own('e', '亲爱的小王，1月1日就发货'), own('f', '您好，1月1日就发货'))).toBeUndefined();
  });

  it('names no place for the caret where the template names none', () => {
    const engine = createEngine({ signs });
    engine.add([template('t1')]);
    expect(openView(openReport(said), LOCK, engine).suggestions[0]).not.toHaveProperty('caret');
  });

  it('suggests nothing when all is answered, or when nobody knows who asked', () => {
    const engine = createEngine({ signs });
    engine.add([template('t1')]);
    const answered = openView(openReport([...said, own('e', '今天')]), LOCK, engine);
    expect(answered).toMatchObject({ question: [], suggestions: [] });
    const unknown = openView(
      openReport([own('a', '您好'), message('b', '什么时候发货', { side: 'unknown' })]),
      LOCK,
      engine,
    );
    expect(unknown).toMatchObject({ question: [], suggestions: [] });
  });
});
