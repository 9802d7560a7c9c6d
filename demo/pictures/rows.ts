/** What stands in the store while pictures are taken: made-up shoppers of made-up shops, at the script's own time. */
import type { SeededRows } from '../browser/seedRows.ts';
import { conversationOf, DAY, HOUR, type Language, NOW } from './stage.ts';

const LIN = conversationOf('lin-wan');

interface Words {
  readonly tags: readonly [string, string, string];
  readonly note: string;
  readonly taste: string;
  readonly promise: string;
  readonly reminder: string;
}

const CHINESE: Words = {
  tags: ['老客户', '送礼', '要发票'],
  note: '上次礼盒磕了角，这次请仓库加泡沫',
  taste: '花果香，不喝生普',
  promise: '今天下午六点前给您发出',
  reminder: '问礼盒收到没有',
};
const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': CHINESE,
  'zh-TW': {
    tags: ['熟客', '送禮', '要發票'],
    note: '上次禮盒撞到角，這次請倉庫加泡棉',
    taste: '花果香，不喝生普',
    promise: '今天下午六點前幫您寄出',
    reminder: '問禮盒收到了沒',
  },
  en: {
    tags: ['regular', 'gift', 'wants an invoice'],
    note: 'A corner of the last box was dented: ask for foam',
    taste: 'Fruity, no raw pu-erh',
    promise: 'It goes out before six this evening',
    reminder: 'Ask whether the box has arrived',
  },
};

/** A shopper of whom much is known, as agents of this language would note it. */
export function wellKnown(language: Language): SeededRows {
  const { tags, note, taste, promise, reminder } = WORDS[language];
  const colours = ['teal', 'purple', 'blue'] as const;
  return {
    tags: tags.map((name, at) => ({ name, usedAt: NOW - at, colour: colours[at] })),
    shoppers: [
      {
        ...{
          id: LIN,
          tags,
          visits: 4,
          firstSeenAt: NOW - 96 * DAY,
          lastVisitAt: NOW - 3 * DAY,
          lastSeenAt: NOW,
        },
        flag: { colour: 'red', note, agent: '小禾', at: NOW - 3 * DAY },
        profile: { vip: true, level: 'V3', birthday: '05-20', taste },
        ...{ platform: 'practice', shop: 'tea', shopper: 'lin-wan', name: '林晚', shopName: '山房茶事' },
      },
    ],
    followUps: [
      {
        ...{ id: 'picture-due', kind: 'promise', conversation: LIN, text: promise, doneAt: null },
        ...{ at: NOW - 4 * HOUR, dueAt: NOW + 3.5 * HOUR, waitsUntil: NOW + 3.5 * HOUR },
      },
      {
        ...{ id: 'picture-ask', kind: 'reminder', conversation: LIN, text: reminder, doneAt: null },
        ...{ at: NOW - DAY, dueAt: NOW + 2 * DAY, waitsUntil: NOW + 2 * DAY },
      },
    ],
  };
}

const LONG =
  '您好，茶具都是手工拉坯、手绘釉下彩，每一只的落笔都不完全一样，拍下后仓库会先开箱检查再重新打包，外面再套一层纸箱，四角垫泡沫，路上磕碰算我们的，您收到先别扔箱子，拍张照片给我就行。';

/** What such a template is about, what it says first, and one word of a shopper's that only it knows. */
const LONG_TEMPLATES = [
  ['手工茶具的包装、运输、破损补发与每一只都不一样的说明', '您放心，手工的茶具我们每天都在发，', '手工的吗'],
  ['易碎品运输途中磕碰、漏水、缺件时怎样拍照怎样补发', '会不会磕坏您不用担心，路上算我们的，', '会不会磕坏'],
  ['整套茶具和单只补配之间怎么选，釉色差异怎么看', '这套是整套一窑烧的，单只补配釉色会有深浅，', '这套茶具'],
  [
    '送礼时茶具的礼盒、手提袋、手写卡片以及寄到收礼人手上',
    '送人的话礼盒四角都垫了泡棉，',
    '茶具送人会磕坏吗',
  ],
  [
    '开箱检查、拍照留底、七天无理由与茶具已经使用过的情形',
    '收到先开箱看一遍，每只拿起来看看，',
    '茶具磕坏怎么办',
  ],
] as const;

export const OVERFULL_QUESTION = '这套茶具手工的吗会不会磕坏';

/** More than any place has room for. */
export const OVERFULL: SeededRows = {
  templates: LONG_TEMPLATES.map(([title, opening, trigger], at) => ({
    ...{
      id: `picture-long-${at}`,
      packId: 'picture',
      code: `chaju${at}`,
      stage: 'presale',
      temper: null,
      title,
    },
    category: ['售前', '茶具与易碎品', '包装运输破损补发'],
    // Texts that are nearly the same are one suggestion.
    text: `${opening}${LONG.slice(at * 14)}${title}。`,
    triggers: [OVERFULL_QUESTION, trigger],
    ...{ language: 'zh-CN', used: 0, lastUsedAt: null, updatedAt: NOW + at, deletedAt: null },
  })),
  shoppers: [
    {
      id: LIN,
      name: '一位名字特别特别长的买家她把整句签名都写进了昵称里还没有写完',
      tags: ['老客户', '送礼', '要发票', '爱比价', '催单', '只喝花果香不喝生普也不喝熟普的讲究人'],
      flag: { colour: 'purple', note: LONG, agent: '小禾', at: NOW - 3 * DAY },
    },
  ],
};

const NAMES = [
  '叶子',
  '许佳',
  '唐磊',
  '方芳',
  '阿泽',
  '秦朗',
  '罗罗',
  '米粒',
  '梧桐',
  '孟川',
  '江一舟',
  '郭阿姨',
  '何奕',
  '陈老板',
  '苏苏',
  '周衡',
] as const;
const SHOPS = [
  ['tea', '山房茶事'],
  ['home', '暖木家居'],
  ['sport', '轻羽运动'],
] as const;
const FLAGS = [
  ['red', '上次错发，先核对'],
  ['yellow', '等他回话再改价'],
  ['green', '答应送一包茶样'],
  ['blue', '要开专票'],
] as const;
const TAGS = ['老客户', '送礼', '要发票', '爱比价', '催单'] as const;

/** Shoppers for the list in the manager. */
export const MANY_SHOPPERS: SeededRows = {
  tags: TAGS.map((name, at) => ({
    ...{ name, usedAt: NOW - at, group: at < 2 ? '关系' : '场合' },
    colour: (['teal', 'purple', 'blue', 'orange', 'red'] as const)[at],
  })),
  shoppers: NAMES.map((name, at) => {
    const [shop, shopName] = SHOPS[at % 3] ?? SHOPS[0];
    const flag = FLAGS[at % 5];
    return {
      ...{
        id: `practice/${shop}/made-${at}`,
        platform: 'practice',
        shop,
        shopper: `made-${at}`,
        name,
        shopName,
      },
      tags: TAGS.filter((_tag, n) => (at + n) % 3 === 0),
      flag: flag === undefined ? null : { colour: flag[0], note: flag[1], agent: '小禾', at: NOW - at * DAY },
      orders: [
        {
          number: `26111${at}`,
          state: at % 2 === 0 ? '交易成功' : '待发货',
          ...{ goods: '桐木关小种红茶', amount: `¥${(68 + at * 37).toFixed(2)}`, seenAt: NOW - at * DAY },
        },
      ],
      ...{
        firstSeenAt: NOW - 120 * DAY,
        lastSeenAt: NOW - at * 9 * HOUR,
        visitStartedAt: NOW - at * 9 * HOUR,
      },
      ...{ lastVisitAt: NOW - (at + 5) * DAY, visits: 1 + (at % 7) },
    };
  }),
};

/** What was learned, masked as it is kept. */
export const LEARNED: SeededRows = {
  ownReplies: [
    ['r1', '电子发票发货后三天内发到您的邮箱，抬头和税号发我就行', 12, 1],
    ['r2', '周末到得了，我今天亲自盯着打包，单号出来马上发您', 5, 3],
    ['r3', '茶样跟礼盒一起寄，不另外收邮费', 3, 8],
  ].map(([id, text, used, ago]) => ({
    ...{ id, key: text, text, language: 'zh-CN', used, deletedAt: null, sources: [] },
    ...{ firstUsedAt: NOW - 40 * DAY, lastUsedAt: NOW - Number(ago) * DAY },
  })),
  gaps: [
    ['能送到楼上吗', 7],
    ['礼盒能单买吗', 4],
    ['可以写毛笔字贺卡吗', 2],
  ].map(([example, count]) => ({
    ...{ key: example, example, count, question: '', sources: [] },
    ...{ firstAt: NOW - 20 * DAY, lastAt: NOW - Number(count) * HOUR },
  })),
};
