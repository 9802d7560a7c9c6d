/** Which tags fit what a shopper said, and what only sounds like it. */
import { describe, expect, it } from 'vitest';
import { suggestTags, TAG_HINTS, type TagHint, tagHints } from '../../../utils/followUps/index.ts';

const LABELS = Object.fromEntries(TAG_HINTS.map((hint) => [hint, hint])) as Record<TagHint, string>;

describe('is offered', () => {
  it.each<[TagHint, readonly string[]]>([
    [
      'urging',
      [
        '帮我催一下发货',
        '怎么还没发货啊',
        '都等了五天了',
        '急用 明天就要',
        '急',
        '麻煩盡快幫我發',
        '為什麼還沒到',
      ],
    ],
    ['aftersale', ['我要退货', '帮我退款吧', '收到就坏了', '你们发错颜色了', '少了一个配件', '想換貨可以嗎']],
    ['complaint', ['再不处理我就投诉了，我要去投诉', '打12315', '直接给差评']],
    ['invoice', ['能开发票吗', '要专票', '電子發票怎麼開']],
    ['address', ['地址写错了 能改吗', '帮我换个收货地址']],
    ['bargain', ['能便宜点吗', '还能优惠吗', '有点贵啊', '最低多少', '可以打折嗎']],
    ['wholesale', ['批发什么价', '我们公司采购要开票', '要300个有货吗', '数量比较大能谈吗']],
    ['gift', ['我是送人的', '送女朋友 有礼盒包装吗', '當生日禮物']],
    ['size', ['170 130斤穿什么码', '尺码偏大吗', '我拍XL码合适吗']],
    ['regular', ['上次在你家买的很好用', '老顾客了', '我回购第三次了', '又来买了']],
  ])('%s', (hint, lines) => {
    for (const line of lines) expect(tagHints([line]), line).toContain(hint);
  });
});

describe('is not offered', () => {
  it.each([
    ['what is denied', '不急，慢慢来'],
    ['what is denied', '不用开发票'],
    ['what is denied', '我不想退了'],
    ['what is asked in general', '支持七天无理由退换吗'],
    ['what is feared', '路上会不会坏啊'],
    ['a code that is none of clothes', '验证码收不到，什么密码'],
    ['a coupon that is there', '我有优惠券'],
    ['a gift that comes along', '有赠送的礼物吗'],
    ['what is thanked for', '好的 谢谢'],
    ['nothing', ''],
  ])('%s: %s', (_why, line) => expect(tagHints([line])).toEqual([]));
});

describe('the tags', () => {
  it('are at most three, what was said last first', () => {
    const said = ['能便宜点吗', '可以开发票吗', '怎么还没发货', '我要退款'];
    expect(suggestTags(said, LABELS, [], [])).toEqual(['aftersale', 'urging', 'invoice']);
  });

  it('are in the desk’s own words, where it has some', () => {
    expect(suggestTags(['怎么还没发货'], LABELS, [], ['老客', '催发货', '催'])).toEqual(['催发货']);
    expect(suggestTags(['怎么还没发货'], LABELS, [], ['催发货', 'urging'])).toEqual(['urging']);
  });

  it('are none that the shopper has, in these or other words', () => {
    expect(suggestTags(['怎么还没发货'], LABELS, ['催發貨'], [])).toEqual([]);
    expect(suggestTags(['怎么还没发货'], LABELS, ['urging'], [])).toEqual([]);
  });
});
