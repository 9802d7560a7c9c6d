/** Pre-sale, peacock: a gift for a teacher, wants to be helped to choose. */
import type { Shopper } from '../model/Shopper.ts';

export const linWan: Shopper = {
  id: 'lin-wan',
  name: '林晚',
  shopId: 'tea',
  stage: 'presale',
  temper: 'peacock',
  hue: 340,
  orders: [
    {
      number: '2611090417730218461',
      state: '交易成功',
      goodsId: 'tea-black',
      title: '桐木关小种红茶 花果香 125g',
      spec: '两罐装',
      count: 1,
      amount: 168,
    },
  ],
  history: [
    { side: 'shopper', daysAgo: 1, time: '20:14:08', text: '上次买的红茶喝完啦，好香~' },
    {
      side: 'bot',
      daysAgo: 1,
      time: '20:14:09',
      text: '亲，小禾现在不在，回来后第一时间回复您。急事可回复数字：1 查物流 2 退换货 3 开发票',
    },
    { side: 'shopper', daysAgo: 1, time: '20:15:40', text: '没事哈哈 就是来夸一下' },
    {
      side: 'agent',
      daysAgo: 1,
      time: '21:02:11',
      text: '林姐喜欢就好，花果香的这批确实讨喜，下回试试蜜香的。',
    },
  ],
  waited: 48,
  turns: {
    need: {
      lines: [
        { text: '哈喽~ 我又来啦', wants: ['greeting'] },
        { goodsId: 'tea-gift-box', wants: ['goods-advice'] },
        { text: '想送给孩子的老师，这个礼盒拿得出手嘛~', wants: ['goods-advice', 'gift'] },
      ],
      branches: [
        {
          when: /预算|价位|多少钱/,
          lines: [{ text: '三百上下都行哈哈 体面一点就好', wants: ['goods-advice'] }],
        },
        {
          when: /口味|喜欢喝|男|女/,
          lines: [{ text: '是位女老师 好像说过喝绿茶睡不着哈哈', wants: ['goods-advice'] }],
        },
      ],
    },
    wrap: { lines: [{ text: '那有没有配手提袋呀 空手拎过去怪怪的(*/ω＼*)', wants: ['gift'] }] },
    when: {
      lines: [{ text: '太好啦~ 周五前能到杭州不', wants: ['delivery-time'] }],
      branches: [
        {
          when: /保证|一定到|肯定到/,
          lines: [{ text: '哇 说好了哦 到不了我可要来闹的哈哈', wants: ['delivery-time'] }],
        },
      ],
    },
  },
  content: [{ text: '好嘞 这就去拍~ 谢谢小禾 么么', wants: ['thanks'] }],
  angry: [{ text: '唉 聊了半天也没个准话 我去别家看看啦', wants: ['mood'] }],
};
