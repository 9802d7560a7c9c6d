/** The owl wants figures, conditions and the exact wording, in full sentences. */
import type { Manner } from './Manner.ts';

export const owl: Manner = {
  patience: 4,
  nudgeAfter: 100,
  greeted: ['你好，请直接说明{ask}。', '你好，我的问题在上面：{ask}。', '在的话麻烦解释一下{ask}。'],
  held: ['可以，请核实准确再回复。', '好，需要多久？', '好的，我要确切的说法。'],
  press: ['这没有回答我的问题，{ask}？', '请具体说明{ask}，不要笼统。', '我再问一遍：{ask}。'],
  nudge: ['请问还在处理吗？', '已经等了一会儿了，有进展吗？'],
  aside: {
    'delivery-time': '发货时间记下了。',
    courier: '快递公司我没有要求。',
    size: '尺寸我已经量过了。',
    price: '价格可以接受，不是重点。',
    stock: '库存了解了。',
    gift: '赠品不影响我的判断。',
    invoice: '发票另说。',
    'address-change': '地址无需修改。',
    urge: '物流信息我查得到。',
    'refund-only': '我没有申请退款。',
    return: '退货政策我看过。',
    exchange: '换货之前先弄清原因。',
    mood: '不必道歉，请说方案。',
    postage: '运费规则我了解。',
  },
  after: ['好的。', '收到。'],
};
