/** The first three shoppers: each asks one thing at a time, and what the packs that come along have an answer to. */
import type { Shopper } from '../../model/Shopper.ts';

export const firstZhCN: readonly Shopper[] = [
  {
    id: 'first-taozi',
    name: '桃子',
    shopId: 'tea',
    stage: 'presale',
    temper: 'koala',
    hue: 20,
    orders: [],
    history: [
      { side: 'shopper', daysAgo: 1, time: '20:14:08', text: '上次买的红茶很好喝' },
      { side: 'agent', daysAgo: 1, time: '20:15:40', text: '喜欢就好，回头有新茶我告诉您' },
    ],
    waited: 32,
    turns: {
      when: { lines: [{ text: '你好，今天拍的话什么时候发货呀', wants: ['delivery-time'] }] },
      by: { lines: [{ text: '好的，那发什么快递呢', wants: ['courier'] }] },
    },
    content: [{ text: '知道啦，这就去拍', wants: ['thanks'] }],
    angry: [{ text: '那我再看看吧', wants: ['mood'] }],
  },
  {
    id: 'first-laozhou',
    name: '老周',
    shopId: 'tea',
    stage: 'presale',
    temper: 'koala',
    hue: 210,
    orders: [],
    history: [],
    waited: 18,
    turns: { invoice: { lines: [{ text: '请问能开发票吗', wants: ['invoice'] }] } },
    content: [{ text: '行，谢谢', wants: ['thanks'] }],
    angry: [{ text: '那算了', wants: ['mood'] }],
  },
  {
    id: 'first-xiaoyu',
    name: '小雨',
    shopId: 'tea',
    stage: 'aftersale',
    temper: 'koala',
    hue: 300,
    orders: [],
    history: [],
    waited: 6,
    turns: { back: { lines: [{ text: '收到了不太喜欢，可以退货吗', wants: ['return'] }] } },
    content: [{ text: '好的，我去申请', wants: ['thanks'] }],
    angry: [{ text: '怎么这么麻烦', wants: ['mood'] }],
  },
];
