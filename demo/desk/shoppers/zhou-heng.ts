/** Pre-sale, owl: wants proof of year and origin before a first order. */
import type { Shopper } from '../model/Shopper.ts';

export const zhouHeng: Shopper = {
  id: 'zhou-heng',
  name: '周衡',
  shopId: 'tea',
  stage: 'presale',
  temper: 'owl',
  hue: 230,
  orders: [],
  history: [],
  waited: 95,
  turns: {
    year: {
      lines: [
        { goodsId: 'tea-white-cake', wants: ['details'] },
        { text: '这款标的是2019年，请问是采摘年份还是压饼年份？', wants: ['details', 'authenticity'] },
        { text: '产地具体到哪个镇？', wants: ['details'] },
      ],
      branches: [
        {
          when: /详情页|页面(?:有|上)/,
          lines: [{ text: '详情页我看过三遍了，没有写，所以才问。', wants: ['details'] }],
        },
      ],
    },
    proof: {
      lines: [
        { text: '有检测报告吗？农残和重金属两项的数据我想看一下。', wants: ['authenticity', 'details'] },
      ],
    },
    keep: { lines: [{ text: '明白。南方回南天湿度到90%，这个饼怎么存？', wants: ['usage', 'details'] }] },
    back: {
      next: 'end',
      lines: [{ text: '最后一个问题，拆开试喝一泡不满意，还能不能退？', wants: ['return'] }],
      branches: [
        {
          when: /不能退|不支持|拆封/,
          lines: [{ text: '拆封不退可以理解，那有没有小样可以先试？', wants: ['gift', 'return'] }],
          next: 'sample',
        },
      ],
    },
    sample: { lines: [{ text: '小样的邮费怎么算？', wants: ['postage', 'gift'] }] },
  },
  content: [{ text: '信息够了，我对比一下今晚下单。谢谢。', wants: ['thanks'] }],
  angry: [{ text: '连自家产品的基本数据都答不上来，不考虑了。', wants: ['mood'] }],
};
