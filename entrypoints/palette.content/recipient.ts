/** Whose conversation is open in this document, read afresh. */
import type { Workplace } from '../../utils/composer/index.ts';
import { type ConversationKey, sameKey } from '../../utils/model/index.ts';

export interface Recipient {
  readonly key: ConversationKey;
  readonly thread: number;
}

/** Null while none is open, or it can't be told for certain. */
export function readRecipient(reader: Workplace['reader']): Recipient | null {
  try {
    const reading = reader.read();
    return reading.kind === 'open' ? { key: reading.conversation.key, thread: reading.thread } : null;
  } catch {
    return null;
  }
}

export function sameRecipient(a: Recipient, b: Recipient): boolean {
  return a.thread === b.thread && sameKey(a.key, b.key);
}

/** Whether another conversation is open by now, or it can't be told. */
export function isMovedFrom(recipient: Recipient, reader: Workplace['reader']): boolean {
  const now = readRecipient(reader);
  return now === null || !sameRecipient(now, recipient);
}
