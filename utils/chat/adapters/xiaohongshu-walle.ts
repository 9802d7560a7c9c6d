/**
 * 小红书's workbench for shops, walle.xiaohongshu.com/cstools/seller/dashboard: only the page and its box are
 * known. Who is open and what was said are left to the generic reader; there is no fixture, as there is
 * nothing to draw.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

export const xiaohongshuWalle: Adapter = {
  form: ADAPTER_FORM,
  id: 'xiaohongshu-walle',
  version: 1,
  name: '小红书千帆',
  facts: [
    { about: 'walle.xiaohongshu.com/cstools/seller/dashboard', seen: '2026-11', trust: 'M' },
    { about: '.farmer-chat-app, #jarvis-reply-textarea', seen: '2026-11', trust: 'L' },
  ],
  hosts: ['walle.xiaohongshu.com'],
  reads: 'list',
  marks: ['.farmer-chat-app'],
  shadowHosts: [],
  agentName: [],
  header: { at: [], shopperId: [], shopperName: [], shopId: [], shopName: [] },
  witnesses: [],
  list: { at: [], open: [], shopperId: [], shopperName: [], shopId: [], unread: [], waiting: [] },
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
  composer: ['.farmer-chat-app #jarvis-reply-textarea', '#jarvis-reply-textarea'],
};
