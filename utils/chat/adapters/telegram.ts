/**
 * Telegram Web, K (web.telegram.org/k) and A (/a): two pages of one service, so one adapter with K's places
 * first.
 *
 * Known from the table: `.bubble.is-in`, `.Message:not(.own)`, the boxes and K's fake twin. All else is what
 * the two open source clients have long had, trusted less; that A writes `data-peer-id` at its avatars least.
 * Not known: goods and orders (invoices are taken for goods), bots. A's times have no day, so they aren't
 * read.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const PEER = { attribute: 'data-peer-id', pattern: '^(-?\\d+)$' } as const;

export const telegram: Adapter = {
  form: ADAPTER_FORM,
  id: 'telegram',
  version: 1,
  name: 'Telegram',
  facts: [
    { about: 'K .bubble.is-in; A .Message:not(.own)', seen: '2026-11', trust: 'M' },
    {
      about: 'K .input-message-input, twin .input-field-input-fake; A #editable-message-text',
      seen: '2026-11',
      trust: 'H',
    },
    { about: 'K data-peer-id, data-mid, data-timestamp, .is-date, .service', seen: '2026-11', trust: 'L' },
    {
      about: 'A .MiddleHeader .ChatInfo, data-message-id, data-peer-id of avatars',
      seen: '2026-11',
      trust: 'L',
    },
  ],
  hosts: ['web.telegram.org'],
  reads: 'chat',
  marks: [
    '.bubbles',
    '.MessageList',
    '.input-message-input',
    '#editable-message-text',
    '.chatlist',
    '.chat-list',
  ],
  shadowHosts: [],
  agentName: [],
  header: {
    at: ['.topbar .chat-info', '.MiddleHeader .ChatInfo'],
    shopperId: [
      { at: '.peer-title[data-peer-id]', ...PEER },
      { at: '[data-peer-id]', ...PEER },
    ],
    shopperName: [{ at: '.peer-title' }, { at: '.fullName' }, { at: 'h3' }],
    shopId: [],
    shopName: [],
  },
  witnesses: [
    { of: 'shopperId', at: '.bubbles .bubble[data-peer-id]', ...PEER },
    { of: 'shopperId', at: '.input-message-input:not(.input-field-input-fake)[data-peer-id]', ...PEER },
  ],
  list: {
    at: ['.chatlist-chat[data-peer-id]', '.chat-list .ListItem.Chat', '.chat-list .ListItem'],
    open: ['.chatlist-chat.active', '.ListItem.selected'],
    shopperId: [{ ...PEER }, { at: '[data-peer-id]', ...PEER }],
    shopperName: [{ at: '.peer-title' }, { at: '.fullName' }, { at: '.title' }],
    shopId: [],
    unread: [
      { at: '.dialog-subtitle-badge-unread' },
      { at: '.ChatBadge.unread' },
      { at: '[class*="unread"]' },
    ],
    waiting: [],
  },
  thread: { at: ['.bubbles', '.MessageList'] },
  message: {
    at: ['.bubble:not(.is-date)', '.Message, .ActionMessage'],
    newestFirst: [],
    id: [{ attribute: 'data-mid' }, { attribute: 'data-message-id' }],
    time: [{ attribute: 'data-timestamp' }],
    side: {
      shopper: ['.bubble.is-in:not(.service)', '.Message:not(.own, .ActionMessage)'],
      agent: ['.bubble.is-out:not(.service)', '.Message.own:not(.ActionMessage)'],
      bot: [],
      system: ['.bubble.service', '.ActionMessage'],
    },
    text: [
      { at: '.bubble-content .message' },
      { at: '.text-content' },
      { at: '.service-msg' },
      { at: ':scope.ActionMessage > *' },
    ],
    drop: [
      '.time',
      '.MessageMeta',
      '.reactions',
      '.Reactions',
      '.reply',
      '.EmbeddedMessage',
      '.tgico',
      '.icon',
    ],
    picture: ['img:not(.emoji, [class*="vatar"], [class*="vatar"] *)'],
  },
  separator: { at: ['.bubble.is-date', '.sticky-date'], time: [{}] },
  goods: {
    at: ['[class*="nvoice"]'],
    id: [],
    title: [{ at: '[class*="title"]' }],
    price: [{ at: '[class*="price"]' }],
  },
  order: {
    at: ['[class*="order-card"]'],
    number: [{ pattern: '[#号：:] ?(\\w{8,40})' }],
    state: [{ at: '[class*="status"]' }],
    goods: [{ at: '[class*="title"]' }],
    amount: [{ at: '[class*="price"]' }],
  },
  composer: [
    '.input-message-input[contenteditable="true"]:not(.input-field-input-fake)',
    '#editable-message-text[contenteditable="true"]',
  ],
};
