/**
 * 1688's web chat. Everything is inside the frame def_cbu_web_im_core of air.1688.com; the outer page has
 * none of the marks.
 *
 * Most of what is known comes from the buyer's side. Not known: any id, so the name stands for the shopper;
 * the header (the open row of the list stands for it) and how the open row is marked; the thread's own
 * element; the words inside a message; recalled messages and notices; bots; whether `.od-wrap` is an order
 * (taken for one) and what is in cards.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const ROW = '.conversation-item';
const BOX = 'pre.edit[contenteditable]';
const NOTICE = '[class*="system"], [class*="notice"], [class*="tips"]';
const OPEN = [
  '[aria-selected="true"]',
  '[aria-current="true"]',
  '.active',
  '.selected',
  '.is-active',
  '[class*="active"]',
].map((mark) => `${ROW}${mark}`);

export const alibaba1688: Adapter = {
  form: ADAPTER_FORM,
  id: '1688',
  version: 1,
  name: '1688',
  facts: [
    { about: 'all in the iframe def_cbu_web_im_core; .message-item(.self)', seen: '2026-11', trust: 'H' },
    { about: '.conversation-item, .nick, .time; pre.edit[contenteditable]', seen: '2026-11', trust: 'H' },
    {
      about: '.od-wrap, .offer-card-wrap (which is which: taken from the words)',
      seen: '2026-11',
      trust: 'M',
    },
    { about: 'that a seller’s page is built alike; mark of the open row', seen: '2026-11', trust: 'L' },
  ],
  hosts: ['air.1688.com'],
  reads: 'chat',
  marks: [ROW, '.message-item', BOX],
  shadowHosts: [],
  agentName: [],
  header: { at: OPEN, shopperId: [], shopperName: [{ at: '.nick' }], shopId: [], shopName: [] },
  witnesses: [{ of: 'shopperName', at: '.message-item:not(.self) .nick' }],
  list: {
    at: [ROW],
    open: OPEN,
    shopperId: [],
    shopperName: [{ at: '.nick' }],
    shopId: [],
    unread: [{ at: '[class*="unread"]' }, { at: '[class*="badge"]' }],
    waiting: [],
  },
  thread: {
    at: [
      `:has(${BOX}) > :has(.message-item):not(:has(${BOX}, ${ROW}))`,
      ':has(> .message-item ~ .message-item)',
    ],
  },
  message: {
    at: ['.message-item'],
    newestFirst: [],
    id: [],
    time: [{ at: '.time' }],
    side: {
      shopper: [`.message-item:not(.self):has(.nick, img):not(:has(${NOTICE}))`],
      agent: ['.message-item.self'],
      bot: [],
      system: [`.message-item:not(.self):has(${NOTICE})`],
    },
    alignment: 'shopperAtStart',
    text: [{ at: '[class*="text"]' }, { at: '[class*="content"]' }, {}],
    drop: ['.nick', '.time', '[class*="read"]', '[class*="avatar"]', 'i[class*="icon"]'],
    picture: ['img:not([class*="avatar"], [class*="avatar"] *)'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: ['.offer-card-wrap'],
    id: [
      { at: 'a[href*="/offer/"]', attribute: 'href', pattern: '/offer/(\\d+)' },
      { at: 'a[href*="offerId="]', attribute: 'href', pattern: 'offerId=(\\d+)' },
    ],
    title: [{ at: '[class*="title"]' }, { at: '[class*="name"]' }],
    price: [{ at: '[class*="price"]' }, { pattern: '([¥￥] ?\\d[\\d.,]*)' }],
  },
  order: {
    at: ['.od-wrap'],
    number: [{ pattern: '号[：: ]*(\\d{8,40})' }],
    state: [{ at: '[class*="status"]' }, { at: '[class*="state"]' }],
    goods: [{ at: '[class*="title"]' }, { at: '[class*="name"]' }],
    amount: [{ at: '[class*="price"]' }, { at: '[class*="amount"]' }],
  },
  composer: [BOX],
};
