/** Replacing, moving and marking many, and the tree of categories. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplaceQuestion, Template } from '../../../utils/model/index.ts';
import {
  categoryTree,
  markMany,
  moveCategory,
  PACK_LIMITS,
  replaceInMany,
} from '../../../utils/packs/index.ts';
import { NOW, template } from './planMakers.ts';

function replace(
  find: string,
  by: string,
  list: readonly Partial<Template>[],
  more: Partial<ReplaceQuestion> = {},
) {
  const all = list.map((one, i) => template(`t${i}`, { title: '', ...one }));
  const fields = ['title', 'text', 'triggers'] as const;
  return replaceInMany(all, { find, replace: by, matchCase: false, wholeWord: false, fields, ...more }, NOW);
}
const textAfter = (...from: Parameters<typeof replace>) =>
  replace(...from).map(({ changed }) => changed?.text);

describe('replaceInMany', () => {
  it('marks what is found and what is put in', () => {
    const [row] = replace('中通', '顺丰', [{ text: '发中通，中通快', triggers: ['什么快递', '是中通吗'] }]);
    expect(row).toMatchObject({
      count: 3,
      problem: null,
      changed: { text: '发顺丰，顺丰快', triggers: ['什么快递', '是顺丰吗'], updatedAt: NOW },
      fields: [
        {
          field: 'text',
          before: [
            { text: '发', marked: false },
            { text: '中通', marked: true },
            { text: '，', marked: false },
            { text: '中通', marked: true },
            { text: '快', marked: false },
          ],
        },
        {
          field: 'triggers',
          index: 1,
          after: [{ text: '是' }, { text: '顺丰', marked: true }, { text: '吗' }],
        },
      ],
    });
  });

  it.each([
    ['case and width make no difference', 'emｓ', 'X', '发ＥＭＳ', {}, ['发X']],
    ['traditional and simplified neither', '发货', 'X', '今天發貨', {}, ['今天X']],
    ['unless asked for', 'ems', 'X', '发EMS', { matchCase: true }, []],
    ['asked for, it is still found', 'EMS', 'X', '发EMS', { matchCase: true }, ['发X']],
    ['a whole word', 'M', 'L', 'M码，XM，Mini，M', { wholeWord: true }, ['L码，XM，Mini，L']],
    ['a whole number', '7', '15', '7天，17天', { wholeWord: true }, ['15天，17天']],
    ['marks of patterns are only text', '.*$1', '$&', 'a.*$1b', {}, ['a$&b']],
    ['nothing to find', '', 'X', 'abc', {}, []],
    ['fields that are not chosen', 'a', 'X', 'abc', { fields: ['title'] as const }, []],
    ['places that overlap', '哈哈', 'X', '哈哈哈', {}, ['X哈']],
  ])('%s', (_what, find, by, text, more, expected) => {
    expect(textAfter(find, by, [{ text }], more)).toEqual(expected);
  });

  it.each([
    ['empty', '好', '', { text: '好' }],
    ['tooLong', '好', 'x'.repeat(PACK_LIMITS.text), { text: '好的' }],
    ['tooLong', '好', 'x'.repeat(PACK_LIMITS.title), { title: '好的' }],
    ['variables', '{', '', { text: '{shopper}好' }],
  ] as const)('%s: that one is not changed', (problem, find, by, one) => {
    expect(replace(find, by, [one])).toMatchObject([{ problem, changed: null }]);
  });

  it('a trigger that becomes empty or another goes', () => {
    const [row] = replace('呢', '', [{ text: '呢呢呢x', triggers: ['呢', '在呢', '在'] }]);
    expect(row?.changed?.triggers).toEqual(['在']);
  });

  it('the marked pieces are the texts, and outside them nothing changes', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'A', 'ａ', '发', '發', ' ', '{') });
    fc.assert(
      fc.property(letters, letters, letters, fc.boolean(), (find, by, text, matchCase) => {
        for (const { fields, template: was, changed } of replace(find, by, [{ text }], { matchCase })) {
          const { before = [], after = [] } = fields[0] ?? {};
          const joined = (spans: typeof before) => spans.map((span) => span.text).join('');
          const left = (spans: typeof before) => joined(spans.filter((span) => !span.marked));
          expect(joined(before)).toBe(was.text);
          if (changed !== null) expect(joined(after)).toBe(changed.text);
          expect(left(after)).toBe(left(before));
        }
      }),
    );
  });
});

const inCategories = (...paths: string[]): Template[] =>
  paths.map((path, i) => template(`t${i}`, { category: path === '' ? [] : path.split('/') }));

describe('categoryTree', () => {
  it('counts what is in each, and below', () => {
    const tree = categoryTree(inCategories('', 'b', 'a10/x', 'a9', 'a10', 'a10/x/y'), 'zh-CN');
    expect(tree.map(({ name, own, all }) => [name, own, all])).toEqual([
      ['a9', 1, 1],
      ['a10', 1, 3],
      ['b', 1, 1],
    ]);
    expect(tree[1]?.children).toMatchObject([
      { path: ['a10', 'x'], own: 1, all: 2, children: [{ name: 'y', own: 1, all: 1 }] },
    ]);
  });
});

describe('moveCategory', () => {
  const all = inCategories('a', 'a/x', 'ab', 'b/a', '');
  const moved = (from: string[], to: string[]) => {
    const move = moveCategory(all, from, to, NOW);
    return move.ok ? move.changes.put.map(({ id, category }) => [id, category.join('/')]) : move.problem;
  };

  it.each([
    [
      ['a'],
      ['c'],
      [
        ['t0', 'c'],
        ['t1', 'c/x'],
      ],
    ],
    [
      ['a'],
      ['b', 'a'],
      [
        ['t0', 'b/a'],
        ['t1', 'b/a/x'],
      ],
    ],
    [['a', 'x'], [], [['t1', '']]],
    [['a'], ['a'], []],
    [['nothing'], ['c'], []],
    [['a'], ['a', 'b'], 'intoItself'],
    [['a'], [' '], 'missing'],
    [[], ['c'], 'missing'],
    [['a'], ['x'.repeat(PACK_LIMITS.categoryName + 1)], 'tooLong'],
    [['a'], ['1', '2', '3', '4', '5', '6'], 'tooDeep'],
  ])('%j to %j', (from, to, expected) => {
    expect(moved(from, to)).toEqual(expected);
  });
});

describe('markMany', () => {
  const all = [
    template('a', { code: 'x' }),
    template('b', { code: 'y' }),
    template('c', { code: 'X', packId: 'q' }),
    template('d', { code: 'y', packId: 'q', deletedAt: 5 }),
  ];

  it('gives marks to the chosen, and writes only what changes', () => {
    const { changes, withoutCode } = markMany(
      all,
      ['a', 'b', 'none'],
      { stage: 'presale', category: ['售前'] },
      NOW,
    );
    expect(changes.put).toEqual([
      { ...all[0], stage: 'presale', updatedAt: NOW },
      { ...all[1], stage: 'presale', updatedAt: NOW },
    ]);
    expect(withoutCode).toEqual([]);
    expect(markMany(all, ['a'], { stage: null }, NOW).changes.put).toEqual([]);
  });

  it('says whose code is taken in the other pack', () => {
    const { changes, withoutCode } = markMany(all, ['a', 'b'], { packId: 'q' }, NOW);
    expect(changes.put.map(({ id, packId, code }) => [id, packId, code])).toEqual([
      ['a', 'q', ''],
      ['b', 'q', 'y'],
    ]);
    expect(withoutCode).toEqual(['a']);
  });
});
