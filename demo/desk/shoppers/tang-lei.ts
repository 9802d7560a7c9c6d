/** After-sale, tiger: screws are missing, the shelf lies on the floor. */
import type { Shopper } from '../model/Shopper.ts';

export const tangLei: Shopper = {
  id: 'tang-lei',
  name: '唐磊',
  shopId: 'home',
  stage: 'aftersale',
  temper: 'tiger',
  hue: 95,
  orders: [
    {
      number: '2611161128804479316',
      state: '已签收',
      goodsId: 'home-shelf',
      title: '榉木五层书架 免打孔',
      spec: '原木色',
      count: 1,
      amount: 459,
    },
  ],
  history: [],
  waited: 18,
  turns: {
    missing: {
      lines: [
        { text: '书架少一包螺丝', wants: ['missing-item'] },
        { scene: 'screws', label: '配件袋里只有一把扳手', wants: ['missing-item'] },
        { text: '装到一半装不了', wants: ['missing-item', 'mood'] },
      ],
      branches: [{ when: /几颗|哪一?包|型号|编号/, lines: [{ text: 'B包 12颗', wants: ['missing-item'] }] }],
    },
    fast: { lines: [{ text: '几天到 家里摊一地', wants: ['delivery-time', 'courier'] }] },
    buy: {
      lines: [{ text: '我楼下五金店买 你报销行不', wants: ['missing-item', 'refund-only', 'price'] }],
      branches: [
        {
          when: /^(?!.*不(?:行|能|可以)).*(?:可以|行|报销|凭)/,
          lines: [{ text: '爽快', wants: ['thanks'] }],
          next: 'end',
        },
      ],
    },
  },
  content: [{ text: '好 抓紧', wants: ['thanks'] }],
  angry: [{ text: '整个退了 上门来拿', wants: ['return'] }],
};
