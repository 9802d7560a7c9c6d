/** Pre-sale, tiger: needs a size, now. */
import type { Shopper } from '../model/Shopper.ts';

export const aZe: Shopper = {
  id: 'a-ze',
  name: '阿泽',
  shopId: 'sport',
  stage: 'presale',
  temper: 'tiger',
  hue: 205,
  orders: [],
  history: [],
  waited: 12,
  turns: {
    size: {
      lines: [
        { goodsId: 'sport-jacket', wants: ['size'] },
        { text: '178 150斤 穿啥码', wants: ['size'] },
      ],
      branches: [
        {
          when: /多高|多重|身高.{0,6}[?？吗]|体重.{0,6}[?？吗]/,
          lines: [{ text: '上面写了啊', wants: ['size'] }],
        },
        { when: /看.{0,4}尺码表/, lines: [{ text: '看了 L和XL都行才问你', wants: ['size'] }] },
      ],
    },
    loose: { lines: [{ text: '里面套卫衣跑 会不会紧', wants: ['size'] }] },
    today: { lines: [{ text: '今天发吗 周日比赛', wants: ['delivery-time'] }] },
  },
  content: [{ text: '拍了', wants: ['thanks'] }],
  angry: [{ text: '问个码都费劲', wants: ['mood'] }],
};
