/**
 * 抖店飞鸽. Every hash class was replaced on 2026-06-02, so nothing here rests on one: data-qa-id attributes, ids,
 * `messageIsMe` / `messageNotMe` and the stems of class names. The page gives no id of the shopper: the name stands
 * for it, and the composer's placeholder is asked as well.
 *
 * Not known: the signed-in agent, the shop, the class of a message's time, a mark of the robot (its words are the
 * shop's as far as classes tell; only a class that speaks of a robot would say more), the mark of the open row, what
 * is inside a card. Cards carry neither `messageIsMe` nor `messageNotMe` in some builds; the direction of their row
 * tells then. `data-id` may be a passing one until the server has answered.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const MESSAGE = '[data-qa-id="qa-message-warpper"]';
const ROW = '[data-qa-id="qa-conversation-chat-item"]';
const CARD = '[class*="chatd-card"]';
/** The whole card, not the parts that it is made of. */
const WHOLE = `${CARD}:not(${CARD} *)`;
const ROBOT = '[class*="robot" i]';
/** A class that begins with `order`; a plain `*=` would take every border for one. */
const ORDER = ':has([class^="order" i], [class*=" order" i])';

export const feige: Adapter = {
  form: ADAPTER_FORM,
  id: 'feige',
  version: 1,
  name: '抖店飞鸽',
  facts: [
    {
      about: 'data-qa-id of messages (warpper, sic), rows, composer and send button',
      seen: '2026-06',
      trust: 'H',
    },
    { about: 'Hash classes were replaced on 2026-06-02, data-qa-id survived', seen: '2026-06', trust: 'H' },
    {
      about: '.messageIsMe / .messageNotMe, pre span, [data-id], transfer_staff_…',
      seen: '2026-06',
      trust: 'H',
    },
    { about: '#topbar-left-info span; placeholder 发送给 X，使用Enter…', seen: '2026-06', trust: 'H' },
    { about: 'Groups [data-btm="message_group_name_waitReply"], …_overtime', seen: '2026-06', trust: 'H' },
    {
      about: 'flex-direction of the row tells sides; wrappers without data-id are times',
      seen: '2026-05',
      trust: 'L',
    },
  ],
  hosts: ['im.jinritemai.com', 'pigeon.jinritemai.com'],
  reads: 'chat',
  marks: ['[data-qa-id="qa-send-message-textarea"]', ROW, MESSAGE],
  shadowHosts: [],
  agentName: [],
  header: {
    at: ['#topbar-left-info'],
    shopperId: [],
    shopperName: [{ at: 'span' }],
    shopId: [],
    shopName: [],
  },
  witnesses: [
    {
      of: 'shopperName',
      at: 'textarea[data-qa-id="qa-send-message-textarea"]',
      attribute: 'placeholder',
      pattern: '^发送给\\s*(.+?)\\s*，使用',
    },
  ],
  list: {
    at: [ROW, '[data-kora="conversation"]'],
    open: ['[aria-selected="true"]', '[aria-current="true"]', '.active', '.selected', '[class*="active" i]'],
    shopperId: [],
    shopperName: [
      { at: '[class*="nameLine"][title]', attribute: 'title' },
      { at: '[title]:not(sup)', attribute: 'title' },
    ],
    shopId: [],
    unread: [{ at: '[class*="badge-count"]', attribute: 'title' }, { at: '[class*="badge-count"]' }],
    waiting: [
      `:has(> [data-btm="message_group_name_waitReply"]) ${ROW}`,
      `:has(> [data-btm="message_group_name_overtime"]) ${ROW}`,
    ],
  },
  thread: { at: ['#workspace-chat', `div:has(> ${MESSAGE})`] },
  message: {
    // A wrapper without an id holds a time, no message.
    at: [`${MESSAGE}:has([data-id])`, '.msgItemWrap'],
    newestFirst: [],
    id: [{ at: '[data-id]', attribute: 'data-id' }],
    time: [],
    side: {
      shopper: [
        ':has(.messageNotMe)',
        `:has(${CARD}):has([style*="flex-direction: row;"]):not(:has(.messageIsMe, .messageNotMe))`,
      ],
      agent: [
        `:has(.messageIsMe):not(:has(${ROBOT}))`,
        `:has(${CARD}):has([style*="row-reverse"]):not(:has(.messageIsMe, .messageNotMe))`,
      ],
      bot: [`:has(.messageIsMe):has(${ROBOT})`],
      system: [
        ':has([data-id^="transfer_staff_"])',
        `:not(:has(.messageIsMe, .messageNotMe, ${CARD}, [style*="flex-direction"]))`,
      ],
    },
    text: [{ at: 'pre' }, { at: '.messageNotMe' }, { at: '.messageIsMe' }, { at: '[data-id]' }],
    drop: [],
    picture: ['.messageNotMe img:not(pre img)', '.messageIsMe img:not(pre img)'],
  },
  separator: { at: [`${MESSAGE}:not(:has([data-id]))`], time: [{}] },
  goods: {
    at: [`${WHOLE}:not(${ORDER})`],
    id: [
      { at: '[data-product-id]', attribute: 'data-product-id' },
      { at: 'a[href*="id="]', attribute: 'href', pattern: '(?:product|goods|item)_id=(\\d+)' },
    ],
    title: [{ at: '[class*="title" i]' }, { at: '.pigeon-card-place-holder-text .content' }, { at: 'p' }],
    price: [{ at: '[class*="price" i]' }, { pattern: '([¥￥]\\s?\\d+\\.?\\d{0,2})' }],
  },
  order: {
    at: [`${WHOLE}${ORDER}`],
    number: [{ at: '[class*="orderId" i]', pattern: '(\\d{12,24})' }, { pattern: '(\\d{16,24})' }],
    state: [{ at: '[class*="status" i]' }, { at: '[class*="state" i]' }],
    goods: [{ at: '[class*="title" i]' }, { at: 'p' }],
    amount: [{ at: '[class*="amount" i]' }, { at: '[class*="price" i]' }],
  },
  composer: ['textarea[data-qa-id="qa-send-message-textarea"]', 'textarea[placeholder^="发送给"]'],
};
