/** Phones, addresses and contacts in a text: found where they stand, hidden without moving anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPersonal, hidePersonal } from '../../../utils/suggestion/index.ts';
import { MASKING_RULES } from '../../../utils/suggestion/understanding/index.ts';
import { PLAIN_LINES } from './plainLines.ts';

const find = createPersonal(MASKING_RULES);
const hide = (text: string): string => hidePersonal(text, find(text));

describe('hidePersonal', () => {
  it.each([
    ['我电话13812345678，怎么还没到', '我电话138****5678，怎么还没到'],
    ['+86 13912345678', '+86 139****5678'],
    ['１３８１２３４５６７８', '１３８****５６７８'],
    ['打一三八幺二三四五六七八', '打一三八****五六七八'],
    ['浙江省杭州市西湖区文三路88号3栋', '浙江省杭州市***********'],
    ['寄到广东省深圳市南山区科技园北区5栋', '寄到广东省深圳市**********'],
    ['台北市信義區信義路五段7號', '台北市**********'],
    ['加我微信 wx_abc12345', '加我微信 wx*********'],
    ['邮箱 foo.bar@qq.com', '邮箱 fo************'],
  ])('%s', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it('tells what it is', () => {
    const text = '江苏省苏州市星湖街328号，电话13812345678，微信abc_12345';
    expect(find(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['address', '江苏省苏州市星湖街328号'],
      ['phone', '13812345678'],
      ['contact', 'abc_12345'],
    ]);
  });

  it.each(['订单号 2401012345678901', '顺丰单号SF1234567890123', '发到广东省广州市要几天', '48小时内发货'])(
    'agents work with this: %s',
    (text) => {
      expect(hide(text)).toBe(text);
    },
  );

  it('plain lines stay as they are', () => {
    expect(PLAIN_LINES.map(hide)).toEqual(PLAIN_LINES);
  });

  it('whatever the text, nothing moves', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('13812345678', '杭州市', '文三路88号', '微信', 'wx_abc123', '３', '☎️', '省'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const parts = find(text);
        const hidden = hidePersonal(text, parts);
        expect(hidden).toHaveLength(text.length);
        let at = 0;
        for (const { start, end } of parts) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(hidden.slice(at, start)).toBe(text.slice(at, start));
          expect(hidden.slice(start, end)).not.toBe(text.slice(start, end));
          at = end;
        }
        expect(hidden.slice(at)).toBe(text.slice(at));
      }),
    );
  });
});
