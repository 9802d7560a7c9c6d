/** In-sale: a second 叶子 at the same shop (another id). A name alone doesn't tell who is meant. */
import type { Shopper } from '../model/Shopper.ts';

export const yeZi2: Shopper = {
  id: 'ye-zi-2',
  name: '叶子',
  shopId: 'sport',
  stage: 'insale',
  temper: 'tiger',
  hue: 175,
  orders: [
    {
      number: '2611211105589023467',
      state: '待发货',
      goodsId: 'sport-bag',
      title: '折叠健身包 干湿分离 28L',
      spec: '黑色',
      count: 1,
      amount: 139,
    },
  ],
  history: [],
  waited: 9,
  turns: {
    change: {
      lines: [{ text: '包拍错色了 黑改藏青', wants: ['order-change', 'colour'] }],
      branches: [
        { when: /订单号|哪一?单/, lines: [{ orderNumber: '2611211105589023467', wants: ['order-change'] }] },
      ],
    },
    same: { lines: [{ text: '不用补差价吧', wants: ['price', 'postage'] }] },
    when: { lines: [{ text: '几点发', wants: ['delivery-time'] }] },
  },
  content: [{ text: 'ok', wants: ['thanks'] }],
  angry: [{ text: '取消订单', wants: ['cancel'] }],
};
