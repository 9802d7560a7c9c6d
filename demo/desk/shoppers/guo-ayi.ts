/** After-sale, koala: a cup arrived broken; kind, and unsure what to ask for. */
import type { Shopper } from '../model/Shopper.ts';

export const guoAyi: Shopper = {
  id: 'guo-ayi',
  name: '郭阿姨',
  shopId: 'tea',
  stage: 'aftersale',
  temper: 'koala',
  hue: 280,
  orders: [
    {
      number: '2611141902287719035',
      state: '已签收',
      goodsId: 'tea-cup',
      title: '手绘山水盖碗 白瓷 150ml',
      spec: '青山',
      count: 1,
      amount: 118,
    },
  ],
  history: [],
  waited: 120,
  turns: {
    crack: {
      lines: [
        { text: '姑娘 我收到的盖碗 盖子缺了一个口', wants: ['broken'] },
        { scene: 'cup', label: '盖碗的盖沿缺了一块', wants: ['broken'] },
        { text: '是不是路上碰的呀', wants: ['broken'] },
      ],
      branches: [
        {
          when: /照片|拍|图片/,
          lines: [
            { scene: 'parcel', label: '快递外箱一角压扁', wants: ['broken'] },
            { text: '箱子角也瘪了 这样拍行吗', wants: ['broken'] },
          ],
        },
      ],
    },
    choose: {
      lines: [{ text: '我也不知道退好还是换好 你说呢', wants: ['exchange', 'return', 'goods-advice'] }],
      branches: [
        {
          when: /补发|换|重新寄/,
          lines: [{ text: '那坏的这个要我寄回去吗 我不太会弄', wants: ['exchange', 'return-postage'] }],
          next: 'pack',
        },
      ],
    },
    pack: { lines: [{ text: '这回能不能包厚一点 别又碎了', wants: ['broken', 'courier'] }] },
  },
  content: [{ text: '好好好 你这姑娘办事真利索 谢谢啊', wants: ['thanks'] }],
  angry: [{ text: '说来说去也没说怎么弄 我让女儿来问吧', wants: ['mood'] }],
};
