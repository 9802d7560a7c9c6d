/** Reading and replacing conversations in the state. Every change makes a new map, so that signals see it. */
import type { Conversation, Key } from '../model/Conversation.ts';
import type { DeskState } from './DeskState.ts';

export const conversationOf = (state: DeskState, key: Key | null): Conversation | undefined =>
  key === null ? undefined : state.conversations.value.get(key);

export function add(state: DeskState, conversation: Conversation): void {
  state.conversations.value = new Map(state.conversations.value).set(conversation.key, conversation);
}

export function update(
  state: DeskState,
  key: Key,
  change: (was: Conversation) => Partial<Conversation>,
): void {
  const was = state.conversations.value.get(key);
  if (was === undefined) throw new RangeError(`no conversation ${key}`);
  state.conversations.value = new Map(state.conversations.value).set(key, { ...was, ...change(was) });
}

/** Finds by `shop/shopper`, or by the shopper alone: then the first one made. */
export function findKey(state: DeskState, id: string): Key | undefined {
  for (const conversation of state.conversations.value.values()) {
    if (conversation.key === id || conversation.shopperId === id) return conversation.key;
  }
  return undefined;
}

const lastAt = (conversation: Conversation): number => conversation.messages.at(-1)?.at ?? 0;

/** Whoever waits longest comes first; the answered ones follow, the latest first. */
export function inOrder(state: DeskState): readonly Conversation[] {
  return [...state.conversations.value.values()].sort((a, b) => {
    if (a.waitingSince !== null && b.waitingSince !== null) return a.waitingSince - b.waitingSince;
    if (a.waitingSince !== null) return -1;
    if (b.waitingSince !== null) return 1;
    return lastAt(b) - lastAt(a);
  });
}
