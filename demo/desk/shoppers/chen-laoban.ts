/** Pre-sale, tiger: a bulk order for a company, haggles in short bursts. */
import type { Shopper } from '../model/Shopper.ts';

export const chenLaoban: Shopper = {
  id: 'chen-laoban',
  name: '陈老板',
  shopId: 'tea',
  stage: 'presale',
  temper: 'tiger',
  hue: 15,
  orders: [
    {
      number: '2611200932215504817',
      state: '待付款',
      goodsId: 'tea-gift-box',
      title: '山房四季礼盒 红茶绿茶各两罐',
      spec: '墨绿',
      count: 30,
      amount: 8940,
    },
  ],
  history: [{ side: 'system', daysAgo: 1, time: '18:30:00', text: '会话由 阿青 转接给 小禾' }],
  waited: 31,
  pays: '2611200932215504817',
  turns: {
    price: {
      lines: [
        { text: '礼盒要30套', wants: ['price'] },
        { text: '最低多少', wants: ['price'] },
      ],
      branches: [
        {
          when: /不议价|已经是最低|没有优惠|一口价/,
          lines: [{ text: '30套一点不让？那送点什么', wants: ['gift', 'price'] }],
          next: 'extra',
        },
      ],
    },
    again: {
      lines: [{ text: '还是高 隔壁给我260', wants: ['price'] }],
      branches: [
        { when: /赠|送|礼品/, lines: [{ text: '送可以 说清楚送什么', wants: ['gift'] }], next: 'extra' },
      ],
    },
    extra: { lines: [{ text: '名片大小的卡 能不能印公司名', wants: ['gift', 'order-change'] }] },
    bill: { lines: [{ text: '要专票 多久开', wants: ['invoice'] }] },
    when: { lines: [{ text: '什么时候发', wants: ['delivery-time'] }] },
  },
  content: [{ text: '行 付了', wants: ['thanks'] }],
  angry: [{ text: '磨叽 不要了', wants: ['mood'] }],
};
