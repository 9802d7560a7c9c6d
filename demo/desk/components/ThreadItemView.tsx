/** A message or a time separator. */
import type { Conversation } from '../model/Conversation.ts';
import { MessageView } from './MessageView.tsx';
import type { ThreadItem } from './threadItems.ts';
import { separatorWords } from './timeWords.ts';
import { useWords } from './useWords.ts';

interface Props {
  readonly item: ThreadItem;
  readonly conversation: Conversation;
  readonly withIds: boolean;
}

export function ThreadItemView({ item, conversation, withIds }: Props) {
  const words = useWords();
  if (item.kind === 'separator') {
    return (
      <div class="separator" data-desk="separator">
        {separatorWords(item.at, Date.now(), words)}
      </div>
    );
  }
  return (
    <MessageView message={item.message} conversation={conversation} isRead={item.isRead} withId={withIds} />
  );
}
