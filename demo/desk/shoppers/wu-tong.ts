/** Pre-sale, owl: measures twice before buying a desk. */
import type { Shopper } from '../model/Shopper.ts';

export const wuTong: Shopper = {
  id: 'wu-tong',
  name: '吴桐',
  shopId: 'home',
  stage: 'presale',
  temper: 'owl',
  hue: 200,
  orders: [],
  history: [
    { side: 'shopper', daysAgo: 1, time: '22:40:12', text: '请问书桌升到最高是多少厘米？' },
    {
      side: 'bot',
      daysAgo: 1,
      time: '22:40:13',
      text: '您好，智能助手为您解答：商品参数请见详情页“规格”一栏。',
    },
  ],
  waited: 75,
  turns: {
    height: {
      lines: [
        { goodsId: 'home-desk', wants: ['details'] },
        {
          text: '昨晚机器人没答到点上。我身高188，最高能升到多少？承重多少公斤？',
          wants: ['details', 'size'],
        },
      ],
    },
    wood: {
      lines: [{ text: '桌面写的是橡木，是整块实木还是贴皮？甲醛释放等级是哪一级？', wants: ['material'] }],
      branches: [
        {
          when: /放心|绝对|零甲醛|百分百/,
          lines: [{ text: '“零甲醛”这种说法不严谨，请给检测等级。', wants: ['material', 'authenticity'] }],
        },
      ],
    },
    stairs: {
      lines: [{ text: '五楼没电梯，送货上门吗？安装是自己装还是有师傅？', wants: ['courier', 'usage'] }],
    },
    warranty: { lines: [{ text: '电机保修几年，坏了是寄回还是上门？', wants: ['quality', 'details'] }] },
  },
  content: [{ text: '很清楚，参数我截图存了，周末下单。', wants: ['thanks'] }],
  angry: [{ text: '我要的是数字，你给的都是形容词。再见。', wants: ['mood'] }],
};
