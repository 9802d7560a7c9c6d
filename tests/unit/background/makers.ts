/** Reports, templates and panels for the tests of the background, and its store emptied between them. */
import type { OpenReport, SenderDocument } from '../../../utils/messaging/index.ts';
import {
  type ChatMessage,
  type Conversation,
  type Health,
  PARTS,
  type Template,
} from '../../../utils/model/index.ts';
import type { PanelPort } from '../../../utils/platform/index.ts';
import { desk } from '../../../utils/storage/index.ts';

export const KEY = { platform: 'practice', shop: 's1', shopper: 'b1' };
export const OTHER = { ...KEY, shopper: 'b2' };
export const DOCUMENT: SenderDocument = { tabId: 7, frameId: 0, documentId: 'D7' };
export const LOCK = { key: KEY, document: DOCUMENT, thread: 0 };

/** A page that is read well. */
export const HEALTH: Health = {
  reader: 'builtIn',
  adapter: 'practice',
  version: 2,
  moved: false,
  parts: PARTS.map((part) => ({ part, state: 'ok', confidence: 1 })),
};

export function message(id: string, text = `text of ${id}`, more: Partial<ChatMessage> = {}): ChatMessage {
  return { id, side: 'shopper', text, at: null, kind: 'text', cut: false, ...more };
}

export function own(id: string, text: string): ChatMessage {
  return message(id, text, { side: 'agent' });
}

export function conversation(
  messages: readonly ChatMessage[] = [],
  more: Partial<Conversation> = {},
): Conversation {
  return {
    key: KEY,
    shopperName: '小王',
    shopName: '旗舰店',
    agentName: '客服01',
    messages,
    orders: [],
    goods: null,
    ...more,
  };
}

/** A report of these messages, all of them pending. */
export function openReport(
  messages: readonly ChatMessage[] = [message('a', '什么时候发货')],
  more: Partial<Conversation> = {},
): OpenReport {
  return {
    kind: 'open',
    conversation: structuredClone(conversation(messages, more)) as OpenReport['conversation'],
    pending: [...messages],
    composer: 'ready',
    health: structuredClone(HEALTH) as OpenReport['health'],
    thread: 0,
    unknownCount: 0,
    cut: false,
    readAt: 1,
  };
}

export function template(id: string, more: Partial<Template> = {}): Template {
  return {
    id,
    packId: 'p',
    code: id,
    title: '发货时间',
    category: ['物流'],
    text: '亲爱的{shopper}，今天就发货',
    triggers: ['什么时候发货'],
    stage: null,
    temper: null,
    language: 'zh-CN',
    used: 0,
    lastUsedAt: null,
    updatedAt: 1,
    deletedAt: null,
    ...more,
  };
}

export interface Panel extends PanelPort {
  readonly pushed: unknown[];
}

export function panelOf(windowId: number): Panel {
  const pushed: unknown[] = [];
  return { windowId, pushed, push: (data) => void pushed.push(structuredClone(data)) };
}

/** Empties the store that the background works on. */
export async function emptyDesk(): Promise<void> {
  const database = desk();
  await Promise.all(database.tables.map((table) => table.clear()));
}

/** What was shown last, other news of the background aside. */
export function lastView(pushed: readonly unknown[]): unknown {
  return pushed.findLast((data) => typeof data === 'object' && data !== null && 'view' in data);
}
