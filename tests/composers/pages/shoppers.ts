/** Who writes in the composers' pages, and what was said before: made up, and the same on every load. */

export interface DeskMessage {
  readonly id: string;
  readonly side: 'shopper' | 'agent';
  readonly at: number;
  readonly text: string;
}

export interface DeskShopper {
  readonly id: string;
  readonly name: string;
  readonly messages: DeskMessage[];
}

export const AGENT_NAME = '小林';
export const SHOP = { id: 'shop-1', name: '小林家居' } as const;

const STARTED = new Date(2025, 2, 12, 9, 2).getTime();
const MINUTE = 60_000;

function shopper(
  id: string,
  name: string,
  said: readonly (readonly ['shopper' | 'agent', string])[],
): DeskShopper {
  const messages = said.map(([side, text], index) => ({
    id: `${id}-${index + 1}`,
    side,
    at: STARTED + index * MINUTE,
    text,
  }));
  return { id, name, messages };
}

/** The shoppers of a fresh page. */
export function seedShoppers(): readonly DeskShopper[] {
  return [
    shopper('s-1001', '王小雨', [
      ['shopper', '在吗'],
      ['agent', '在的亲，请问有什么可以帮您？'],
      ['shopper', '这款四件套 1.8 米的床能用吗'],
      ['agent', '可以的亲，建议拍 220×240 的\n枕套 48×74 两只'],
      ['shopper', '好的，什么时候发货'],
    ]),
    shopper('s-1002', '陈大福', [
      ['shopper', '你好，我收到的台灯灯罩碎了'],
      ['agent', '非常抱歉，麻烦您拍一下破损的位置，好吗？'],
      ['shopper', '外箱也是瘪的'],
      ['agent', '看到了，我们可以补发，也可以整单退款'],
      ['shopper', '可以退货吗，运费谁出'],
    ]),
  ];
}
