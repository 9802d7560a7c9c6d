/** What the agent took after a query comes first among what is found equally well, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import {
  compileWords,
  createEngine,
  openLexicon,
  queryKey,
  type SuggestionEngine,
  type Take,
} from '../../../utils/suggestion/index.ts';
import { template } from './desk.ts';
import { signs } from './signs.ts';

const NOW = 1_790_000_000_000;
const DAY = 86_400_000;
const lexicon = openLexicon(compileWords());

const took = (query: string, templateId: string, more: Partial<Take> = {}): Take => ({
  ...{ query: queryKey(query), templateId, count: 1, at: NOW },
  ...more,
});

function engineOf(templates: readonly Template[], ...takes: Take[]): SuggestionEngine {
  const engine = createEngine({ signs, lexicon });
  engine.add(templates);
  engine.takes = takes;
  return engine;
}
const ids = (engine: SuggestionEngine, query: string, limit?: number): string[] =>
  engine.search(query, limit).map((ranked) => ranked.template.id);

const TITLES = [
  template('a', { title: '发货时间' }),
  template('b', { title: '发货地点' }),
  template('c', { title: '发货快递' }),
];

describe('among titles that begin so', () => {
  it('comes first what was taken after these words', () => {
    expect(ids(engineOf(TITLES), '发货')).toEqual(['a', 'b', 'c']);
    expect(ids(engineOf(TITLES, took('发货', 'c')), '发货')).toEqual(['c', 'a', 'b']);
    expect(ids(engineOf(TITLES, took('FAHUO ', 'c')), 'fahuo')).toEqual(['c', 'a', 'b']);
  });

  it('what was taken after a beginning of them counts, after others it does not', () => {
    expect(ids(engineOf(TITLES, took('发', 'c')), '发货')).toEqual(['c', 'a', 'b']);
    for (const other of ['发货时间', '货', '退', ''])
      expect(ids(engineOf(TITLES, took(other, 'c')), '发货')).toEqual(['a', 'b', 'c']);
  });

  it('goes before what was used more', () => {
    const used = [...TITLES, template('d', { title: '发货单号', used: 90, lastUsedAt: NOW })];
    expect(ids(engineOf(used), '发货')[0]).toBe('d');
    expect(ids(engineOf(used, took('发货', 'b')), '发货').slice(0, 2)).toEqual(['b', 'd']);
  });

  it('goes by how often, by how lately, and by how much of the words', () => {
    const order = (...takes: Take[]) => ids(engineOf(TITLES, ...takes), '发货').slice(0, 2);
    expect(order(took('发货', 'b'), took('发货', 'c', { count: 2 }))).toEqual(['c', 'b']);
    expect(order(took('发货', 'b', { at: NOW - DAY }), took('发货', 'c'))).toEqual(['c', 'b']);
    expect(order(took('发货', 'b', { count: 9, at: NOW - 365 * DAY }), took('发货', 'c'))).toEqual([
      'c',
      'b',
    ]);
    expect(order(took('发', 'b'), took('发货', 'c'))).toEqual(['c', 'b']);
  });
});

it('never goes before what is found better', () => {
  const templates = [
    template('said', { text: '您的 fh 已经好了' }),
    template('inTitle', { title: '说明 fh' }),
    template('titleStart', { title: 'fh 说明' }),
    template('title', { title: 'fh' }),
    template('codeStart', { code: 'fh2' }),
    template('code', { code: 'fh' }),
  ];
  const best = ['code', 'codeStart', 'title', 'titleStart', 'inTitle', 'said'];
  for (const id of best)
    expect(ids(engineOf(templates, took('fh', id, { count: 1000 })), 'fh')).toEqual(best);
});

it('goes before a shorter code that begins so, and is found though its place was far behind', () => {
  const codes = Array.from({ length: 40 }, (_, i) => template(`c${i}`, { code: `fh${'x'.repeat(i + 1)}` }));
  expect(ids(engineOf(codes), 'fh', 9)[0]).toBe('c0');
  expect(ids(engineOf(codes, took('fh', 'c30')), 'fh', 9).slice(0, 2)).toEqual(['c30', 'c0']);
});

it('goes before what is more like the words, where only the words are alike', () => {
  const alike = [
    template('x', { triggers: ['什么时候发货'] }),
    template('y', { triggers: ['发货要几天，什么时候到'] }),
  ];
  const query = '什么时候能发货呢';
  expect(ids(engineOf(alike), query)).toEqual(['x', 'y']);
  expect(ids(engineOf(alike, took(query, 'y')), query)).toEqual(['y', 'x']);
});

it('brings nothing that is not found, and nothing that is gone', () => {
  expect(ids(engineOf(TITLES, took('冰箱', 'a')), '冰箱')).toEqual([]);
  const engine = engineOf(TITLES, took('发货', 'c'));
  engine.remove(['c']);
  expect(ids(engine, '发货')).toEqual(['a', 'b']);
});

it('changes nothing where nothing is typed', () => {
  expect(ids(engineOf(TITLES, took('', 'c'), took(' ', 'c')), ' ')).toEqual(['a', 'b', 'c']);
});

it('keeps no word of what was typed', () => {
  expect(typeof queryKey('小王')).toBe('number');
  expect(queryKey(' 發貨')).toBe(queryKey('发货'));
});
