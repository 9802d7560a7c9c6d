/**
 * Lazada's seller chat, sellercenter.lazada.…/apps/im/window: only the rows of the conversation list are
 * known, and nothing in them. All else is left to the generic reader; there is no fixture, as there is
 * nothing to draw.
 */
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';

const ROW = '.session-view .session-item';
const OPEN = ['[aria-selected="true"]', '[aria-current="true"]', '.active', '.selected', '.is-active'].map(
  (mark) => `${ROW}${mark}`,
);

export const lazada: Adapter = {
  form: ADAPTER_FORM,
  id: 'lazada',
  version: 1,
  name: 'Lazada',
  facts: [
    {
      about: 'sellercenter.lazada.*/apps/im/window, .session-view .session-item',
      seen: '2026-11',
      trust: 'L',
    },
    { about: 'mark of the open row: guessed', seen: '2026-11', trust: 'L' },
  ],
  hosts: [
    'sellercenter.lazada.sg',
    'sellercenter.lazada.vn',
    'sellercenter.lazada.com.my',
    'sellercenter.lazada.com.ph',
    'sellercenter.lazada.co.id',
    'sellercenter.lazada.co.th',
  ],
  reads: 'list',
  marks: [ROW],
  shadowHosts: [],
  agentName: [],
  header: { at: [], shopperId: [], shopperName: [], shopId: [], shopName: [] },
  witnesses: [],
  list: { at: [ROW], open: OPEN, shopperId: [], shopperName: [], shopId: [], unread: [], waiting: [] },
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
