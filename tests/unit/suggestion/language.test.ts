import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../utils/suggestion/understanding/index.ts';
import { chat } from './desk.ts';

const of = (...lines: string[]) => languageOf(chat(...lines).messages);

describe('languageOf', () => {
  it.each([
    ['买:这件衣服还有货吗', 'zh-CN'],
    ['买:請問這件還有貨嗎', 'zh-TW'],
    ['买:宅配到高雄要幾天', 'zh-TW'],
    ['买:hi, when will my parcel arrive?', 'en'],
    ['买:I want the 红色 one please, size L', 'en'],
    ['买:iPhone15 的壳要 XL 码 OK', 'zh-CN'],
    ['买:https://example.com/some/page 这个多少钱', 'zh-CN'],
  ])('tells %j', (line, language) => {
    expect(of(line)).toBe(language);
  });

  it.each([['买:你好'], ['买:ok'], ['买:👍'], ['买:1234'], ['客:请问有什么可以帮您'], ['疑:请问'], []])(
    'does not guess from %j',
    (...lines) => {
      expect(of(...lines)).toBeNull();
    },
  );

  it('hears the shopper only', () => {
    expect(of('客:您好，请问有什么可以帮您的呢', '买:請問還有現貨嗎')).toBe('zh-TW');
  });
});
