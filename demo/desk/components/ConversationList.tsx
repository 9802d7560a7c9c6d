/** Everybody who wrote, whoever waits longest on top. */

import { inOrder } from '../store/conversations.ts';
import type { Desk } from '../store/createDesk.ts';
import { Row } from './Row.tsx';
import { useWords } from './useWords.ts';

export function ConversationList({ desk }: { readonly desk: Desk }) {
  const { state } = desk;
  const words = useWords();
  const shop = state.shop.value;
  const listed = inOrder(state).filter((conversation) => shop === null || conversation.shopId === shop);
  if (listed.length === 0) return <p class="empty">{words.noConversations}</p>;
  return (
    <ul class="list">
      {listed.map((conversation) => (
        <Row
          key={conversation.key}
          conversation={conversation}
          isOpen={state.current.value === conversation.key}
          now={state.now}
          onOpen={() => desk.open(conversation.key)}
        />
      ))}
    </ul>
  );
}
