/**
 * 拼多多商家客服. The open row and the messages carry the shopper's uid, so the key never rests on a name.
 *
 * Not known: the signed-in agent, the shop, the badge of unread messages, titles inside `.good-card`, and what an
 * order looks like in the thread (`.commonCard` is taken for one where it speaks of an order). The uid on the
 * messages belongs to the page's state, so it may change before the messages do: it is a witness, no proof.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const OPEN = '.chat-item-box.active[data-random]';
/** A class that begins with `order`; a plain `*=` would take every border for one. */
const ORDER = ':has([class^="order"], [class*=" order"])';

export const pinduoduo: Adapter = {
  form: ADAPTER_FORM,
  id: 'pinduoduo',
  version: 1,
  name: '拼多多',
  facts: [
    {
      about: 'li.onemsg#middlePanel_list_<ms>, .buyer-item, .cs-item, .robot-text',
      seen: '2026-10',
      trust: 'H',
    },
    { about: '[currentuid] on messages, [data-random="<uid>-…"] on rows', seen: '2026-10', trust: 'H' },
    { about: '.chatWindowHeader .base-info .name; #replyTextarea', seen: '2026-10', trust: 'H' },
    { about: 'The node of the list of messages is remounted', seen: '2026-10', trust: 'H' },
    {
      about: '.chat-item-box.active is the open row; .chat-unreply-over-time waits',
      seen: '2026-10',
      trust: 'M',
    },
    { about: '.cs-item.callback is the robot; .system-msg-<n> are notices', seen: '2026-09', trust: 'L' },
  ],
  hosts: ['mms.pinduoduo.com'],
  reads: 'chat',
  marks: ['#msgListContainer', '#replyTextarea', '.chat-item-box[data-random]'],
  shadowHosts: [],
  agentName: [],
  header: {
    at: ['.chatWindowHeader'],
    shopperId: [
      { from: 'page', at: OPEN, attribute: 'data-random', pattern: '^(\\d+)-' },
      { from: 'page', at: '#msgListContainer [currentuid]', attribute: 'currentuid', pattern: '^(\\d+)$' },
    ],
    shopperName: [{ at: '.base-info .name' }, { at: '.name' }],
    shopId: [],
    shopName: [],
  },
  witnesses: [
    { of: 'shopperId', at: '#msgListContainer [currentuid]', attribute: 'currentuid', pattern: '^(\\d+)$' },
  ],
  list: {
    at: ['.chat-item-box[data-random]', '.chat-item-box'],
    open: ['.chat-item-box.active', '.chat-item-box[aria-selected="true"]'],
    shopperId: [{ attribute: 'data-random', pattern: '^(\\d+)-' }],
    shopperName: [{ at: '.nickname-span' }, { at: '.chat-nickname' }, { at: '[class*="nickname"]' }],
    shopId: [],
    unread: [{ at: '[class*="unread"]' }, { at: '[class*="badge"]' }],
    waiting: ['.chat-item-box:has(.chat-unreply-over-time)', '.chat-item-box:has([class*="unreply"])'],
  },
  thread: { at: ['#msgListContainer ul.msg-list', '#msgListContainer', 'ul.msg-list'] },
  message: {
    at: ['li.onemsg', 'li[id^="middlePanel_list_" i]'],
    newestFirst: [],
    id: [{ attribute: 'id', pattern: '^middlePanel_[Ll]ist_(.+)$' }],
    time: [{ at: '.message-time' }, { attribute: 'id', pattern: '_(\\d{13})$' }],
    side: {
      shopper: [':has(.buyer-item)'],
      agent: [':has(.cs-item):not(:has(.robot-text, .cs-item.callback))'],
      bot: [':has(.cs-item .robot-text)', ':has(.cs-item.callback)'],
      system: [':has(.msg-system, [class*="system-msg"]):not(:has(.buyer-item, .cs-item))'],
    },
    text: [
      { at: '.msg-content-box' },
      { at: '.msg-content' },
      { at: '.msg-system' },
      { at: '[class*="system-msg"]' },
    ],
    drop: ['.message-time', '.nickname'],
    picture: ['.image-msg img', '.msg-content img:not(.msg-content-box img)'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: ['.good-card', `.commonCard:not(${ORDER})`],
    id: [{ at: '.good-id', pattern: '(\\d+)' }],
    title: [{ at: '.good-name' }, { at: '[class*="name"]' }, { at: '[class*="title"]' }],
    price: [{ at: '.good-price' }, { at: '[class*="price"]' }],
  },
  order: {
    at: [`.commonCard${ORDER}`],
    number: [{ at: '[class*="order-sn"]', pattern: '(\\d[\\d-]+)' }, { pattern: '(\\d{6}-?\\d{12,15})' }],
    state: [{ at: '[class*="order-status"]' }, { at: '[class*="status"]' }, { at: '[class*="state"]' }],
    goods: [{ at: '[class*="goods-name"]' }, { at: '[class*="name"]' }],
    amount: [{ at: '[class*="amount"]' }, { at: '[class*="price"]' }],
  },
  composer: ['textarea#replyTextarea', '.reply-box textarea[placeholder]'],
};
