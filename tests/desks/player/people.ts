/** The shoppers of the platforms' fixtures and what was said; ids look like the platforms' own (long digits). */
import type { FixtureCard, FixtureMessage, FixtureOrder } from './fixture.ts';

export interface PersonState {
  readonly id: string;
  readonly name: string;
  readonly shopId: string;
  readonly shopName: string;
  readonly orders: readonly FixtureOrder[];
  unread: number;
  messages: FixtureMessage[];
}

export const AGENT = { name: '客服小橙' };
const SHOP = { shopId: '70012345', shopName: '橙子家居旗舰店' };
const START = Date.UTC(2026, 10, 18, 1, 30);
const MINUTE = 60_000;

const GOODS: FixtureCard = { id: '600123456789', title: '加厚珊瑚绒四件套', price: '¥129.00' };
const ORDER: FixtureOrder = {
  number: '240618123456789012',
  state: '待发货',
  goods: '加厚珊瑚绒四件套',
  amount: '¥129.00',
};

type Line =
  | readonly ['shopper' | 'agent' | 'bot' | 'system', string]
  | readonly ['shopper' | 'agent', 'picture']
  | readonly ['shopper', FixtureCard]
  | readonly ['agent', FixtureOrder];

const TALKS: readonly (readonly Line[])[] = [
  [
    ['system', '客服小橙 为您服务'],
    ['shopper', GOODS],
    ['shopper', '在吗'],
    ['bot', '亲，您好，小助手在的，请问有什么可以帮您？'],
    ['shopper', '这个什么时候发货'],
    ['agent', '在的亲，今天16:00前付款当天发出'],
    ['shopper', '好的'],
    ['agent', ORDER],
    ['shopper', '地址能改吗\n我搬家了'],
    ['agent', '可以的亲，麻烦把新地址发一下\n收到后马上帮您改'],
    ['shopper', '在吗'],
  ],
  [
    ['shopper', '在吗'],
    ['agent', '在的亲'],
    ['shopper', '收到的杯子碎了'],
    ['shopper', 'picture'],
    ['agent', '非常抱歉，给您补发一个可以吗'],
    ['system', '对方撤回了一条消息'],
    ['shopper', '可以，快点'],
    ['agent', '已经安排了，3天内到'],
    ['shopper', '嗯'],
  ],
  [
    ['shopper', '170cm 65kg 穿什么码？'],
    ['agent', '建议L码哦'],
    ['agent', 'picture'],
    ['shopper', '会不会缩水😂'],
    ['agent', '不会的亲，正常洗就行'],
    ['shopper', '嗯'],
  ],
  [
    ['shopper', '<b>优惠券</b>怎么用 & 在哪领?'],
    ['bot', '优惠券在店铺首页领取'],
    ['shopper', '转人工'],
    ['system', '已为您转接人工客服'],
    ['agent', '亲，点下方链接领取 https://shop.example/coupon?a=1&b=2'],
    ['shopper', '好的'],
  ],
  [
    ['agent', '亲，您的包裹今天派送'],
    ['shopper', '谢谢'],
    ['agent', '不客气'],
    ['shopper', '嗯'],
    ['shopper', '嗯'],
  ],
  [['shopper', '在吗']],
];

const NAMES = ['小鱼儿', '风 清扬', 't***8', 'Lily Chen', '王先生2-22', '用户1024'];

function makeMessage(id: string, at: number, line: Line): FixtureMessage {
  const [side, what] = line;
  const base = { id, at, side };
  if (what === 'picture') return { ...base, kind: 'picture', text: '' };
  if (typeof what === 'string') return { ...base, kind: 'text', text: what };
  if ('title' in what) return { ...base, kind: 'goods', text: `${what.title} ${what.price}`, goods: what };
  return { ...base, kind: 'order', text: `${what.number} ${what.state}`, order: what };
}

/** Ids that are unique over all shoppers and rise with time, as a platform's do. */
export function createIds(): (at: number) => string {
  let count = 0;
  return (at) => {
    count += 1;
    return String(at + count);
  };
}

export function createPeople(newId: (at: number) => string, long: number): PersonState[] {
  return TALKS.map((talk, n) => {
    const lines: Line[] =
      n === 0 && long > talk.length
        ? Array.from({ length: long }, (_, i) =>
            i < long - talk.length
              ? [i % 3 === 0 ? 'agent' : 'shopper', `第${i + 1}条 ${i % 5 === 0 ? '尺码\n颜色' : '有货吗'}`]
              : (talk[i - long + talk.length] as Line),
          )
        : [...talk];
    return {
      id: String(2200100200300 + n * 7919),
      name: NAMES[n] ?? `用户${n}`,
      ...SHOP,
      orders: n === 0 ? [ORDER] : [],
      unread: n === 3 ? 2 : 0,
      messages: lines.map((line, i) => {
        // A pause now and then, so that time separators stand between.
        const at =
          START + n * 10 * MINUTE + (i - lines.length) * MINUTE + (i > lines.length / 2 ? 20 * MINUTE : 0);
        return makeMessage(newId(at), at, line);
      }),
    };
  });
}
