/** After-sale, owl: returns a jacket and wants every condition spelt out. */
import type { Shopper } from '../model/Shopper.ts';

export const qinLang: Shopper = {
  id: 'qin-lang',
  name: '秦朗',
  shopId: 'sport',
  stage: 'aftersale',
  temper: 'owl',
  hue: 220,
  orders: [
    {
      number: '2611161355017784926',
      state: '已签收',
      goodsId: 'sport-jacket',
      title: '羽量防风跑步外套 男女同款',
      spec: '岩灰 XL',
      count: 1,
      amount: 269,
      parcel: '3 天前已签收',
    },
  ],
  history: [],
  arrives: 80,
  turns: {
    can: {
      lines: [
        { orderNumber: '2611161355017784926', wants: ['return'] },
        {
          text: '外套试穿一次，面料手感与描述不符，我要退货。七天是从签收当天算还是次日零点算？',
          wants: ['return'],
        },
      ],
      branches: [{ when: /换|其他款/, lines: [{ text: '不考虑换货，请只回答退货。', wants: ['return'] }] }],
    },
    post: { lines: [{ text: '运费由谁承担？我认为是描述不符，不是我的原因。', wants: ['return-postage'] }] },
    back: { lines: [{ text: '仓库签收后几个工作日退款？退到原支付账户吗？', wants: ['refund-time'] }] },
    quality: { lines: [{ text: '另外右袖口有一处跳线，需要单独说明吗？', wants: ['quality', 'return'] }] },
  },
  content: [{ text: '了解，我今天寄出，单号填好后请留意。', wants: ['thanks'] }],
  angry: [{ text: '说法前后不一致，我申请平台介入。', wants: ['mood'] }],
};
