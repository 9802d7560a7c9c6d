/**
 * Where the agent writes. The draft belongs to the open conversation and is kept when it is left. Enter sends,
 * Shift+Enter breaks the line; the Enter that picks a word in an input method does neither.
 */

import { conversationOf } from '../store/conversations.ts';
import type { Desk } from '../store/createDesk.ts';
import { useWords } from './useWords.ts';

export function Composer({ desk }: { readonly desk: Desk }) {
  const words = useWords();
  const { state } = desk;
  const key = state.current.value;
  const conversation = conversationOf(state, key);
  const draft = key === null ? '' : (state.drafts.value[key] ?? '');

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    // 229: Safari ends the composition before this keydown.
    if (event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    desk.send();
  };

  return (
    <div class="composer">
      {conversation?.hint != null && (
        <p class="hint" role="status">
          <b>{words.back}</b>
          {conversation.hint}
        </p>
      )}
      <textarea
        data-desk="composer"
        aria-label={words.reply}
        placeholder={conversation === undefined ? '' : words.replyTo(conversation.name)}
        rows={3}
        value={draft}
        disabled={key === null}
        onInput={(event) => {
          // Read at the time of the event: the open conversation may have changed since this was drawn.
          const open = state.current.value;
          if (open !== null) desk.draft(open, event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="composer-foot">
        <span class="muted">{words.enter}</span>
        <span class="muted count">{draft.length > 0 ? words.count(draft.length) : ''}</span>
        <button
          type="button"
          class="send"
          data-desk="send"
          disabled={draft.trim() === ''}
          onClick={() => desk.send()}
        >
          {words.send}
        </button>
      </div>
    </div>
  );
}
