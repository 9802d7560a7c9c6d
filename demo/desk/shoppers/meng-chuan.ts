/** After-sale, tiger in a bad mood: a refund that doesn't come. Calm first, then the facts. */
import type { Shopper } from '../model/Shopper.ts';

export const mengChuan: Shopper = {
  id: 'meng-chuan',
  name: '孟川',
  shopId: 'sport',
  stage: 'aftersale',
  temper: 'tiger',
  hue: 30,
  orders: [
    {
      number: '2611121609933751482',
      state: '退款中',
      goodsId: 'sport-shorts',
      title: '三分马拉松短裤 内衬防磨',
      spec: '黑 XL',
      count: 2,
      amount: 238,
    },
  ],
  history: [
    { side: 'shopper', daysAgo: 1, time: '09:12:45', text: '没发货 申请退款了 处理下' },
    { side: 'bot', daysAgo: 1, time: '09:12:46', text: '您的退款申请已收到，请耐心等待商家处理。' },
    { side: 'shopper', daysAgo: 1, time: '17:48:20', text: '一天了' },
  ],
  waited: 84,
  turns: {
    rage: {
      lines: [
        { text: '你们店是不是没人了', wants: ['mood', 'refund-only'] },
        { text: '没发货退个款拖两天', wants: ['refund-only'] },
        { text: '今天不退我就找平台', wants: ['refund-only', 'mood'] },
      ],
      branches: [
        {
          when: /为什么退|退款原因|改.{0,4}原因/,
          lines: [{ text: '你还管我为什么退？不想要了行不行', wants: ['refund-only', 'mood'] }],
        },
        { when: /消消气|别(?:生气|急)|冷静/, lines: [{ text: '少来 退钱', wants: ['refund-only'] }] },
      ],
    },
    arrive: { lines: [{ text: '几点到账', wants: ['refund-time'] }] },
    coupon: { lines: [{ text: '我用的20块券 退不退', wants: ['refund-only', 'price'] }] },
  },
  content: [{ text: '行吧 早这样不就完了', wants: ['thanks'] }],
  angry: [{ text: '投诉了 等着', wants: ['mood'] }],
};
