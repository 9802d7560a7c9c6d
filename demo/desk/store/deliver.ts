/**
 * A message arrives in a conversation. A shopper's line starts the waiting clock and counts as unread unless that
 * conversation is open; bot and system lines do neither.
 */
import { batch } from '@preact/signals';
import type { Conversation, Key } from '../model/Conversation.ts';
import type { Body, Message, Side } from '../model/Message.ts';
import type { Topic } from '../script/topics.ts';
import { update } from './conversations.ts';
import type { DeskState } from './DeskState.ts';

export interface Arrival {
  readonly id: string;
  readonly side: Side;
  readonly at: number;
  readonly body: Body;
  readonly wants?: readonly Topic[];
}

/** The same thread, one message longer. Times never run backwards in a thread, however fast lines come in. */
export function withMessage(was: Conversation, arrival: Arrival, isOpen: boolean): Conversation {
  const at = Math.max(arrival.at, (was.messages.at(-1)?.at ?? 0) + 1);
  const message: Message = { ...arrival, at, wants: arrival.wants ?? [] };
  const messages = [...was.messages, message];
  if (arrival.side !== 'shopper') return { ...was, messages };
  return { ...was, messages, unread: isOpen ? 0 : was.unread + 1, waitingSince: was.waitingSince ?? at };
}

export function deliver(state: DeskState, key: Key, arrivals: readonly Arrival[]): void {
  batch(() => {
    for (const arrival of arrivals)
      update(state, key, (was) => withMessage(was, arrival, state.current.value === key));
  });
}
