/** Readings, messages, templates and empty databases for the tests of the store. */
import { afterEach } from 'vitest';
import type {
  ChatMessage,
  Conversation,
  ConversationKey,
  Order,
  Template,
} from '../../../utils/model/index.ts';
import { createDatabase, type DeskDatabase, type SentReply } from '../../../utils/storage/index.ts';

export const NOW = 1_790_000_000_000;
export const MINUTE = 60_000;
export const KEY: ConversationKey = { platform: 'practice', shop: 's/1', shopper: '买家 1' };

const opened: DeskDatabase[] = [];
let count = 0;

afterEach(async () => {
  const used = opened.splice(0);
  for (const database of used) database.close();
  for (const database of used) await database.delete();
});

/** A name that no other test uses; what stands under it is deleted after the test. */
export function freshName(): string {
  count += 1;
  return `test-${count}`;
}

/** An empty database that is deleted after the test. */
export function freshDatabase(name = freshName()): DeskDatabase {
  const database = createDatabase(name);
  opened.push(database);
  return database;
}

export function message(id: string, more: Partial<ChatMessage> = {}): ChatMessage {
  return { id, side: 'shopper', text: `text of ${id}`, at: null, kind: 'text', cut: false, ...more };
}

/** A reading whose tail is `messages`. */
export function reading(
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

export function order(number: string, state = '待发货'): Order {
  return { number, state, goods: '连衣裙', amount: '¥59.00' };
}

export function template(id: string, more: Partial<Template> = {}): Template {
  return {
    id,
    packId: 'p',
    code: id,
    title: `title of ${id}`,
    category: ['售前'],
    text: `answer of ${id}`,
    triggers: ['什么时候发货'],
    stage: null,
    temper: null,
    language: 'zh-CN',
    used: 0,
    lastUsedAt: null,
    updatedAt: NOW,
    deletedAt: null,
    ...more,
  };
}

/** A reply of the agent's own hand to a question, as it is handed to the store. */
export function sentReply(id: string, more: Partial<SentReply> = {}): SentReply {
  return {
    conversation: 'practice/s1/b1',
    message: id,
    at: NOW,
    wording: '可以开发票吗',
    before: '',
    templateId: '',
    own: { text: '发票随包裹一起寄出', language: 'zh-CN' },
    ...more,
  };
}
