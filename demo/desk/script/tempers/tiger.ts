/** The tiger decides fast, writes short and doesn't ask twice politely. */
import type { Manner } from './Manner.ts';

export const tiger: Manner = {
  patience: 3,
  nudgeAfter: 45,
  greeted: ['在就直接说 {ask}', '嗯 {ask}', '别客套了 {ask}？'],
  held: ['快点', '行 我等着', '多久'],
  press: ['?我问的是{ask}', '答非所问 {ask}', '别复制粘贴 就说{ask}', '{ask} 一句话的事'],
  nudge: ['？', '人呢', '还回不回了'],
  aside: {
    'delivery-time': '发货我知道了',
    courier: '快递随便',
    size: '尺码不用你说',
    price: '价格先不谈',
    stock: '有货就行',
    gift: '赠品不需要',
    invoice: '发票后面再说',
    'address-change': '地址没问题',
    urge: '物流我自己会看',
    'refund-only': '我没说退款',
    return: '我没要退',
    exchange: '不换',
    mood: '道歉没用 说办法',
    postage: '运费小事',
  },
  after: ['嗯', '行'],
};
