/**
 * The same 林晚 (same id) at another shop of this agent: an answer for her tea must not land here. Whoever keys
 * conversations by the shopper alone mixes the two up.
 */
import type { Shopper } from '../model/Shopper.ts';

export const linWanHome: Shopper = {
  id: 'lin-wan',
  name: '林晚',
  shopId: 'home',
  stage: 'presale',
  temper: 'peacock',
  hue: 340,
  orders: [],
  history: [],
  waited: 15,
  turns: {
    stock: {
      lines: [
        { goodsId: 'home-mat', wants: ['stock'] },
        { text: '桌垫怎么显示没货了呀 前天还有的呢~', wants: ['stock'] },
      ],
    },
    near: {
      lines: [{ text: '那有没有差不多的 我桌子80×60 放得下就行哈哈', wants: ['goods-advice', 'size'] }],
    },
    smell: { lines: [{ text: '软木会不会有味道呀 我鼻子超灵的(>_<)', wants: ['material'] }] },
  },
  content: [{ text: '好哒 到货了记得叫我哈哈', wants: ['thanks'] }],
  angry: [{ text: '好吧 那我先买别家的啦', wants: ['thanks'] }],
};
