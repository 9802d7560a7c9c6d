/** In-sale, koala: moved house, afraid that the parcel goes to the old address. */
import type { Shopper } from '../model/Shopper.ts';

export const suSu: Shopper = {
  id: 'su-su',
  name: '苏苏',
  shopId: 'tea',
  stage: 'insale',
  temper: 'koala',
  hue: 165,
  orders: [
    {
      number: '2611210811406392750',
      state: '待发货',
      goodsId: 'tea-green',
      title: '明前高山云雾绿茶 100g',
      spec: '罐装',
      count: 2,
      amount: 152,
    },
  ],
  history: [],
  waited: 63,
  turns: {
    move: {
      lines: [
        { text: '你好 我早上拍的那单', wants: ['greeting'] },
        { orderNumber: '2611210811406392750', wants: ['address-change'] },
        { text: '地址好像还是以前租的房子……现在还来得及改吗', wants: ['address-change'] },
      ],
      branches: [
        {
          when: /新地址|发(?:我|给我|一下)|提供|改到哪/,
          lines: [
            { text: '改到 江苏省苏州市吴中区 湖畔花园 2 幢（收件人还是我）', wants: ['address-change'] },
          ],
        },
        {
          when: /自己(?:改|修改)|我的订单/,
          lines: [{ text: '我找了半天没找到在哪改 你能帮我弄吗', wants: ['address-change'] }],
        },
      ],
    },
    sure: { lines: [{ text: '那真的不会寄到旧的那边去吧 我有点担心', wants: ['address-change', 'mood'] }] },
    together: {
      lines: [
        { text: '嗯嗯 对了 我要是再加一罐红茶 能一起寄吗 运费会不会多', wants: ['postage', 'order-change'] },
      ],
    },
  },
  content: [{ text: '好的 那我放心了 麻烦你啦', wants: ['thanks'] }],
  angry: [{ text: '算了 我还是退款重新拍吧……', wants: ['cancel'] }],
};
