/**
 * What shoppers want to know: the keys that label every scripted line, with the words in which a shopper repeats an
 * unanswered question. The one list; tests hold every script to it.
 */
export const topics = {
  greeting: '在不在',
  'goods-advice': '哪款合适',
  details: '具体参数',
  size: '穿多大',
  colour: '颜色的事',
  material: '什么材质',
  authenticity: '是不是正品',
  usage: '怎么用',
  stock: '有没有货',
  price: '能不能便宜',
  gift: '有没有赠品',
  postage: '运费怎么算',
  'delivery-time': '什么时候发货',
  courier: '发什么快递',
  payment: '怎么付款',
  'address-change': '地址能不能改',
  'order-change': '订单能不能改',
  invoice: '发票怎么开',
  urge: '快递到哪了',
  cancel: '能不能取消',
  'refund-only': '退款的事',
  'refund-time': '钱什么时候到',
  return: '能不能退货',
  'return-postage': '退货运费谁出',
  exchange: '能不能换',
  broken: '坏了怎么处理',
  'wrong-item': '发错了怎么办',
  'missing-item': '少的东西怎么办',
  quality: '质量问题怎么处理',
  mood: '你们怎么解决',
  thanks: '没别的了',
} as const satisfies Record<string, string>;

export type Topic = keyof typeof topics;

export const isTopic = (key: string): key is Topic => Object.hasOwn(topics, key);
