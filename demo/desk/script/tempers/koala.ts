/** The koala can't decide and is glad when someone does it for them. */
import type { Manner } from './Manner.ts';

export const koala: Manner = {
  patience: 5,
  nudgeAfter: 90,
  greeted: ['你好 我想问下{ask}', '嗯 在的 就是{ask}……', '不好意思打扰了 {ask}呢'],
  held: ['好的 不急', '嗯嗯 麻烦你了', '好 我等你'],
  press: ['嗯……那{ask}呢', '不好意思 我还是没弄明白{ask}', '可能我没说清楚 我想知道{ask}'],
  nudge: ['你好 还在吗', '是不是在忙呀', '我不急 就是问问'],
  aside: {
    'delivery-time': '哦哦 发货时间知道了',
    courier: '快递都行的',
    size: '尺码的话我再想想',
    price: '嗯 价格我觉得还好',
    stock: '有货呀 那我再看看',
    gift: '赠品有的话当然好',
    invoice: '发票好像用不上',
    'address-change': '地址应该没填错',
    urge: '快递慢点也没关系',
    'refund-only': '我还没想退款',
    return: '退的话好麻烦 先不了吧',
    exchange: '换的话……我再想想',
    mood: '没事的没事的',
    postage: '运费是要我出吗 也行吧',
  },
  after: ['嗯嗯 好', '好的呢'],
};
