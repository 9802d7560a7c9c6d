import { describe, expect, it } from 'vitest';
import { generateTemplates } from '../../../bench/templates.ts';
import type { Template } from '../../../utils/model/index.ts';
import { createEngine } from '../../../utils/suggestion/index.ts';
import { PACK, template } from './desk.ts';
import { signs } from './signs.ts';

function search(templates: readonly Template[], query: string, limit?: number): string[] {
  const engine = createEngine({ signs });
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
});
