/**
 * Plays recorded dialogues: the shopper's turns up to where an agent answered; once our agent sent something, the
 * recorded answer is shown for comparison and the shopper goes on. What was sent doesn't change the dialogue.
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
  { ids, clock, speed, quiet }: { ids: MessageIds; clock: Clock; speed: number; quiet: boolean },
) {
  const left = new Map<Key, Dialog>();

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
    for (const words of take(key, 'shopper')) text(key, 'shopper', words);
    if (left.get(key)?.length === 0) text(key, 'system', '这段对话回放完了');
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
      if ((left.get(key)?.length ?? 0) === 0) return;
      if (quiet) {
        const turns = left.get(key) ?? [];
        const end = turns.findIndex((turn) => turn.role !== 'agent');
        const hint = turns
          .slice(0, end === -1 ? turns.length : end)
          .map((turn) => turn.text)
          .join('\n');
        update(state, key, () => ({ hint }));
        return;
      }
      const hint = take(key, 'agent').join('\n');
      update(state, key, () => ({ hint }));
      clock.later(900 / speed, () => goOn(key));
    },
  };
}

export type Replay = ReturnType<typeof createReplay>;
