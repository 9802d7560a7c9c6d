/**
 * 京东咚咚. The header changes before the messages load, and panes of earlier shoppers and other tabs stay in the page
 * with the same classes and even ids, so everything here stands outside `.c_tabs-tab_inactive` first. The name stands
 * for the shopper: it is the account's own in most rows. `sc-…` classes are generated and never used.
 *
 * Not known: the shopper's id in the chat itself, the signed-in agent, the shop, the badge of unread messages, who
 * waits, a mark of the robot, what is inside cards. The marks of the open row come from one source.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const ACTIVE = ':not(.c_tabs-tab_inactive *)';
const ROBOT = '[class*="robot" i]';
/** A class that begins with `order`; a plain `*=` would take every border for one. */
const ORDER = ':is([class*="OrderCard"], :has([class^="order" i], [class*=" order" i]))';

export const jingdong: Adapter = {
  form: ADAPTER_FORM,
  id: 'jingdong',
  version: 1,
  name: '京东咚咚',
  facts: [
    {
      about: '#t-chat-scroll .message, .message_left / .message_right with id s_…',
      seen: '2026-09',
      trust: 'H',
    },
    { about: '.message__content, .message__time_str, .message__system_wrap', seen: '2026-09', trust: 'H' },
    {
      about: '.chat-head-name > span; .alluser-item with -name, -breifdesc, -date-w',
      seen: '2026-09',
      trust: 'H',
    },
    {
      about: 'The header changes before the messages; inactive tabs stay in the page',
      seen: '2026-09',
      trust: 'H',
    },
    { about: 'div.EditorContent[contenteditable] without a role', seen: '2026-09', trust: 'H' },
    {
      about: '.alluser-item_check, .t-item-ck: the open row; .c_tabs-tab_inactive: hidden',
      seen: '2026-09',
      trust: 'M',
    },
    { about: '.message__image-wrap, .message_center, .message__nickname', seen: '2026-07', trust: 'L' },
  ],
  hosts: ['dongdong.jd.com'],
  reads: 'chat',
  marks: ['#t-chat-scroll', '.chat-head-name', '.alluser-item'],
  shadowHosts: [],
  agentName: [],
  header: {
    at: [`.chat-head-name${ACTIVE}`, '.chat-head-name'],
    shopperId: [],
    shopperName: [{ at: 'span' }, {}],
    shopId: [],
    shopName: [],
  },
  witnesses: [],
  list: {
    at: [`.alluser-item${ACTIVE}`, '.alluser-item'],
    open: ['.alluser-item_check', '.t-item-ck', '[aria-selected="true"]'],
    shopperId: [],
    shopperName: [{ at: '.alluser-item-name' }],
    shopId: [],
    unread: [{ at: '[class*="unread" i]' }, { at: '[class*="badge" i]' }],
    waiting: [],
  },
  thread: { at: [`#t-chat-scroll${ACTIVE}`, '#t-chat-scroll', '.chat-scroll-wrap'] },
  message: {
    at: ['.message', '.message_left, .message_right, .message__system_wrap'],
    newestFirst: [],
    id: [
      { at: '[id^="s_"]', attribute: 'id' },
      { attribute: 'id', pattern: '^(s_.+)$' },
    ],
    time: [{ at: '.message__time_str' }],
    side: {
      shopper: ['.message_left', ':has(.message_left)'],
      agent: [`.message_right:not(:has(${ROBOT}))`, `:has(.message_right):not(:has(${ROBOT}))`],
      bot: [`.message_right:has(${ROBOT})`, `:has(.message_right):has(${ROBOT})`],
      system: [
        '.message__system_wrap',
        ':has(.message__system_wrap, .message__system, .message_center):not(:has(.message_left, .message_right))',
      ],
    },
    text: [{ at: '.message__content' }, { at: '.message__text' }, { at: '[class*="message__system"]' }, {}],
    drop: ['.message__time_str', '.message__nickname', '[class*="message__read"]'],
    picture: ['.message__image-wrap img', '.message__image img'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: [`.ProductCard:not(${ORDER})`],
    id: [{ at: 'a[href*="item.jd.com/"]', attribute: 'href', pattern: 'item\\.jd\\.com/(\\d+)' }],
    title: [{ at: '[class*="title" i]' }, { at: '[class*="name" i]' }],
    price: [{ at: '[class*="price" i]' }],
  },
  order: {
    at: [`.CardWrapper${ORDER}${ACTIVE}`],
    number: [{ pattern: '(\\d{9,24})' }],
    state: [{ at: '[class*="status" i]' }, { at: '[class*="state" i]' }],
    goods: [{ at: '[class*="title" i]' }, { at: '[class*="name" i]' }],
    amount: [{ at: '[class*="amount" i]' }, { at: '[class*="price" i]' }],
  },
  composer: [
    `div.EditorContent[contenteditable="true"]${ACTIVE}`,
    'div.EditorContent[contenteditable="true"]',
  ],
};
