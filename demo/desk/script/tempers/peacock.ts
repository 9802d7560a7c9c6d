/** The peacock enjoys the talk: warm, winding, with laughter and faces. */
import type { Manner } from './Manner.ts';

export const peacock: Manner = {
  patience: 5,
  nudgeAfter: 75,
  greeted: ['哈喽哈喽~ 就是想问下{ask}呀', '你好呀(^▽^) {ask}呢', '哈哈终于有人啦~ {ask}'],
  held: ['好哒不急~', '嗯嗯你慢慢看哈哈', '好呀我边刷剧边等~'],
  press: ['哈哈你好像没看懂我的问题~ {ask}呀', '诶诶 我是想问{ask}啦', '小可爱你跑题啦哈哈 {ask}~'],
  nudge: ['在不在呀~', '人去哪儿啦(・∀・)', '是不是太忙啦哈哈'],
  aside: {
    'delivery-time': '发货快就好~',
    courier: '快递我都可以哈哈',
    size: '尺码我有数的啦~',
    price: '哇还有优惠的嘛~',
    stock: '有货就放心啦~',
    gift: '有赠品呀 开心(≧▽≦)',
    invoice: '发票我不用哒',
    'address-change': '地址没错的哈~',
    urge: '包裹的事不急啦',
    'refund-only': '不是要退款啦哈哈',
    return: '没有要退啦 别紧张哈哈',
    exchange: '先不换~',
    mood: '没事没事 别这么客气~',
    postage: '运费好说哈哈',
  },
  after: ['嘻嘻好的~', '(๑•̀ㅂ•́)و', '爱你们~'],
};
