/** Pre-sale, koala: two colours, no decision. */
import type { Shopper } from '../model/Shopper.ts';

export const miLi: Shopper = {
  id: 'mi-li',
  name: '米粒',
  shopId: 'home',
  stage: 'presale',
  temper: 'koala',
  hue: 45,
  orders: [
    {
      number: '2611210946618820573',
      state: '待付款',
      goodsId: 'home-lamp',
      title: '云朵落地灯 三档调光',
      spec: '奶油白',
      count: 1,
      amount: 239,
    },
  ],
  history: [],
  waited: 40,
  pays: '2611210946618820573',
  turns: {
    colour: {
      lines: [
        { goodsId: 'home-lamp', wants: ['colour'] },
        { text: '奶油白和浅灰 我看了一晚上 哪个好看呀', wants: ['colour', 'goods-advice'] },
      ],
      branches: [
        {
          when: /墙|装修|风格|沙发|房间/,
          lines: [{ text: '墙是白的 沙发是米色……地板偏黄一点', wants: ['colour', 'goods-advice'] }],
        },
        {
          when: /都(?:可以|好看|不错)/,
          lines: [{ text: '都好看我就更选不出来了 你帮我定一个吧', wants: ['colour', 'goods-advice'] }],
        },
      ],
    },
    others: { lines: [{ text: '别人买哪个多一点呢', wants: ['goods-advice', 'colour'] }] },
    stock: { lines: [{ text: '那这个现在有货吗 会不会等很久', wants: ['stock', 'delivery-time'] }] },
    regret: { lines: [{ text: '万一摆着不好看 可以退的吧', wants: ['return'] }] },
  },
  content: [{ text: '嗯 听你的 我付款啦', wants: ['thanks'] }],
  angry: [{ text: '我还是再想想吧 先不买了', wants: ['thanks'] }],
};
