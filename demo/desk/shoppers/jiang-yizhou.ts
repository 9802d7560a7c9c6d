/** After-sale, owl: an invoice with a wrong title must be made again before the month closes. */
import type { Shopper } from '../model/Shopper.ts';

export const jiangYizhou: Shopper = {
  id: 'jiang-yizhou',
  name: '江一舟',
  shopId: 'home',
  stage: 'aftersale',
  temper: 'owl',
  hue: 250,
  orders: [
    {
      number: '2611081436621907785',
      state: '交易成功',
      goodsId: 'home-desk',
      title: '橡木升降书桌 1.4 米 静音电机',
      spec: '原木 / 白腿',
      count: 2,
      amount: 3398,
    },
  ],
  history: [],
  waited: 55,
  turns: {
    wrong: {
      lines: [
        { text: '你好，上周开的电子发票抬头少了“有限”两个字，财务退回来了。', wants: ['invoice'] },
        { text: '请说明红冲重开的流程和时限。', wants: ['invoice'] },
      ],
      branches: [
        {
          when: /抬头|税号|提供/,
          lines: [{ text: '抬头：苏州一舟设计有限公司，税号在订单备注里，与原来一致。', wants: ['invoice'] }],
        },
      ],
    },
    limit: { lines: [{ text: '我们月底关账，最晚哪天能收到？', wants: ['invoice', 'delivery-time'] }] },
    split: { lines: [{ text: '两张桌子能否分开开两张？型号要写进明细。', wants: ['invoice'] }] },
  },
  content: [{ text: '可以，请按此办理，收到后我确认。', wants: ['thanks'] }],
  angry: [{ text: '开发票是法定义务，再这样我只能向税务反映。', wants: ['mood', 'invoice'] }],
};
