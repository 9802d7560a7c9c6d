/** What opens the palette, what only looks like it, and when what is typed behind it is no search any more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endsInTrigger,
  isPerhapsWords,
  openedBy,
  openedWithin,
  queryBehind,
  searchesInVain,
} from '../../../utils/shortcuts/index.ts';

/** A draft with its caret: `'好的/|'`. */
function open(drawn: string) {
  const [before = '', after = ''] = drawn.split('|');
  return openedBy(before, after);
}

describe('opens', () => {
  it.each([
    ['/|', 0],
    ['／|', 0],
    ['、|', 0],
    ['/|后面的话', 0],
    ['ok /|', 3],
    ['第一行\n/|', 4],
    ['好的\u3000/|', 3],
    ['好的/|', 2],
    ['好的，/|', 3],
    ['好的。／|', 3],
    ['“好的”/|', 4],
    ['亲~/|', 2],
    ['亲～/|', 2],
    ['ok! /|', 4],
    ['ok,/|', 3],
    ['😊/|', 2],
    ['👍🏽/|', 4],
    ['❤️/|', 2],
    ['ありがとう/|', 5],
    ['看 https://a.example/b 好的/|', 24],
  ])('%s', (drawn, at) => {
    expect(open(drawn)).toEqual({ at, head: drawn.split('|')[0] });
  });
});

describe('is only a character', () => {
  it.each([
    '|',
    'a|',
    '11/|',
    '１１／|',
    'km/|',
    'A/|',
    'ｋｍ／|',
    'http:/|',
    'http://|',
    'https://a.example/|',
    'https://a.example/?/|',
    'www.a.example,/|',
    'a.example/|',
    '../|',
    '~/x/|',
    '//|',
    '－/|',
    '1#/|',
    '好的、|',
    ' 、|',
    '、|后面的话',
    '、、|',
    '好的/a|',
    '/ |',
  ])('%s', (drawn) => {
    expect(open(drawn)).toBeNull();
  });
});

it('is found where more was typed already', () => {
  expect(openedWithin('好的/fh', '')).toEqual({ at: 2, head: '好的/' });
  expect(openedWithin('、发货', '')).toEqual({ at: 0, head: '、' });
  expect(openedWithin('/', '')).toEqual({ at: 0, head: '/' });
  for (const before of ['好的', '11/29', '/ 好', '/a/b', 'https://a.example/b', '好的、发货'])
    expect(openedWithin(before, '')).toBeNull();
});

it('is asked for only where the last character may be one', () => {
  expect(['/', 'a/', '／', '、', '发、'].map(endsInTrigger)).toEqual([true, true, true, true, true]);
  expect(['', 'a', '/a', '。', '\\', 'Process'].some(endsInTrigger)).toBe(false);
});

describe('what stands behind', () => {
  const opened = { at: 2, head: '好的/' };
  it.each([
    ['好的/', ''],
    ['好的/fh', 'fh'],
    ['好的/发货', '发货'],
    ['好的/refund policy', 'refund policy'],
    // The trigger is gone, or what stands before it is another.
    ['好的', null],
    ['好', null],
    ['亲的/fh', null],
    ['', null],
    // No search.
    ['好的/ ', null],
    ['好的/ 好', null],
    ['好的/a  b', null],
    ['好的/a/b', null],
    ['好的/／', null],
    ['好的/fh\n', null],
    [`好的/${'长'.repeat(41)}`, null],
  ])('%j', (before, query) => {
    expect(queryBehind(opened, before)).toBe(query);
  });

  it('is any one line while a blank is filled in', () => {
    expect(queryBehind(opened, '好的/fh 3/4  号', true)).toBe('fh 3/4  号');
    expect(queryBehind(opened, '好的/fh\n3', true)).toBeNull();
    expect(queryBehind(opened, '好', true)).toBeNull();
  });

  it('is what was typed, whatever stands before', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.stringMatching(/^[a-z\u4e00-\u4fff]{0,20}$/),
        (draft, query) => {
          const found = openedBy(`${draft} /`, '');
          expect(found).not.toBeNull();
          if (found !== null) expect(queryBehind(found, `${draft} /${query}`)).toBe(query);
        },
      ),
    );
  });
});

it('is in vain after three characters that find nothing more', () => {
  expect(searchesInVain('白色', '')).toBe(false);
  expect(searchesInVain('白色的', '')).toBe(true);
  expect(searchesInVain('发货xy', '发货')).toBe(false);
  expect(searchesInVain('发货xyz', '发货')).toBe(true);
  expect(searchesInVain('👍👍', '')).toBe(false);
  // Another word than the one that found something.
  expect(searchesInVain('abc', '发货')).toBe(true);
});

it.each([
  ['黑色/', '白色', ['cmjy', '尺码建议'], true],
  ['男/', '女都能穿', ['kc', '男款女款'], true],
  ['黑色/', '白色', ['ys', '白色会不会透'], false],
  ['好的/', '', ['ys', '颜色'], false],
  ['好的/', 'fahuo', ['fh', '发货'], false],
  // A call, whatever follows.
  ['/', '白色', ['cm', '尺码'], false],
  ['好的，/', '白色', ['cm', '尺码'], false],
  ['好的 /', '白色', ['cm', '尺码'], false],
])('%s%s beside %j is perhaps no call: %s', (head, query, names, perhaps) => {
  expect(isPerhapsWords({ at: head.length - 1, head }, query, names)).toBe(perhaps);
});
