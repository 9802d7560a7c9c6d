/**
 * Shopee's seller chat, in the seller centres of its countries. The data-cy attributes are the stable part;
 * messages are drawn by ReactVirtualized.
 *
 * Not known: what follows `webchat-conversation-cell-` (so the name stands for the shopper; user names are
 * unique in a country), the header (the open row of the list stands for it), how the open row is marked,
 * parts of messages, times, system lines, bots, cards. A row waits where only the unreplied ones are listed.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const CELL = '[data-cy^="webchat-conversation-cell-"]';
/** Parts of a row may carry the same beginning. */
const ROW = `${CELL}:not(${CELL} *)`;
const MESSAGE = '[data-cy^="webchat-message-"]';
const INPUT = '[data-cy="webchat-conversation-detail-input"]';
const NAMES = [{ at: '[data-cy*="name"]' }, { at: '[class*="username"]' }, { at: '[class*="name"]' }];
const OPEN = [
  '[aria-selected="true"]',
  '[aria-current="true"]',
  '.active',
  '.selected',
  '.is-active',
  '[class*="active"]',
  '[class*="selected"]',
].map((mark) => `${ROW}${mark}`);

export const shopee: Adapter = {
  form: ADAPTER_FORM,
  id: 'shopee',
  version: 1,
  name: 'Shopee',
  facts: [
    { about: '#message-virtualized-list, ReactVirtualized, #tab_unreplied', seen: '2026-11', trust: 'H' },
    {
      about: 'data-cy webchat-conversation-cell-…, webchat-conversation-detail-input',
      seen: '2026-11',
      trust: 'H',
    },
    { about: 'data-cy webchat-message-receive / webchat-message-send', seen: '2026-11', trust: 'M' },
    { about: 'mark and name of the open row, system lines, cards: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: [
    'seller.shopee.cn',
    'seller.shopee.sg',
    'seller.shopee.tw',
    'seller.shopee.ph',
    'seller.shopee.com.my',
    'seller.shopee.co.th',
    'seller.shopee.co.id',
    'seller.shopee.com.br',
    'seller.shopee.com.mx',
    'seller.shopee.com.co',
    'seller.shopee.cl',
    'banhang.shopee.vn',
  ],
  reads: 'chat',
  marks: ['#message-virtualized-list', CELL, INPUT],
  shadowHosts: [],
  agentName: [],
  header: { at: OPEN, shopperId: [], shopperName: NAMES, shopId: [], shopName: [] },
  witnesses: [],
  list: {
    at: [ROW],
    open: OPEN,
    shopperId: [],
    shopperName: NAMES,
    shopId: [],
    unread: [{ at: '[class*="unread"]' }, { at: '[class*="badge"]' }],
    waiting: [`:has(#tab_unreplied:is([aria-selected="true"], .active, [class*="active"])) ${ROW}`],
  },
  thread: { at: ['#message-virtualized-list'] },
  message: {
    at: [`${MESSAGE}:not(${MESSAGE} *)`],
    newestFirst: [],
    id: [],
    time: [],
    side: {
      shopper: ['[data-cy="webchat-message-receive"]'],
      agent: ['[data-cy="webchat-message-send"]'],
      bot: [],
      system: ['[data-cy="webchat-message-system"]', '[data-cy="webchat-message-notification"]'],
    },
    text: [{ at: 'pre' }, { at: '[class*="text"]' }, {}],
    drop: ['[class*="time"]', '[class*="status"]', '[class*="avatar"]', 'i[class*="icon"]'],
    picture: ['img:not([class*="avatar"], [class*="avatar"] *)'],
  },
  separator: {
    at: [`.ReactVirtualized__Grid__innerScrollContainer > :not(:has(${MESSAGE}))`],
    time: [{}],
  },
  goods: {
    at: ['[data-cy*="product-card"]', '[class*="product-card"]'],
    id: [
      { at: 'a[href*="/product/"]', attribute: 'href', pattern: '/product/\\d+/(\\d+)' },
      { at: 'a[href*="-i."]', attribute: 'href', pattern: '-i\\.\\d+\\.(\\d+)' },
    ],
    title: [{ at: '[class*="title"]' }, { at: '[class*="name"]' }],
    price: [{ at: '[class*="price"]' }],
  },
  order: {
    at: ['[data-cy*="order-card"]', '[class*="order-card"]'],
    number: [{ at: '[class*="order-sn"]', pattern: '(\\w{8,40})' }, { pattern: '[号#:：] ?(\\w{8,40})' }],
    state: [{ at: '[class*="status"]' }],
    goods: [{ at: '[class*="title"]' }, { at: '[class*="name"]' }],
    amount: [{ at: '[class*="price"]' }, { at: '[class*="amount"]' }],
  },
  composer: [`${INPUT} #inputField textarea`, `${INPUT} textarea:not([aria-hidden="true"])`],
};
