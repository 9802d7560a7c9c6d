/** What stands in the store while pictures are taken: made-up shoppers of made-up shops, at the script's own time. */
import type { SeededRows } from '../browser/seedRows.ts';
import { conversationOf, DAY, HOUR, NOW } from './stage.ts';

const LIN = conversationOf('lin-wan');

/** A shopper of whom much is known. */
export const WELL_KNOWN: SeededRows = {
  tags: [
    { name: '老客户', usedAt: NOW, colour: 'teal', group: '关系' },
    { name: '送礼', usedAt: NOW - 1, colour: 'purple', group: '场合' },
    { name: '要发票', usedAt: NOW - 2, colour: 'blue', group: '关系' },
    { name: '爱比价', usedAt: NOW - 3, colour: 'orange', group: '关系' },
    { name: '催单', usedAt: NOW - 4, colour: 'red', group: '场合' },
  ],
  shoppers: [
    {
      id: LIN,
      tags: ['老客户', '送礼', '要发票'],
      flag: { colour: 'red', note: '上次礼盒磕了角，这次请仓库加泡沫', agent: '小禾', at: NOW - 3 * DAY },
      ...{ visits: 4, firstSeenAt: NOW - 96 * DAY, lastVisitAt: NOW - 3 * DAY, lastSeenAt: NOW },
      profile: { vip: true, level: 'V3', birthday: '05-20', taste: '花果香，不喝生普' },
    },
  ],
  followUps: [
    {
      ...{ id: 'picture-due', kind: 'promise', conversation: LIN, text: '今天下午六点前给您发出' },
      ...{ at: NOW - 4 * HOUR, dueAt: NOW + 3.5 * HOUR, waitsUntil: NOW + 3.5 * HOUR, doneAt: null },
    },
    {
      ...{ id: 'picture-ask', kind: 'reminder', conversation: LIN, text: '问礼盒收到没有' },
      ...{ at: NOW - DAY, dueAt: NOW + 2 * DAY, waitsUntil: NOW + 2 * DAY, doneAt: null },
    },
  ],
};

const LONG =
  '您好，茶具都是手工拉坯、手绘釉下彩，每一只的落笔都不完全一样，拍下后仓库会先开箱检查再重新打包，外面再套一层纸箱，四角垫泡沫，路上磕碰算我们的，您收到先别扔箱子，拍张照片给我就行。';

const OPENINGS = ['您放心，', '亲，', '这个您问得好，', '是这样的，', '感谢您问得这么仔细，'];

export const OVERFULL_QUESTION = '这套茶具手工的吗会不会磕坏';

/** More than any place has room for. */
export const OVERFULL: SeededRows = {
  templates: Array.from({ length: 5 }, (_, at) => ({
    ...{ id: `picture-long-${at}`, packId: 'picture', code: `chaju${at}`, stage: 'presale', temper: null },
    title: `手工茶具的包装、运输、破损补发与每一只都不一样的说明 ${at + 1}`,
    category: ['售前', '茶具与易碎品', '包装运输破损补发'],
    // The same text twice is one suggestion.
    text: `${OPENINGS[at]}${LONG}${LONG}`,
    triggers: [OVERFULL_QUESTION, '手工茶具会磕坏吗', '茶具是手工的吗'],
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
