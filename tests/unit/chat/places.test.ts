// @vitest-environment happy-dom
/** An adapter's places: fallbacks in their order, and that nothing broken in one reaches the page. */
import { describe, expect, it } from 'vitest';
import { findFirst, readId, readPlace } from '../../../utils/chat/index.ts';
import { make } from './page.ts';

const scope = () => make('div', { 'data-uid': ' u-1 ' }, make('b', { class: 'name' }, '张三 12:30'));

describe('a place', () => {
  it.each([
    [
      'the first that finds something',
      [{ at: '.none' }, { at: '.name' }, { attribute: 'data-uid' }],
      '张三 12:30',
    ],
    ['an attribute of the scope', [{ attribute: 'data-uid' }], 'u-1'],
    ['the group of a pattern', [{ at: '.name', pattern: '^(.*?)\\s\\d' }], '张三'],
    [
      'the next where a pattern finds nothing',
      [{ at: '.name', pattern: '(x)' }, { attribute: 'data-uid' }],
      'u-1',
    ],
    ['nothing behind a pattern without a group', [{ at: '.name', pattern: '张三' }], ''],
    ['nothing behind a broken pattern', [{ at: '.name', pattern: '(' }], ''],
    ['nothing behind a broken selector', [{ at: '[[' }], ''],
    ['nothing behind an empty selector', [{ at: '' }], ''],
    ['nothing without places', [], ''],
  ])('reads %s', (_title, places, value) => {
    expect(readPlace(scope(), places)).toBe(value);
  });

  it('gives a pattern no more than the limit', () => {
    const element = make('div', { 'data-id': `${'a'.repeat(100_000)}b` }, `${'a'.repeat(100_000)}b`);
    for (const place of [{ attribute: 'data-id' }, {}]) {
      expect(readPlace(element, [{ ...place, pattern: '(b)' }])).toBe('');
      expect(readPlace(element, [{ ...place, pattern: '(a+)' }])).toHaveLength(120);
    }
  });

  it('makes no half characters', () => {
    expect(readPlace(make('div', { 'data-id': 'ab😀' }), [{ attribute: 'data-id' }], 3)).toBe('ab');
  });
});

it('an id is read whole or not at all', () => {
  const place = [{ attribute: 'data-id' }];
  expect(readId(make('div', { 'data-id': 'x'.repeat(500) }), place)).toHaveLength(500);
  expect(readId(make('div', { 'data-id': 'x'.repeat(501) }), place)).toBe('');
});

it('finds the innermost first, by the better selector first', () => {
  const outer = make('div', {}, make('i', { class: 'a' }));
  const inner = make('div', {}, make('i', { class: 'b' }));
  expect(findFirst([outer, inner], ['[[', '.b', '.a'])?.className).toBe('b');
  expect(findFirst([outer, inner], ['i'])?.className).toBe('b');
  expect(findFirst([outer, inner], ['.none'])).toBeNull();
});
