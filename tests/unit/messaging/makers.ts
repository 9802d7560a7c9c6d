/** Messages as they are when nothing is wrong with them. */
import type { FillOrder, FillRequest, OpenReport, SearchRequest } from '../../../utils/messaging/index.ts';
import type { ChatMessage } from '../../../utils/model/index.ts';

export const KEY = { platform: 'practice', shop: 's1', shopper: 'b1' };
export const DOCUMENT = { tabId: 7, frameId: 0, documentId: 'D7' };
export const LOCK = { key: KEY, document: DOCUMENT };

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
    unknownCount: 0,
    cut: false,
    readAt: 1,
    ...more,
  };
}

export const ORDER: FillOrder = { id: 'f1', key: KEY, text: '您好' };
export const REQUEST: FillRequest = { id: 'f1', lock: LOCK, text: '您好', templateId: 't' };
export const SEARCH: SearchRequest = { query: '发货', lock: LOCK, limit: 10 };
