/**
 * WhatsApp Web. Messages with words carry `[time, date] Name: ` in an attribute; the name in it tells whose
 * thread this is. Groups have several such names, so they are never certain, and are not read.
 *
 * Known from the table: rows, data-pre-plain-text, the list's cells, the box. `#main`, `.message-in` /
 * `-out`, `data-id` (true_… = own) and titles in the list are what WhatsApp Web has long had; they are
 * trusted less. Not known: ids of shoppers that the header has too (the name stands for them), cards of goods
 * and orders, bots.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const CELL = '[data-testid="cell-frame-container"]';
const PLAIN = '[data-pre-plain-text]';
const BOX = 'div[contenteditable="true"][data-tab="10"]';
const IN = [':has(.message-in)', ':has([data-id^="false_"])'];
const OUT = [':has(.message-out)', ':has([data-id^="true_"])'];

export const whatsapp: Adapter = {
  form: ADAPTER_FORM,
  id: 'whatsapp',
  version: 1,
  name: 'WhatsApp',
  facts: [
    { about: 'div[role=row], [data-pre-plain-text="[time, date] Name: "]', seen: '2026-11', trust: 'H' },
    {
      about: '[data-testid="cell-frame-container"], Lexical div[data-tab="10"]',
      seen: '2026-11',
      trust: 'H',
    },
    { about: '#main, .message-in / .message-out, data-id true_ / false_', seen: '2026-11', trust: 'L' },
    { about: 'products and orders in messages: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: ['web.whatsapp.com'],
  reads: 'chat',
  marks: [CELL, PLAIN, BOX],
  shadowHosts: [],
  agentName: [],
  header: {
    at: ['#main header', `:has(${BOX}) > header`, `:has(> header):has(${BOX}) header`],
    shopperId: [],
    shopperName: [
      { at: '[data-testid="conversation-info-header-chat-title"]' },
      { at: 'span[dir="auto"]' },
      { at: '[title]', attribute: 'title' },
    ],
    shopId: [],
    shopName: [],
  },
  witnesses: [
    {
      of: 'shopperName',
      at: `div[role="row"]:is(${IN.join(', ')}) ${PLAIN}`,
      attribute: 'data-pre-plain-text',
      pattern: '^\\[[^\\]]{4,40}\\] (.{1,200}):',
    },
  ],
  list: {
    at: [CELL],
    open: [
      `[aria-selected="true"] ${CELL}`,
      `${CELL}[aria-selected="true"]`,
      `[aria-current="true"] ${CELL}`,
    ],
    shopperId: [],
    shopperName: [
      { at: '[data-testid="cell-frame-title"] [title]', attribute: 'title' },
      { at: 'span[title]', attribute: 'title' },
    ],
    shopId: [],
    unread: [
      { at: '[data-testid="icon-unread-count"]' },
      { at: '[aria-label*="unread"], [aria-label*="未读"]' },
    ],
    waiting: [],
  },
  thread: {
    at: ['#main [role="application"]', `:has(${BOX}) > :has(div[role="row"] ${PLAIN}):not(:has(${BOX}))`],
  },
  message: {
    at: ['div[role="row"]'],
    newestFirst: [],
    // Whole: what stands behind true_ and false_ holds the chat's id as well.
    id: [{ at: '[data-id]', attribute: 'data-id' }],
    time: [{ at: PLAIN, attribute: 'data-pre-plain-text', pattern: '^\\[([^\\]]{4,40})\\]' }],
    side: {
      shopper: IN,
      agent: OUT,
      bot: [],
      system: [`:not(:has(.message-in, .message-out, [data-id], ${PLAIN}, img))`],
    },
    alignment: 'shopperAtStart',
    text: [
      { at: `${PLAIN} .selectable-text` },
      { at: PLAIN },
      { at: ':scope:not(:has([data-id], img)) > *' },
    ],
    drop: [
      '[data-testid="msg-meta"]',
      '[data-icon]',
      '[aria-label*="quoted"]',
      '[data-testid="quoted-message"]',
    ],
    picture: ['img[src^="blob:"]', 'img:not(.emoji, [class*="avatar"])'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: ['[data-testid*="product"]'],
    id: [{ at: 'a[href*="wa.me/p/"]', attribute: 'href', pattern: 'wa\\.me/p/(\\d+)' }],
    title: [{ at: '[class*="title"]' }, { at: '[dir="auto"]' }],
    price: [{ at: '[class*="price"]' }, { pattern: '([^\\d\\s]{1,4} ?\\d[\\d.,]*)$' }],
  },
  order: {
    at: ['[data-testid*="order"]:not([data-testid*="border"])'],
    number: [{ pattern: '[#号：:] ?(\\w{8,40})' }],
    state: [{ at: '[class*="status"]' }],
    goods: [{ at: '[class*="title"]' }],
    amount: [{ at: '[class*="price"]' }],
  },
  composer: [BOX, 'footer div[contenteditable="true"][data-lexical-editor="true"]'],
};
