/**
 * Plays recorded dialogues: the shopper's turns up to where an agent answered; once our agent sent something, the
 * recorded answer is shown for comparison and the shopper goes on. What was sent doesn't change the dialogue. `quiet`
 * doesn't reach here: it is for the simulated shoppers.
 */

import type { Clock } from '../clock.ts';
import type { Dialog } from '../dialogs/parseDialogs.ts';
import type { Key } from '../model/Conversation.ts';
import { add, update } from './conversations.ts';
import type { DeskState } from './DeskState.ts';
import { deliver } from './deliver.ts';
import type { MessageIds } from './messageIds.ts';
import { newReplay } from './newConversation.ts';

/** Rows that a list can show and a person can work through; the rest is named, not shown. */
export const mostDialogs = 200;

export function createReplay(
  state: DeskState,
  { ids, clock, speed }: { ids: MessageIds; clock: Clock; speed: number },
) {
  const left = new Map<Key, Dialog>();
  /** Who is about to go on, with the recorded answer: a second bubble sent meanwhile changes nothing. */
  const pending = new Map<Key, string | null>();

  const text = (key: Key, side: 'shopper' | 'agent' | 'system', words: string): void =>
    deliver(state, key, [{ id: ids.next(), side, at: clock.now(), body: { kind: 'text', text: words } }]);

  function take(key: Key, role: 'shopper' | 'agent'): readonly string[] {
    const turns = left.get(key) ?? [];
    const other = turns.findIndex((turn) => turn.role !== role);
    const count = other === -1 ? turns.length : other;
    left.set(key, turns.slice(count));
    return turns.slice(0, count).map((turn) => turn.text);
  }

  function goOn(key: Key): void {
    pending.delete(key);
    const said = take(key, 'shopper');
    for (const words of said) text(key, 'shopper', words);
    if (said.length > 0) return;
    left.delete(key);
    text(key, 'system', '这段对话回放完了');
  }

  return {
    start: (dialogs: readonly Dialog[]): void => {
      dialogs.slice(0, mostDialogs).forEach((dialog, index) => {
        const conversation = newReplay(index + 1);
        add(state, conversation);
        left.set(conversation.key, dialog);
        // Some recordings begin with the shop's own word; it was said already.
        for (const words of take(conversation.key, 'agent')) text(conversation.key, 'agent', words);
        for (const words of take(conversation.key, 'shopper')) text(conversation.key, 'shopper', words);
      });
    },
    heard: (key: Key): void => {
      if (!left.has(key)) return;
      if (!pending.has(key)) {
        pending.set(key, take(key, 'agent').join('\n') || null);
        clock.later(900 / speed, () => goOn(key));
      }
      const hint = pending.get(key) ?? null;
      update(state, key, () => ({ hint }));
    },
  };
}

export type Replay = ReturnType<typeof createReplay>;
