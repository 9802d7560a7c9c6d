/** Whose chat this is. Shows `headerKey`, which may run ahead of or behind the messages. */
import type { Conversation } from '../model/Conversation.ts';

interface Props {
  readonly conversation: Conversation;
  readonly isTyping: boolean;
  readonly ordersShown: boolean;
  readonly onToggleOrders: () => void;
}

export function ChatHeader({ conversation, isTyping, ordersShown, onToggleOrders }: Props) {
  const { name, shopName, shopperId, shopId, orders } = conversation;
  const order = orders[0];
  return (
    <div class="chat-header" data-desk="header" data-shopper-id={shopperId} data-shop-id={shopId}>
      <h2 data-desk="shopper-name">{name}</h2>
      <span class="shop-name" data-desk="shop-name">
        {shopName}
      </span>
      <span class="tag calm">{order === undefined ? '未下单' : order.state}</span>
      <span class="typing" role="status">
        {isTyping ? '对方正在输入…' : ''}
      </span>
      <button type="button" class="quiet-button" aria-expanded={ordersShown} onClick={onToggleOrders}>
        订单 {orders.length}
      </button>
    </div>
  );
}
