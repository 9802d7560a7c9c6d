/**
 * 闲鱼, the web chat of goofish.com. CSS modules: the stems of the class names are stable, the hashes are not,
 * so everything here is a prefix.
 *
 * Not known: classes of the list's rows (the rows of the virtual list stand for them; they give neither id
 * nor name), of pictures, of system lines and of times; ids of messages; the shop. Left and right of pictures
 * and cards are told by geometry. An order card is known by its link only.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const PEER = 'a[href*="personal?userId="]';
const ROW = '.rc-virtual-list-holder-inner >';
const CARD = ':has(> [class*="msg-dx-title--"])';

export const goofish: Adapter = {
  form: ADAPTER_FORM,
  id: 'goofish',
  version: 1,
  name: '闲鱼',
  facts: [
    {
      about: 'message-row--, msg-text-left-- / --right-- in message-list-reverse--',
      seen: '2026-07',
      trust: 'H',
    },
    { about: 'variant message-text-left-- / --right--', seen: '2026-07', trust: 'M' },
    {
      about: 'peer a[href*="personal?userId="]; .rc-virtual-list-holder; msg-dx-title--',
      seen: '2026-07',
      trust: 'H',
    },
    { about: 'textarea.ant-input 请输入消息; sendbox-bottom--', seen: '2026-07', trust: 'H' },
    { about: 'marks of the open row, links of order cards: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: ['goofish.com', 'www.goofish.com', '*.goofish.com'],
  reads: 'chat',
  marks: ['[class*="message-list-reverse--"]', '[class*="sendbox-bottom--"]', '.rc-virtual-list-holder'],
  shadowHosts: [],
  agentName: [],
  header: {
    // The peer's link above the thread; those beside bubbles are witnesses, and one of them is the agent's
    // own.
    at: [`${PEER}:not([class*="message-list-reverse--"] *, .rc-virtual-list-holder *)`],
    shopperId: [{ attribute: 'href', pattern: 'userId=(\\d+)' }],
    shopperName: [{}],
    shopId: [],
    shopName: [],
  },
  witnesses: [
    {
      of: 'shopperId',
      at: `[class*="message-row--"]:has([class*="msg-text-left--"], [class*="message-text-left--"]) ${PEER}`,
      attribute: 'href',
      pattern: 'userId=(\\d+)',
    },
  ],
  list: {
    at: ['.rc-virtual-list-holder-inner > *', '.rc-virtual-list-holder > div > *'],
    open: [
      `${ROW} [aria-selected="true"]`,
      `${ROW} .active`,
      `${ROW} [class*="active--"]`,
      `${ROW} :has(> [class*="active--"])`,
      `${ROW} [class*="selected--"]`,
    ],
    shopperId: [],
    shopperName: [],
    shopId: [],
    // antd's badge keeps its number in the title; its text is a column of rolling digits.
    unread: [{ at: '.ant-badge-count', attribute: 'title' }, { at: '.ant-badge-count, .ant-badge-dot' }],
    waiting: [],
  },
  thread: { at: ['[class*="message-list-reverse--"]', ':has(> [class*="message-row--"])'] },
  message: {
    at: ['[class*="message-row--"]'],
    newestFirst: ['[class*="message-list-reverse--"]'],
    id: [],
    time: [],
    side: {
      shopper: [':has([class*="msg-text-left--"])', ':has([class*="message-text-left--"])'],
      agent: [':has([class*="msg-text-right--"])', ':has([class*="message-text-right--"])'],
      bot: [],
      // What a person says has an avatar beside it, and so an image.
      system: [
        ':not(:has(img, [class*="-text-left--"], [class*="-text-right--"], [class*="msg-dx-title--"]))',
      ],
    },
    alignment: 'shopperAtStart',
    text: [
      { at: '[class*="msg-text-left--"], [class*="msg-text-right--"]' },
      { at: '[class*="message-text-left--"], [class*="message-text-right--"]' },
      { at: ':scope:not(:has(img)) > *' },
    ],
    drop: ['[class*="read-status"]', '[class*="readStatus"]'],
    picture: [`img:not(${PEER} *, [class*="avatar"] *, [class*="avatar"])`],
  },
  separator: {
    at: [
      '[class*="message-list-reverse--"] > :not([class*="message-row--"]):not(:has([class*="message-row--"]))',
    ],
    time: [{}],
  },
  goods: {
    at: [`${CARD}:not(:has([href*="orderId="]))`],
    id: [{ at: 'a[href*="item?"]', attribute: 'href', pattern: '[?&]id=(\\d+)' }],
    title: [{ at: '[class*="msg-dx-title--"]' }],
    price: [{ at: '[class*="price--"]' }, { pattern: '([¥￥] ?\\d[\\d.,]*)' }],
  },
  order: {
    at: [`${CARD}:has([href*="orderId="])`],
    number: [{ at: '[href*="orderId="]', attribute: 'href', pattern: 'orderId=(\\d+)' }],
    state: [{ at: '[class*="msg-dx-title--"]' }],
    goods: [],
    amount: [],
  },
  composer: [
    'textarea.ant-input[placeholder^="请输入消息"]:not([aria-hidden="true"])',
    ':has(> [class*="sendbox-bottom--"]) textarea.ant-input:not([aria-hidden="true"])',
  ],
};
