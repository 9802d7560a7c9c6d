/**
 * Made-up shoppers and what was said with them, the same on every computer: so many that a desk of years has them. A few
 * have names; the rest are numbers, with 1 to 39 messages each, 20 on an average.
 */
import type { MessageRow, ShopperRow } from '../../utils/storage/index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SPREAD = 39;

const ASKS =
  '在吗|什么时候发货呀|这个还有黑色的吗|我穿170 130斤要什么码|能便宜点吗|发什么快递|到新疆要几天|怎么还没到 都一个星期了|收到的是坏的怎么办|可以开发票吗|不喜欢能退吗 运费谁出|好的 谢谢|地址写错了能改吗|有没有赠品|第{n}单帮我看看'.split(
    '|',
  );
const REPLIES =
  '亲，在的，请问有什么可以帮您|今天下午四点前付款的当天发出，一般两到三天到您那边|有现货的，您放心拍|按您的身高体重建议拍L码，宽松一点更舒服|已经是活动价了，给您申请了一张五元券|默认发中通，需要顺丰的话补差价就可以|您先别着急，我这边马上帮您联系快递核实|拍张照片发我看一下，质量问题我们承担来回运费|可以的，确认收货后在订单里申请，一个工作日开出|七天无理由可以退，亲'.split(
    '|',
  );

export interface Person {
  /** `keyText` of the conversation. */
  readonly id: string;
  readonly platform: string;
  readonly shop: string;
  readonly shopper: string;
  readonly name: string;
  readonly messages: number;
}

/** So many messages of so many shoppers, the named ones first; the rest share what those leave. */
export function peopleOf(messages: number, shoppers: number, named: readonly Person[]): readonly Person[] {
  const left = messages - named.reduce((sum, one) => sum + one.messages, 0);
  const others = Math.max(1, shoppers - named.length);
  const share = (left * 2) / (others * (SPREAD + 1));
  return [
    ...named,
    ...Array.from({ length: others }, (_, n) => {
      const id = String(100_000 + n);
      const own = 1 + ((n * 7) % SPREAD);
      const count = Math.max(1, Math.round(own * share));
      return {
        ...{ id: `practice/s1/${id}`, platform: 'practice', shop: 's1', shopper: id },
        ...{ name: `买家${id}`, messages: count },
      };
    }),
  ];
}

export function shopperRow({ messages: _count, ...person }: Person, n: number, now: number): ShopperRow {
  const last = now - (n % 400) * DAY;
  return {
    ...person,
    shopName: '练习小店',
    tags: n % 3 === 0 ? ['老客', `标签${n % 200}`] : [],
    flag: n % 10 === 0 ? { colour: 'red', note: '催发货，先安抚', agent: '小林', at: last } : null,
    orders:
      n % 2 === 0 ? [{ number: `26${n}`, state: '待发货', goods: '棉袜 五双装', amount: '¥39.90' }] : [],
    firstSeenAt: last - 100 * DAY,
    lastSeenAt: last,
    lastVisitAt: last - DAY,
    visits: 1 + (n % 9),
    visitStartedAt: last,
  };
}

/** Message `i` of the shopper; their visits have eight messages, a day apart. */
export function messageRow({ id, messages }: Person, n: number, i: number, now: number): MessageRow {
  const left = messages - i;
  const at = now - (n % 400) * DAY - Math.floor(left / 8) * DAY - (left % 8) * MINUTE;
  const isAgent = i % 2 === 1;
  const lines = isAgent ? REPLIES : ASKS;
  const text = (lines[(n + i * 7) % lines.length] ?? '').replace('{n}', String(i));
  return {
    ...{ id: `${id}|m${i}`, conversation: id, side: isAgent ? 'agent' : 'shopper', text, at },
    ...{ kind: 'text', cut: false, order: at + i / 256, seenAt: at },
  };
}
