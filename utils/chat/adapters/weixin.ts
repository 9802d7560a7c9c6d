/**
 * 微信小店客服. The room's id on the open row is the key, as nicknames are shared by many; without a row that is
 * marked as open nobody is read.
 *
 * Not known: the mark of the open row (common marks are tried), the class of the name in a row, the node that holds
 * the messages, the signed-in agent, the shop, what is inside cards beyond the order number. The platform's assistant
 * is told by the id of its welcome only. Parts of the shop's site live in the shadow root of `micro-app`; whether the
 * chat does is not certain, so both are looked through.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const ROW = '.session-item-container[data-room-id]';
const OPEN =
  ':is([aria-selected="true"], [aria-current="true"], .active, .selected, .is-active, [class*="active"])';
const BOT = ':is([id*="_Welcome_"], :has([class*="robot" i]))';

export const weixin: Adapter = {
  form: ADAPTER_FORM,
  id: 'weixin',
  version: 1,
  name: '微信小店',
  facts: [
    {
      about: '.msg[id] > .message-item(.justify-end), .text-msg.bg-user / .bg-kf',
      seen: '2026-08',
      trust: 'H',
    },
    {
      about: '.chat-customer-name, .session-item-container[data-room-id], .unread-badge',
      seen: '2026-08',
      trust: 'H',
    },
    {
      about: 'a.order-msg-block; #input-textarea, .chat-input textarea.text-area',
      seen: '2026-08',
      trust: 'H',
    },
    { about: 'No shadow root around the chat', seen: '2026-08', trust: 'M' },
    {
      about: '.message-time-text and the name beside it; .no-content[data-type="6"] notices',
      seen: '2026-08',
      trust: 'L',
    },
    {
      about: '.order-card: .order-id-wrap .num, .order-status[data-wording]; ids with _Welcome_',
      seen: '2026-08',
      trust: 'L',
    },
  ],
  hosts: ['store.weixin.qq.com'],
  reads: 'chat',
  marks: ['.chat-customer-name', ROW, '#input-textarea'],
  shadowHosts: ['micro-app'],
  agentName: [],
  header: {
    at: ['.chat-customer-name'],
    shopperId: [{ from: 'page', at: `${ROW}${OPEN}`, attribute: 'data-room-id' }],
    shopperName: [{}],
    shopId: [],
    shopName: [],
  },
  witnesses: [{ of: 'shopperName', at: `${ROW}${OPEN} :is(.nickname, .name, [class*="name"])` }],
  list: {
    at: [ROW],
    open: [OPEN],
    shopperId: [{ attribute: 'data-room-id' }],
    shopperName: [{ at: '.nickname' }, { at: '[class*="name"]' }],
    shopId: [],
    unread: [{ at: '.unread-badge' }],
    waiting: [':has(.unread-badge)'],
  },
  thread: { at: ['div:has(> .msg[id])', '[class*="message-list"]'] },
  message: {
    at: ['.msg[id]', '.msg'],
    newestFirst: [],
    id: [{ attribute: 'id' }],
    time: [{ at: '.message-time-text' }],
    side: {
      shopper: [':has(.message-item:not(.justify-end)):not(.no-content)', ':has(.text-msg.bg-user)'],
      agent: [`:has(.message-item.justify-end):not(${BOT})`, `:has(.text-msg.bg-kf):not(${BOT})`],
      bot: [`:has(.message-item.justify-end, .text-msg.bg-kf)${BOT}`],
      system: ['.no-content', ':not(:has(.message-item, .text-msg))'],
    },
    text: [{ at: '.text-msg' }, { at: '.message-item' }, {}],
    drop: ['.message-time-text', '.message-time-text + span', '[class*="read-status"]'],
    picture: ['[data-type="image"] img'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: ['[data-type="product"]'],
    id: [{ at: 'a[href*="productId="]', attribute: 'href', pattern: 'productId=(\\d+)' }],
    title: [{ at: '[class*="title"]' }, { at: 'p' }],
    price: [{ at: '[class*="price"]' }],
  },
  order: {
    at: ['a.order-msg-block, .order-card'],
    number: [{ at: '.order-id-wrap .num' }, { pattern: '(\\d{12,24})' }],
    state: [
      { at: '.order-status', attribute: 'data-wording' },
      { at: '.order-status' },
      { at: '[class*="status"]' },
    ],
    goods: [{ at: '[class*="title"]' }, { at: 'p' }],
    amount: [{ at: '[class*="amount"]' }, { at: '[class*="price"]' }],
  },
  composer: ['#input-textarea', '.chat-input textarea.text-area'],
};
