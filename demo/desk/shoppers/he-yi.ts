/** In-sale, tiger: the parcel has stood still for three days. */
import type { Shopper } from '../model/Shopper.ts';

export const heYi: Shopper = {
  id: 'he-yi',
  name: '何奕',
  shopId: 'tea',
  stage: 'insale',
  temper: 'tiger',
  hue: 0,
  orders: [
    {
      number: '2611171520093318842',
      state: '已发货',
      goodsId: 'tea-black',
      title: '桐木关小种红茶 花果香 125g',
      spec: '单罐',
      count: 3,
      amount: 258,
      parcel: '已到达 武汉转运中心（3 天前）',
    },
  ],
  history: [
    { side: 'shopper', daysAgo: 1, time: '10:21:33', text: '快递不动了' },
    { side: 'agent', daysAgo: 1, time: '10:22:01', text: '给您催了，一般当天会有更新。' },
  ],
  waited: 22,
  turns: {
    stuck: {
      lines: [
        { text: '还是没动', wants: ['urge'] },
        { text: '昨天不是说催了吗', wants: ['urge', 'mood'] },
      ],
      branches: [
        { when: /单号|订单号/, lines: [{ orderNumber: '2611171520093318842', wants: ['urge'] }] },
        { when: /耐心|再等/, lines: [{ text: '等三天了还等', wants: ['urge', 'mood'] }] },
      ],
    },
    until: { lines: [{ text: '给个时间 哪天能到', wants: ['delivery-time', 'urge'] }] },
    lost: {
      lines: [{ text: '要是丢件了呢 补发还是退钱', wants: ['refund-only', 'missing-item'] }],
      branches: [
        { when: /补发|重发/, lines: [{ text: '行 补发要走顺丰', wants: ['courier'] }], next: 'end' },
      ],
    },
  },
  content: [{ text: '行 明天再没动静我找你', wants: ['thanks'] }],
  angry: [{ text: '退款 不等了', wants: ['refund-only'] }],
};
