import { describe, expect, it } from 'vitest';
import { onlyCalls, tokenise } from '../../../utils/text/index.ts';

describe('tokenise', () => {
  it('gives characters and pairs', () => {
    expect(tokenise('开发票')).toEqual(['开', '开发', '发', '发票', '票']);
  });

  it('lets no pair cross punctuation, an emoji or another script', () => {
    expect(tokenise('发，货')).toEqual(['发', '货']);
    expect(tokenise('发😭货')).toEqual(['发', '货']);
    expect(tokenise('买XL码')).toEqual(['买', 'xl', '码']);
  });

  it('keeps words and numbers whole', () => {
    expect(tokenise('iPhone15 3.5元 170cm.')).toEqual(['iphone15', '3.5', '元', '170cm']);
  });

  it('drops characters that say nothing alone, and keeps their pairs with others', () => {
    expect(tokenise('发货了吗')).toEqual(['发', '发货', '货', '货了']);
  });

  it.each([
    ['亲，在吗，请问发货', '发货'],
    ['麻烦问下发货 谢谢', '发货'],
    ['你好发货亲', '发货'],
  ])('takes the fillers off %j', (text, bare) => {
    expect(tokenise(text)).toEqual(tokenise(bare));
  });

  it.each([
    ['亲肤', '亲肤'],
    ['母亲', '母亲'],
    ['现在换', '现在'],
    ['转人工客服', '客服'],
  ])('leaves %j alone', (text, term) => {
    expect(tokenise(text)).toContain(term);
  });

  it('keeps fillers and stop characters when nothing else is there', () => {
    expect(tokenise('在吗')).toContain('在吗');
    expect(tokenise('亲，你好')).toContain('你好');
    expect(tokenise('到了吗')).toContain('到了');
  });

  it('gives nothing for what has no words', () => {
    expect(tokenise('')).toEqual([]);
    expect(tokenise('😭！…')).toEqual([]);
  });
});

describe('onlyCalls', () => {
  it.each(['在吗', '亲 在不在', '你好你好', 'hello', '客服在吗'])('is true for %j', (text) => {
    expect(onlyCalls(text)).toBe(true);
  });

  it.each(['在吗 有货吗', '现在', '亲肤', '', '哦', '吗'])('is false for %j', (text) => {
    expect(onlyCalls(text)).toBe(false);
  });
});
