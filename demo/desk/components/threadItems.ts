/** What stands in a thread, in reading order: messages, and a separator where the day changes or talk paused. */
import type { Message } from '../model/Message.ts';
import { isSameDay } from './timeWords.ts';

export type ThreadItem =
  | { readonly kind: 'separator'; readonly key: string; readonly at: number }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly isRead: boolean };

const pause = 10 * 60_000;

export function threadItems(messages: readonly Message[]): readonly ThreadItem[] {
  const lastHeard = messages.findLast((message) => message.side === 'shopper')?.at ?? 0;
  const items: ThreadItem[] = [];
  let before: number | null = null;
  for (const message of messages) {
    const { at, id } = message;
    if (before === null || at - before > pause || !isSameDay(before, at)) {
      items.push({ kind: 'separator', key: `s-${id}`, at });
    }
    items.push({ kind: 'message', key: id, message, isRead: at < lastHeard });
    before = at;
  }
  return items;
}
