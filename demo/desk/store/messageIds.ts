/**
 * Ids for messages, unique over all conversations and page loads: a recorder that drops what it has seen must not
 * drop a new message after a reload. What lies in the past keeps its id, as on a real workbench.
 */
import type { Key } from '../model/Conversation.ts';

export interface MessageIds {
  next(): string;
  past(key: Key, at: number, index: number): string;
}

export function createMessageIds(now: number): MessageIds {
  const load = now.toString(36);
  let count = 0;
  return {
    next: () => {
      count += 1;
      return `m-${load}-${count}`;
    },
    past: (key, at, index) => `p-${key.replace('/', '.')}-${at.toString(36)}-${index}`,
  };
}
