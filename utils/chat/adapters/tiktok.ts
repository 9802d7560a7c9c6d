/**
 * TikTok Shop's seller chat: only the conversation list is known. Header, thread, messages, cards and
 * composer are left to the generic reader.
 *
 * Not known either: the hosts (the seller centres' usual ones are taken), how the open row is marked, ids in
 * the list.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const CARD = '[data-testid="chat.chatroom.conversation_card"]';
const OPEN = [
  '[aria-selected="true"]',
  '[aria-current="true"]',
  '.active',
  '.selected',
  '.is-active',
  '[class*="active"]',
  '[class*="selected"]',
].map((mark) => `${CARD}${mark}`);

export const tiktok: Adapter = {
  form: ADAPTER_FORM,
  id: 'tiktok',
  version: 1,
  name: 'TikTok Shop',
  facts: [
    { about: 'data-testid chat.chatroom.conversation_card, …_username', seen: '2026-11', trust: 'M' },
    { about: '.p-badge-number, time.chatd-time', seen: '2026-11', trust: 'M' },
    { about: 'hosts, mark of the open row: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: [
    'seller.tiktok.com',
    'seller-us.tiktok.com',
    'seller-uk.tiktok.com',
    'seller-my.tiktok.com',
    'seller-ph.tiktok.com',
    'seller-sg.tiktok.com',
    'seller-th.tiktok.com',
    'seller-vn.tiktok.com',
    'seller.tiktokglobalshop.com',
    'seller.tiktokshopglobalselling.com',
  ],
  reads: 'list',
  marks: [CARD, '[data-testid="chat.chatroom.conversation_card_username"]'],
  shadowHosts: [],
  agentName: [],
  header: { at: [], shopperId: [], shopperName: [], shopId: [], shopName: [] },
  witnesses: [],
  list: {
    at: [CARD],
    open: OPEN,
    shopperId: [],
    shopperName: [{ at: '[data-testid="chat.chatroom.conversation_card_username"]' }],
    shopId: [],
    unread: [{ at: '.p-badge-number' }],
    waiting: [],
  },
  thread: { at: [] },
  message: {
    at: [],
    newestFirst: [],
    id: [],
    time: [],
    side: { shopper: [], agent: [], bot: [], system: [] },
    text: [],
    drop: [],
    picture: [],
  },
  separator: { at: [], time: [] },
  goods: { at: [], id: [], title: [], price: [] },
  order: { at: [], number: [], state: [], goods: [], amount: [] },
  composer: [],
};
