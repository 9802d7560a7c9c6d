/** The agent sends what stands in the composer of the open conversation. Empty drafts aren't sent. */
import { batch } from '@preact/signals';
import type { Key } from '../model/Conversation.ts';
import { conversationOf, update } from './conversations.ts';
import type { DeskState, Sent } from './DeskState.ts';
import { withMessage } from './deliver.ts';

export function setDraft(state: DeskState, key: Key, text: string): void {
  state.drafts.value = { ...state.drafts.value, [key]: text };
}

export function send(state: DeskState, key: Key, id: string, now: number): Sent | null {
  const conversation = conversationOf(state, key);
  const text = (state.drafts.value[key] ?? '').trim();
  if (conversation === undefined || text === '') return null;
  const grown = withMessage(conversation, { id, side: 'agent', at: now, body: { kind: 'text', text } }, true);
  const sent: Sent = {
    shopId: conversation.shopId,
    shopperId: conversation.shopperId,
    text,
    at: grown.messages.at(-1)?.at ?? now,
    id,
  };
  batch(() => {
    if (conversation.waitingSince !== null) {
      state.responses.value = [...state.responses.value, Math.max(0, now - conversation.waitingSince)];
    }
    update(state, key, () => ({ ...grown, unread: 0, waitingSince: null, hint: null }));
    state.sent.value = [...state.sent.value, sent];
    setDraft(state, key, '');
  });
  return sent;
}
