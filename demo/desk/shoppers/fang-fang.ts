/** After-sale, peacock: ordered pink, got grey; still in a good mood. */
import type { Shopper } from '../model/Shopper.ts';

export const fangFang: Shopper = {
  id: 'fang-fang',
  name: '方芳',
  shopId: 'home',
  stage: 'aftersale',
  temper: 'peacock',
  hue: 355,
  orders: [
    {
      number: '2611151017732268940',
      state: '已签收',
      goodsId: 'home-rug',
      title: '羊毛混纺短绒地毯 1.6×2.3 米',
      spec: '藕粉',
      count: 1,
      amount: 528,
    },
  ],
  history: [{ side: 'agent', daysAgo: 2, time: '11:05:00', text: '地毯已经打包好了，下午交给快递。' }],
  arrives: 50,
  turns: {
    wrong: {
      lines: [
        { orderNumber: '2611151017732268940', wants: ['wrong-item'] },
        { text: '哈哈哈你们是不是拿错啦 我要的藕粉 来了块灰的', wants: ['wrong-item', 'colour'] },
      ],
      branches: [
        {
          when: /照片|拍|图/,
          lines: [
            { scene: 'parcel', label: '拆开的灰色地毯和面单', wants: ['wrong-item'] },
            { text: '喏~ 灰扑扑的(´･_･`)', wants: ['wrong-item'] },
          ],
        },
      ],
    },
    carry: {
      lines: [
        {
          text: '可是这个超重 我一个人搬不下楼诶 能上门取嘛~',
          wants: ['exchange', 'return-postage', 'courier'],
        },
      ],
    },
    sorry: { lines: [{ text: '那是不是该补偿我一个小礼物呀 嘿嘿', wants: ['gift', 'price'] }] },
  },
  content: [{ text: '好呀好呀 等粉粉的地毯~ 给你们好评', wants: ['thanks'] }],
  angry: [{ text: '本来挺开心的 现在真的有点生气了', wants: ['mood'] }],
};
