/** Whose chat this is. Shows `headerKey`, which may run ahead of or behind the messages. */
import type { Conversation } from '../model/Conversation.ts';
import { useWords } from './useWords.ts';

interface Props {
  readonly conversation: Conversation;
  readonly isTyping: boolean;
  readonly ordersShown: boolean;
  readonly onToggleOrders: () => void;
}

export function ChatHeader({ conversation, isTyping, ordersShown, onToggleOrders }: Props) {
  const { name, shopName, shopperId, shopId, orders } = conversation;
  const words = useWords();
  const order = orders[0];
  return (
    <div class="chat-header" data-desk="header" data-shopper-id={shopperId} data-shop-id={shopId}>
      <h2 data-desk="shopper-name">{name}</h2>
      <span class="shop-name" data-desk="shop-name">
        {shopName}
      </span>
      <span class="tag calm">{order === undefined ? words.noOrder : order.state}</span>
      <span class="typing" role="status">
        {isTyping ? words.typing : ''}
      </span>
      <button type="button" class="quiet-button" aria-expanded={ordersShown} onClick={onToggleOrders}>
        {words.orders} {orders.length}
      </button>
    </div>
  );
}
