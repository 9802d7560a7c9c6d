/** Messages as they are when nothing is wrong with them. */
import {
  adapterOf,
  adaptersChanged,
  askPalette,
  ban,
  exportReport,
  type FillOrder,
  type FillRequest,
  fill,
  fillBox,
  keepLine,
  learnedChanged,
  type Message,
  makePageReport,
  type OpenReport,
  pageCommand,
  report,
  reread,
  type SearchRequest,
  saveTaught,
  search,
  stopTeaching,
  type TakeReply,
  type Taught,
  takeBack,
  takeBackFill,
  takeReply,
  taught,
  teach,
  teachLanguage,
  templatesChanged,
  wantHand,
  wantPicture,
  wantScript,
} from '../../../utils/messaging/index.ts';
import { type ChatMessage, PARTS } from '../../../utils/model/index.ts';

export const KEY = { platform: 'practice', shop: 's1', shopper: 'b1' };
export const DOCUMENT = { tabId: 7, frameId: 0, documentId: 'D7' };
export const LOCK = { key: KEY, document: DOCUMENT, thread: 0 };

export const HEALTH: OpenReport['health'] = {
  reader: 'builtIn',
  adapter: 'practice',
  version: 2,
  moved: false,
  parts: PARTS.map((part) => ({ part, state: 'ok', confidence: 1 })),
};

export function message(id: string, more: Partial<ChatMessage> = {}): ChatMessage {
  return { id, side: 'shopper', text: `text of ${id}`, at: 1, kind: 'text', cut: false, ...more };
}

export function openReport(more: Partial<OpenReport> = {}, messages = [message('a')]): OpenReport {
  return {
    kind: 'open',
    conversation: {
      key: KEY,
      shopperName: '小王',
      shopName: '旗舰店',
      agentName: '客服01',
      messages,
      orders: [],
      goods: null,
    },
    pending: messages,
    composer: 'ready',
    health: HEALTH,
    thread: 0,
    unknownCount: 0,
    cut: false,
    readAt: 1,
    ...more,
  };
}

export const ORDER: FillOrder = { id: 'f1', key: KEY, thread: 0, text: '您好' };
export const REQUEST: FillRequest = { id: 'f1', lock: LOCK, text: '您好', templateId: 't' };
export const TAKEN: TakeReply = {
  id: 'f1',
  key: KEY,
  thread: 0,
  templateId: 't',
  text: '您好',
  over: '/fh',
  query: 'fh',
};
export const SEARCH: SearchRequest = { query: '发货', lock: LOCK, limit: 10 };
export const TAUGHT: Taught = { adapter: { form: 1, id: 'web:desk.example', hosts: ['desk.example'] } };

export const TEACH = { windowId: 1, on: true };

/** Every message of the protocol. */
export const MESSAGES: readonly Message<unknown, unknown>[] = [
  report,
  reread,
  fillBox,
  fill,
  ban,
  keepLine,
  learnedChanged,
  search,
  templatesChanged,
  adapterOf,
  saveTaught,
  adaptersChanged,
  teach,
  stopTeaching,
  taught,
  teachLanguage,
  exportReport,
  makePageReport,
  pageCommand,
  takeBack,
  takeBackFill,
  wantHand,
  wantPicture,
  wantScript,
  askPalette,
  takeReply,
];

/** One good message of each type. */
export const GOOD: Readonly<Record<string, unknown>> = {
  report: openReport(),
  reread: {},
  fillBox: ORDER,
  fill: REQUEST,
  ban: { lock: LOCK, templateId: 't' },
  keepLine: { lock: LOCK },
  learnedChanged: {
    lesson: { templateId: 't', wording: '发货\n急', at: 1, before: '', back: false },
    ban: { templateId: 't', wording: '发货', back: true },
  },
  search: SEARCH,
  templatesChanged: { ids: ['a'] },
  adapterOf: {},
  saveTaught: TAUGHT,
  adaptersChanged: {},
  teach: TEACH,
  stopTeaching: {},
  taught: { saved: true },
  teachLanguage: {},
  exportReport: { windowId: 1 },
  makePageReport: { version: '1.2.0', health: null },
  pageCommand: { name: 'next-waiting', detail: 'zh-CN' },
  takeBack: { lock: LOCK },
  takeBackFill: { key: KEY, thread: 0 },
  wantScript: { script: 'rich' },
  askPalette: { key: KEY, thread: 0, query: '发货', knowsKeys: false },
  takeReply: TAKEN,
  wantPicture: { fill: 'f1', picture: 0 },
  wantHand: { nonce: `d${'0'.repeat(32)}` },
};
