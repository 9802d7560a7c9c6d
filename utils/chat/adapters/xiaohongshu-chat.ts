/**
 * 小红书, the chat of www.xiaohongshu.com/chat/<id>. The host is the whole of 小红书; the marks are the chat's own.
 *
 * Not known: the header (the open row of the list stands for it), how the open row is marked and where its
 * name is, the thread's own element (the largest one with messages and without composer and rows is taken),
 * times, bots, recalled messages, cards of goods and orders, the shop.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const ROW = '.xhs-im-conv-item[data-conv-id]';
const BOX = '.xhs-im-input-bar-editor';
const OPEN = [
  '[aria-selected="true"]',
  '[aria-current="true"]',
  '.active',
  '.selected',
  '.is-active',
  '[class*="active"]',
].map((mark) => `${ROW}${mark}`);
const NAMES = [{ at: '.xhs-im-conv-item__name' }, { at: '[class*="nick"]' }, { at: '[class*="name"]' }];

export const xiaohongshuChat: Adapter = {
  form: ADAPTER_FORM,
  id: 'xiaohongshu-chat',
  version: 1,
  name: '小红书',
  facts: [
    {
      about: '.chat-item[data-message-id], .chat-item__content--left / --right',
      seen: '2026-08',
      trust: 'M',
    },
    { about: '.xhs-im-conv-item[data-conv-id], .xhs-im-input-bar-editor', seen: '2026-08', trust: 'M' },
    { about: 'mark and name of the open row, cards: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: ['www.xiaohongshu.com'],
  reads: 'chat',
  marks: ['.xhs-im-conv-item', '.xhs-im-input-bar-editor'],
  shadowHosts: [],
  agentName: [],
  header: {
    at: OPEN,
    shopperId: [{ attribute: 'data-conv-id' }],
    shopperName: NAMES,
    shopId: [],
    shopName: [],
  },
  witnesses: [],
  list: {
    at: [ROW, '.xhs-im-conv-item'],
    open: OPEN,
    shopperId: [{ attribute: 'data-conv-id' }],
    shopperName: NAMES,
    shopId: [],
    unread: [{ at: '[class*="unread"]' }, { at: '[class*="badge"]' }],
    waiting: [],
  },
  thread: {
    at: [
      `:has(${BOX}) > :has(.chat-item[data-message-id]):not(:has(${BOX}, ${ROW}))`,
      ':has(> .chat-item[data-message-id] ~ .chat-item[data-message-id])',
    ],
  },
  message: {
    at: ['.chat-item[data-message-id]'],
    newestFirst: [],
    id: [{ attribute: 'data-message-id' }],
    time: [],
    side: {
      shopper: [':has(.chat-item__content--left)'],
      agent: [':has(.chat-item__content--right)'],
      bot: [],
      system: [':not(:has(.chat-item__content--left, .chat-item__content--right, img))'],
    },
    text: [
      { at: '[class*="chat-item__text"]' },
      { at: '.chat-item__content--left, .chat-item__content--right' },
      { at: ':scope:not(:has(img)) > *' },
    ],
    drop: [
      '[class*="__name"]',
      '[class*="__time"]',
      '[class*="__status"]',
      '[class*="__read"]',
      '[class*="avatar"]',
    ],
    picture: ['img:not([class*="avatar"], [class*="avatar"] *)'],
  },
  separator: {
    at: ['.chat-item:not([data-message-id])', '.chat-time', '[class*="chat-item__time"]'],
    time: [{}],
  },
  goods: {
    at: ['[class*="goods-card"]', '[class*="goodsCard"]'],
    id: [
      { attribute: 'href', pattern: '/goods[^?]*/(\\w+)' },
      { at: 'a[href*="/goods"]', attribute: 'href', pattern: '/goods[^?]*/(\\w+)' },
    ],
    title: [{ at: '[class*="title"]' }],
    price: [{ at: '[class*="price"]' }, { pattern: '([¥￥] ?\\d[\\d.,]*)' }],
  },
  order: {
    at: ['[class*="order-card"]', '[class*="orderCard"]'],
    number: [{ pattern: '号[：: ]*(\\w{8,40})' }],
    state: [{ at: '[class*="status"]' }, { at: '[class*="state"]' }],
    goods: [{ at: '[class*="title"]' }],
    amount: [{ at: '[class*="price"]' }, { pattern: '([¥￥] ?\\d[\\d.,]*)' }],
  },
  composer: [
    '.xhs-im-input-bar-editor[contenteditable]:not([contenteditable="false"])',
    '.xhs-im-input-bar-editor [contenteditable="true"]',
  ],
};
