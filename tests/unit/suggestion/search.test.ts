import { describe, expect, it } from 'vitest';
import { newLexicon } from '../../../bench/suggestion/data.ts';
import { generateTemplates } from '../../../bench/templates.ts';
import type { Template } from '../../../utils/model/index.ts';
import { createEngine, queryKey } from '../../../utils/suggestion/index.ts';
import { PACK, template } from './desk.ts';
import { signs } from './signs.ts';

const lexicon = newLexicon();

function search(templates: readonly Template[], query: string, limit?: number): string[] {
  const engine = createEngine({ signs, lexicon });
  engine.add(templates);
  return engine.search(query, limit).map((ranked) => ranked.template.id);
}

describe('search', () => {
  const ORDER = [
    template('inText', { text: '您的 fh 已经好了' }),
    template('inTrigger', { triggers: ['fh 是什么'] }),
    template('inTitle', { title: '说明 fh' }),
    template('codeStart', { code: 'fh2' }),
    template('code', { code: 'FH' }),
  ];

  it('puts the code first, then its start, the title, triggers and text', () => {
    expect(search(ORDER, 'fh')).toEqual(['code', 'codeStart', 'inTitle', 'inTrigger', 'inText']);
    expect(search(ORDER, 'ＦＨ')[0]).toBe('code');
  });

  it.each([
    ['发票', 'fp'],
    ['發票', 'fp'],
    ['退货流', 'th'],
    ['税', 'fp'],
    ['运费', 'th'],
    ['身高', 'cm'],
    ['专票', 'fp'],
  ])('finds %j', (query, id) => {
    expect(search(PACK, query)[0]).toBe(id);
  });

  it('finds Latin words by their beginning, not by a letter within', () => {
    const bag = template('bag', { triggers: ['handbag strap'] });
    expect(search([bag], 'hand')).toEqual(['bag']);
    expect(search([bag], 'andb')).toEqual([]);
    expect(search([template('t', { title: 'handbag' })], 'a')).toEqual([]);
  });

  it('finds nothing for what is nowhere', () => {
    expect(search(PACK, '冰箱')).toEqual([]);
    expect(search(PACK, '！')).toEqual([]);
  });

  it('gives the recently used first, then all, when nothing is typed', () => {
    const templates = [
      template('a'),
      template('b', { lastUsedAt: 1 }),
      template('c', { lastUsedAt: 2 }),
      template('d'),
    ];
    expect(search(templates, '  ')).toEqual(['c', 'b', 'a', 'd']);
    expect(search(templates, '', 2)).toEqual(['c', 'b']);
  });

  it('keeps to the limit, also for a character that is everywhere', () => {
    const engine = createEngine({ signs });
    engine.add(generateTemplates(3000));
    expect(engine.search('发', 20)).toHaveLength(20);
    expect(engine.search('的', 20)).toHaveLength(20);
    expect(engine.search('made', 20)).toEqual([]);
  });

  it('scores relative to the best', () => {
    const engine = createEngine({ signs });
    engine.add(ORDER);
    expect(engine.search('fh')[0]?.score).toBe(1);
  });

  describe('of many titles that are found alike', () => {
    const MANY = Array.from({ length: 30 }, (_, i) => template(`n${i}`, { title: `运费说明第${i}条` }));
    const withUse = (id: string, used: number, lastUsedAt: number | null = null): Template[] =>
      MANY.map((one) => (one.id === id ? { ...one, used, lastUsedAt } : one));

    it('shows the first where none was used, and the most used before them', () => {
      expect(search(MANY, 'yf', 3)).toEqual(['n0', 'n1', 'n2']);
      expect(search(withUse('n27', 2), 'yf', 3)).toEqual(['n27', 'n0', 'n1']);
      expect(search(withUse('n27', 0, 5), 'yf', 3)).toEqual(['n27', 'n0', 'n1']);
    });

    it('shows the one whose code begins so before all of them', () => {
      const coded = MANY.map((one) => (one.id === 'n29' ? { ...one, code: 'YF9' } : one));
      expect(search(coded, 'yf', 3)).toEqual(['n29', 'n0', 'n1']);
      expect(search(coded, 'yf9', 3)).toEqual(['n29']);
    });

    it('gives no place to one that serves elsewhere, however much it is used', () => {
      const engine = createEngine({ signs, lexicon });
      engine.add(withUse('n27', 9).map((one) => (one.id === 'n27' ? { ...one, platforms: ['jd'] } : one)));
      const place = { platform: 'taobao', shop: 's', shopName: '', now: 0 };
      expect(engine.search('yf', 3, place).map((ranked) => ranked.template.id)).toEqual(['n0', 'n1', 'n2']);
    });

    it('shows what was taken after these letters first, also from behind what is shown', () => {
      const engine = createEngine({ signs, lexicon });
      engine.add(withUse('n27', 9));
      engine.takes = [{ query: queryKey('yf'), templateId: 'n20', count: 1, at: 1 }];
      expect(engine.search('yf', 3).map((ranked) => ranked.template.id)).toEqual(['n20', 'n27', 'n0']);
    });
  });

  it.each([
    ['sku', '这个sku还有吗', 'sku'],
    ['sku', '这个ＳＫＵ还有吗', 'ＳＫＵ'],
    ['38', '38码偏大吗', '38'],
    ['kg', '一箱有几㎏', '㎏'],
    ['偏大', '38码偏大吗', '偏大'],
  ])('explains %j by the trigger %j', (query, trigger, marked) => {
    const engine = createEngine({ signs, lexicon });
    engine.add([template('a', { triggers: ['码数怎么选', trigger] })]);
    const [first] = engine.search(query);
    const explained = first && engine.explain({ messages: [] }, first).trigger;
    expect(explained?.find((span) => span.marked)?.text).toBe(marked);
  });

  it('explains nothing by triggers that hold no letter of what is typed by its sounds', () => {
    const engine = createEngine({ signs, lexicon });
    engine.add([template('a', { title: '发货时间', triggers: ['什么时候发货', '38码有吗'] })]);
    const [first] = engine.search('fhsj');
    expect(first && engine.explain({ messages: [] }, first).trigger).toEqual([]);
  });
});
