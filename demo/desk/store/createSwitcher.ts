/**
 * Opens a conversation. Real workbenches don't change header and messages at once; the address chooses which goes
 * first and by how much, so that readers can be tested against the moment in which the two disagree. Drafts and sends
 * always follow the row that was clicked.
 */
import { batch } from '@preact/signals';
import type { Clock } from '../clock.ts';
import type { Key } from '../model/Conversation.ts';
import type { Options } from '../options.ts';
import { conversationOf, update } from './conversations.ts';
import type { DeskState } from './DeskState.ts';

export function createSwitcher(state: DeskState, options: Pick<Options, 'header' | 'lag'>, clock: Clock) {
  let cancel = (): void => undefined;
  return (key: Key): void => {
    if (conversationOf(state, key) === undefined) throw new RangeError(`no conversation ${key}`);
    cancel();
    // The first one opens at once: before it there is nothing that could lag.
    const order = state.current.value === null ? 'together' : options.header;
    batch(() => {
      state.current.value = key;
      update(state, key, () => ({ unread: 0 }));
      if (order !== 'last') state.headerKey.value = key;
      if (order !== 'first') state.threadKey.value = key;
    });
    if (order === 'together') return;
    cancel = clock.later(options.lag, () => {
      batch(() => {
        state.headerKey.value = key;
        state.threadKey.value = key;
      });
    });
  };
}
