/** After-sale, koala: the tee is tight; exchange, or live with it? */
import type { Shopper } from '../model/Shopper.ts';

export const yeZi: Shopper = {
  id: 'ye-zi',
  name: '叶子',
  shopId: 'sport',
  stage: 'aftersale',
  temper: 'koala',
  hue: 140,
  orders: [
    {
      number: '2611131844470065219',
      state: '已签收',
      goodsId: 'sport-tee',
      title: '速干训练短袖 透气网眼',
      spec: '薄荷绿 M',
      count: 1,
      amount: 99,
    },
  ],
  history: [],
  waited: 28,
  turns: {
    tight: {
      lines: [
        { text: '短袖收到了 就是胸口有点紧……', wants: ['exchange', 'size'] },
        { scene: 'shirt', label: '薄荷绿短袖平铺', wants: ['exchange'] },
        { text: '不知道要不要换大一码', wants: ['exchange', 'size'] },
      ],
      branches: [
        {
          when: /身高|体重|多高|多重/,
          lines: [{ text: '163 58公斤 平时M和L都有', wants: ['size', 'exchange'] }],
        },
      ],
    },
    stock: { lines: [{ text: '那薄荷绿的L还有吗', wants: ['stock'] }] },
    cost: { lines: [{ text: '寄回去运费是我出吗 我没买运费险', wants: ['return-postage'] }] },
    tag: { lines: [{ text: '吊牌我剪了……还能换吗', wants: ['exchange'] }] },
  },
  content: [{ text: '嗯好 那我申请换货了 谢谢你这么耐心', wants: ['thanks'] }],
  angry: [{ text: '那算了 我送给妹妹穿吧', wants: ['thanks'] }],
};
