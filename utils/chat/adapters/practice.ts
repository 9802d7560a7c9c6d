/** The practice desk that comes with Deskmate (`demo/desk`). The form is the one of the real platforms. */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

export const practice: Adapter = {
  form: ADAPTER_FORM,
  id: 'practice',
  version: 3,
  name: '练习台',
  facts: [{ about: 'demo/desk/README.md', seen: '2026-11', trust: 'H' }],
  hosts: ['127.0.0.1', 'localhost'],
  reads: 'chat',
  marks: ['[data-desk="practice"]'],
  shadowHosts: ['practice-desk'],
  agentName: [{ at: '[data-desk="practice"]', attribute: 'data-agent-name' }],
  header: {
    at: ['[data-desk="header"]'],
    shopperId: [{ attribute: 'data-shopper-id' }],
    shopperName: [{ at: '[data-desk="shopper-name"]' }],
    shopId: [{ attribute: 'data-shop-id' }],
    shopName: [{ at: '[data-desk="shop-name"]' }],
  },
  witnesses: [],
  list: {
    at: ['[data-desk="row"]'],
    open: ['[aria-current="true"]'],
    shopperId: [{ attribute: 'data-shopper-id' }],
    shopperName: [{ at: '[data-desk="row-name"]' }],
    shopId: [{ attribute: 'data-shop-id' }],
    unread: [{ attribute: 'data-unread' }],
    waiting: ['[data-waiting-since]'],
  },
  thread: { at: ['[data-desk="thread"]'] },
  message: {
    at: ['[data-desk="message"]'],
    newestFirst: ['[data-reversed="true"]'],
    id: [{ attribute: 'data-message-id' }],
    time: [{ attribute: 'data-at' }],
    side: {
      shopper: ['[data-side="shopper"]'],
      agent: ['[data-side="agent"]'],
      bot: ['[data-side="bot"]'],
      system: ['[data-side="system"]'],
    },
    text: [{ at: '[data-desk="text"]' }],
    drop: [],
    picture: ['[data-desk="picture"]'],
  },
  separator: { at: [], time: [] },
  goods: {
    at: ['[data-desk="goods-card"]'],
    id: [{ attribute: 'data-goods-id' }],
    title: [{ at: '[data-desk="goods-title"]' }],
    price: [{ at: '[data-desk="goods-price"]' }],
  },
  order: {
    at: ['[data-desk="order-card"]'],
    number: [{ attribute: 'data-order-number' }],
    state: [{ at: '[data-desk="order-state"]' }],
    goods: [{ at: '[data-desk="order-goods"]' }],
    amount: [{ at: '[data-desk="order-amount"]' }],
  },
  // The desk has a text field; the others are the pages that the filling is tried on.
  composer: [
    '[data-desk="composer"]',
    'iframe >>> [data-desk="composer"]',
    'x-outer >>> x-inner >>> [data-desk="composer"]',
  ],
};
