/**
 * 小红书, the chat of sxt.xiaohongshu.com/im. The list of messages is a vue-recycle-scroller: nodes out of use
 * stay in the document with their old words, 9999 px above the page.
 *
 * Not known: the header (the open row of the list stands for it, so nothing tells a switch but the thread
 * itself), how the open row is marked, ids and times of messages, pictures, bots, the shop, which cards are
 * orders.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const ROW = '.sx-contact-item';
const OPEN = ['[aria-selected="true"]', '[aria-current="true"]', '.active', '.selected', '.is-active'].map(
  (mark) => `${ROW}${mark}`,
);

export const xiaohongshuSxt: Adapter = {
  form: ADAPTER_FORM,
  id: 'xiaohongshu-sxt',
  version: 1,
  name: '小红书私信通',
  facts: [
    { about: '.im-msg-item.left / .right, .text-message, vue-recycle-scroller', seen: '2026-11', trust: 'M' },
    { about: '.sx-contact-item[data-key], .nick-name, .card_container', seen: '2026-11', trust: 'M' },
    { about: '#jarvis-reply-textarea, .send_btn', seen: '2026-11', trust: 'M' },
    { about: 'mark of the open row, parts of cards: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: ['sxt.xiaohongshu.com'],
  reads: 'chat',
  marks: ['.sx-contact-item', '.im-msg-item', '#jarvis-reply-textarea'],
  shadowHosts: [],
  agentName: [],
  header: {
    at: [...OPEN, `${ROW}[class*="active"]`],
    shopperId: [{ attribute: 'data-key' }],
    shopperName: [{ at: '.nick-name' }],
    shopId: [],
    shopName: [],
  },
  witnesses: [],
  list: {
    at: [ROW],
    open: [...OPEN, `${ROW}[class*="active"]`],
    shopperId: [{ attribute: 'data-key' }],
    shopperName: [{ at: '.nick-name' }],
    shopId: [],
    unread: [{ at: '[class*="unread"]' }, { at: '[class*="badge"]' }],
    waiting: [],
  },
  thread: {
    at: [
      '.vue-recycle-scroller:has(.im-msg-item)',
      ':has(#jarvis-reply-textarea) > :has(.im-msg-item):not(:has(#jarvis-reply-textarea, .sx-contact-item))',
    ],
  },
  message: {
    at: ['.im-msg-item:not([style*="-9999px"] *)'],
    newestFirst: [],
    order: 'place',
    id: [],
    time: [],
    side: {
      shopper: ['.left', ':has(> .left)'],
      agent: ['.right', ':has(> .right)'],
      bot: [],
      // What a person says has an avatar beside it, and so an image.
      system: [':not(.left, .right, :has(> .left, > .right, img))'],
    },
    text: [{ at: '.text-message' }, { at: ':scope:not(.left, .right, :has(img)) > *' }],
    drop: ['.text-message [class*="status"]', '.text-message [class*="time"]'],
    picture: ['img:not([class*="avatar"], [class*="avatar"] *)'],
  },
  // Times stand between the messages, but in the document they stand anywhere: nobody's time can be told by
  // them.
  separator: { at: [], time: [] },
  goods: {
    at: ['.card_container:not(:has([class*="order"]))'],
    id: [{ at: 'a[href*="/goods"]', attribute: 'href', pattern: '/goods[^?]*/(\\w+)' }],
    title: [{ at: '[class*="title"]' }],
    price: [{ at: '[class*="price"]' }, { pattern: '([¥￥] ?\\d[\\d.,]*)' }],
  },
  order: {
    at: ['.card_container:has([class*="order"])'],
    number: [{ at: '[class*="order"]', pattern: '(\\w{12,40})' }],
    state: [{ at: '[class*="status"]' }, { at: '[class*="state"]' }],
    goods: [{ at: '[class*="title"]' }],
    amount: [{ at: '[class*="price"]' }, { pattern: '([¥￥] ?\\d[\\d.,]*)' }],
  },
  composer: ['#jarvis-reply-textarea'],
};
