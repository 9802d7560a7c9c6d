/** As `zh-CN.ts`, as shoppers in Taiwan ask. What they hear is read in simplified words only, so any answer leads on. */
import type { Shopper, Turn } from '../../model/Shopper.ts';
import type { Manner } from '../../script/tempers/Manner.ts';

const manner: Manner = {
  patience: 5,
  nudgeAfter: 120,
  greeted: ['你好，想請問一下'],
  held: ['好的，不急'],
  press: ['那剛剛問的呢？'],
  nudge: ['你好，還在嗎？'],
  aside: {},
  after: ['好的，謝謝'],
};
const shop = { shopId: 'tea', shopName: '山房茶事', stage: 'presale', temper: 'koala', manner } as const;
const rest = { orders: [], history: [], angry: [{ text: '那我再看看', wants: ['mood'] }] } as const;

function ask(text: string, next: string): Turn {
  return { lines: [{ text, wants: ['delivery-time'] }], branches: [{ when: /\S/, lines: [], next }] };
}

export const firstZhTW: readonly Shopper[] = [
  {
    ...{ ...shop, ...rest, id: 'first-taozi', name: '桃子', hue: 20, waited: 32 },
    history: [
      { side: 'shopper', daysAgo: 1, time: '20:14:08', text: '上次買的紅茶很好喝' },
      { side: 'agent', daysAgo: 1, time: '20:15:40', text: '喜歡就好，有新茶再通知您' },
    ],
    turns: {
      invoice: ask('你好，請問可以開發票嗎', 'price'),
      price: ask('好的，那買兩份可以便宜一點嗎', 'end'),
    },
    content: [{ text: '知道了，我這就去下單', wants: ['thanks'] }],
  },
  {
    ...{ ...shop, ...rest, id: 'first-laozhou', name: '阿周', hue: 210, waited: 18 },
    turns: { stock: ask('請問這款還有貨嗎', 'end') },
    content: [{ text: '好，謝謝', wants: ['thanks'] }],
  },
  {
    ...{ ...shop, ...rest, id: 'first-xiaoyu', name: '小雨', hue: 300, waited: 6 },
    turns: { back: ask('收到了不太喜歡，可以退貨嗎', 'end') },
    content: [{ text: '好的，我去申請', wants: ['thanks'] }],
  },
];
