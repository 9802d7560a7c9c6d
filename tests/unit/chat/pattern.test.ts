/** What an adapter's patterns may be: nothing that could stop a page, and what real adapters need. */
import { describe, expect, it } from 'vitest';
import { checkPattern, type PatternProblem } from '../../../utils/chat/index.ts';

describe('lets in', () => {
  it.each([
    '^(\\d+)-',
    '_(\\d{13})$',
    '^middlePanel_[Ll]ist_(.+)$',
    '发送给\\s*(.+?)[.…]*$',
    '^发送给\\s*(.+?)\\s*，使用',
    '(?:订单号|订单编号)[:：]?\\s*(\\d{6,30})',
    '([¥￥]\\s?\\d+\\.?\\d{0,2})',
    '(\\d{4}-\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}:\\d{2})',
    '(?:^|_)(\\d+)(?:_|$)',
    '(\\d+)-\\d+-\\d+',
    '^[^_]*_([^_]+)_[^_]*_x',
    '"uid":"?(\\d+)"?',
    '^\\s*(.+?)\\s*$',
    'no group at all',
    '(?<value>\\d+)',
    '\\[(\\d\\d:\\d\\d), ',
    '[\\]\\-\\b]+(x)',
    '[^]*?=(.)',
    '[]never',
    '{(\\w+)}',
    '\\x41\\u5f20\\0(.)\\.\\/\\b',
    'a{200}',
    'a{3,}b',
    '^a*a*a*b',
    'a*a*b',
    '(|a||b)',
    'x'.repeat(200),
  ])('%s', (source) => {
    expect(checkPattern(source)).toBeNull();
    new RegExp(source);
  });
});

describe('refuses', () => {
  it.each<[PatternProblem, string]>([
    ['length', ''],
    ['length', 'x'.repeat(201)],
    ['broken', '('],
    ['broken', '(a'],
    ['broken', '[a'],
    ['broken', '*a'],
    ['broken', 'a**'],
    ['broken', 'a{2}{3}'],
    ['broken', '\\'],
    // Compiles without the `u` flag, but says something else than it looks like.
    ['broken', '\\p{L}'],
    ['broken', '\\u{61}'],
    ['broken', '\\cA'],
    ['broken', '\\x4'],
    ['broken', '\\08'],
    ['broken', '[\\B]'],
    ['groups', '(a)(b)'],
    ['groups', '((a))'],
    ['groups', '(a)(?<b>b)'],
    ['quantifiedGroup', '(a+)+$'],
    ['quantifiedGroup', '(a|aa)*'],
    ['quantifiedGroup', '(a|a?)+b'],
    ['quantifiedGroup', '([a-z]+)*'],
    ['quantifiedGroup', '(.*)*'],
    ['quantifiedGroup', '(?:a|b){2}'],
    ['quantifiedGroup', '(a)?'],
    ['quantifiedGroup', '(?:(?:a)*)b'],
    ['backreference', '(a)\\1'],
    ['backreference', '\\1(a)'],
    ['backreference', '(?<a>x)\\k<a>'],
    ['lookaround', '(?=x)'],
    ['lookaround', '(?!x)a'],
    ['lookaround', '(?<=x)a'],
    ['lookaround', '(?<!x)a'],
    ['unbounded', 'a*a*a*a*b'],
    ['unbounded', 'a+b+c+d{2,}'],
    ['repeat', 'a{201}'],
    ['repeat', 'a{1,201}'],
    ['repeat', 'a{201,}'],
  ])('as %s: %s', (problem, source) => {
    expect(checkPattern(source)).toBe(problem);
  });

  it.each([
    // Tried from every place of the text, three overlapping runs are more than cubic.
    'a*a*a*b',
    '(.+)[:：].+[:：].+',
    '.*a.*a.*b',
    '^a{0,200}a{0,200}a{0,200}a{0,200}b',
    'a{0,200}a{0,200}a{0,200}b',
    `^${'a?'.repeat(40)}b`,
    `a*a*${'a'.repeat(100)}b`,
    `${'(?:a|ab)'.repeat(24)}$`,
    // Each run ends where the next begins only if it can't be read as a part of it.
    '\\w+\\d+\\w+x',
    '(?:a*|b)(?:a*|c)(?:a*|d)x',
  ])('as slow: %s', (source) => {
    expect(checkPattern(source)).toBe('slow');
  });

  it('tells runs that end by themselves from those that overlap, in any way of writing them', () => {
    expect(checkPattern('\\d+-\\d+-\\d+')).toBeNull();
    expect(checkPattern('[0-9]+[^\\d][0-9]+[^\\d][0-9]+')).toBeNull();
    expect(checkPattern('[0-9-]+-[0-9-]+-[0-9-]+x')).toBe('slow');
    expect(checkPattern('[+-a]+\\u0030[+-a]+\\x30[+-a]+x')).toBe('slow');
    expect(checkPattern('\\s+\\u3000\\s+\\u3000\\s+x')).toBe('slow');
    expect(checkPattern('[^一]+丁[^一]+丁[^一]+x')).toBe('slow');
    expect(checkPattern('[^丁]+丁[^丁]+丁[^丁]+x')).toBeNull();
  });
});
