/** Pre-sale, peacock: bargains for the fun of it, five rounds long. */
import type { Shopper } from '../model/Shopper.ts';

export const luoLuo: Shopper = {
  id: 'luo-luo',
  name: '洛洛',
  shopId: 'sport',
  stage: 'presale',
  temper: 'peacock',
  hue: 325,
  orders: [
    {
      number: '2611211012274963308',
      state: '待付款',
      goodsId: 'sport-legging',
      title: '高腰瑜伽裤 裸感云织',
      spec: '雾紫 M',
      count: 2,
      amount: 318,
    },
  ],
  history: [{ side: 'system', daysAgo: 1, time: '19:22:10', text: '顾客从直播间进入会话' }],
  waited: 35,
  pays: '2611211012274963308',
  turns: {
    ask: {
      lines: [
        { goodsId: 'sport-legging', wants: ['price'] },
        { text: '老板~ 我拿两条 便宜点嘛(｡♥‿♥｡)', wants: ['price'] },
      ],
    },
    friends: {
      lines: [{ text: '哎呀再少一点点啦 我们瑜伽班十几个姐妹呢 我穿好看她们都来买~', wants: ['price'] }],
    },
    gift: {
      lines: [{ text: '那送双袜子总行吧哈哈哈', wants: ['gift'] }],
      branches: [
        {
          when: /不(?:能|行|可以)送|没有赠/,
          lines: [{ text: '呜呜 好狠心~ 那包邮要有的吧', wants: ['postage'] }],
          next: 'stretch',
        },
      ],
    },
    stretch: { lines: [{ text: '对啦 深蹲会不会透呀 这个最怕了(/ω＼)', wants: ['material', 'details'] }] },
  },
  content: [{ text: '成交~ 付款啦 记得给我挑漂亮的哈哈', wants: ['thanks'] }],
  angry: [{ text: '一点都不让 不爱了 拜拜~', wants: ['thanks'] }],
};
