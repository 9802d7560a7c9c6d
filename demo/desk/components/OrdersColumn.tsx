/** The shopper's orders. Stays in the page when hidden, as on real workbenches where a tab hides it. */
import type { Conversation } from '../model/Conversation.ts';
import { OrderCard } from './OrderCard.tsx';
import { useWords } from './useWords.ts';

export function OrdersColumn({ conversation }: { readonly conversation: Conversation }) {
  const words = useWords();
  return (
    <aside class="orders" aria-label={words.orders} data-desk="orders">
      <h2>
        {words.orders} <span class="muted">{conversation.orders.length}</span>
      </h2>
      {conversation.orders.length === 0 && <p class="empty">{words.noOrders}</p>}
      {conversation.orders.map((order) => (
        <OrderCard key={order.number} order={order} />
      ))}
    </aside>
  );
}
