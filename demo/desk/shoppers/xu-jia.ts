/** In-sale, peacock: two orders, wants one courier and one postage. */
import type { Shopper } from '../model/Shopper.ts';

export const xuJia: Shopper = {
  id: 'xu-jia',
  name: '许佳',
  shopId: 'home',
  stage: 'insale',
  temper: 'peacock',
  hue: 310,
  orders: [
    {
      number: '2611210733950146628',
      state: '待发货',
      goodsId: 'home-mat',
      title: '软木桌垫 80×40 厘米',
      spec: '原色',
      count: 2,
      amount: 148,
    },
    {
      number: '2611210741103857294',
      state: '待发货',
      goodsId: 'home-lamp',
      title: '云朵落地灯 三档调光',
      spec: '浅灰',
      count: 1,
      amount: 249,
    },
  ],
  history: [],
  arrives: 25,
  turns: {
    merge: {
      lines: [
        { text: '嗨~ 我手快拍成两单了哈哈哈', wants: ['greeting'] },
        { text: '每单都收了我10块邮费 能不能退我一份呀', wants: ['postage'] },
      ],
      branches: [
        {
          when: /订单号|哪两|发.{0,3}订单/,
          lines: [
            { orderNumber: '2611210733950146628', wants: ['postage'] },
            { orderNumber: '2611210741103857294', wants: ['postage'] },
          ],
        },
      ],
    },
    courier: {
      lines: [{ text: '嘿嘿谢谢~ 再问一句 发什么快递呀 我们小区只有顺丰送上楼', wants: ['courier'] }],
    },
    when: { lines: [{ text: '那大概啥时候发呀 周末我都在家~', wants: ['delivery-time'] }] },
  },
  content: [{ text: '完美~ 收到给你们发图哈哈', wants: ['thanks'] }],
  angry: [{ text: '10块钱都这么难 下次不敢买啦', wants: ['mood'] }],
};
