/** The shopper's orders. Stays in the page when hidden, as on real workbenches where a tab hides it. */
import type { Conversation } from '../model/Conversation.ts';
import { OrderCard } from './OrderCard.tsx';

export function OrdersColumn({ conversation }: { readonly conversation: Conversation }) {
  return (
    <aside class="orders" aria-label="订单" data-desk="orders">
      <h2>
        订单 <span class="muted">{conversation.orders.length}</span>
      </h2>
      {conversation.orders.length === 0 && <p class="empty">在这家店还没有订单</p>}
      {conversation.orders.map((order) => (
        <OrderCard key={order.number} order={order} />
      ))}
    </aside>
  );
}
