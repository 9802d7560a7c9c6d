/** A shortcut code right before the caret, which Tab takes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBefore, foldCode } from '../../../utils/shortcuts/index.ts';

const codesOf = (...codes: string[]) => new Set(codes.map(foldCode));
const CODES = codesOf('fh', 'fhsj', 'h', '发货', 'k-1', '7', 'g2', '退 货');
const LONGEST = 4;
const found = (before: string) => codeBefore(before, CODES, LONGEST);

describe('stands there', () => {
  it.each([
    ['fh', 'fh'],
    ['FhSj', 'FhSj'],
    ['ｆｈ', 'ｆｈ'],
    ['你好fh', 'fh'],
    ['你好，fh', 'fh'],
    ['ok, fh', 'fh'],
    ['（fh', 'fh'],
    ['かなfh', 'fh'],
    ['你好发货', '发货'],
    ['ok发货', '发货'],
    ['请k-1', 'k-1'],
    ['买7', '7'],
    ['亲😀fh', 'fh'],
    ['第一行\nfh', 'fh'],
    ['亲退 货', '退 货'],
  ])('in %j', (before, code) => expect(found(before)).toBe(code));

  it('the longest one', () => {
    expect(found('你好fhsj')).toBe('fhsj');
    expect(found('fh h')).toBe('h');
  });
});

describe('doesn’t', () => {
  it.each([
    '',
    'xfh',
    '1fh',
    'éfh',
    'Жfh',
    'ｘfh',
    'x_fh',
    'fhx',
    'fh ',
    'fh，',
    '17',
    'fg2',
    'https://a.cn/fh',
    'www.a.cn/fh',
    'f',
  ])('in %j', (before) => expect(found(before)).toBeNull());

  it('where there are no codes', () => expect(codeBefore('fh', new Set(), 0)).toBeNull());
});

it('what is found ends what was typed, and is a code', () => {
  const piece = fc.constantFrom('f', 'h', 'F', 'sj', '发', '货', ' ', '7', '，', 'x', '😀', '-', 'k', '1');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const before = pieces.join('');
      const code = found(before);
      if (code === null) return;
      expect(before.endsWith(code)).toBe(true);
      expect(CODES.has(foldCode(code))).toBe(true);
    }),
  );
});
