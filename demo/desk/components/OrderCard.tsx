/** An order as a card: the same form in a thread and in the right column. */
import { yuan } from '../model/Goods.ts';
import type { Order } from '../model/Order.ts';

const tones: Readonly<Record<Order['state'], string>> = {
  待付款: 'warn',
  待发货: 'info',
  已发货: 'info',
  已签收: 'calm',
  退款中: 'warn',
  已退款: 'calm',
  交易成功: 'calm',
};

export function OrderCard({ order }: { readonly order: Order }) {
  return (
    <div class="card order" data-desk="order-card" data-order-number={order.number}>
      <div class="order-head">
        <span class="order-number">{order.number}</span>
        <span class={`tag ${tones[order.state]}`} data-desk="order-state">
          {order.state}
        </span>
      </div>
      <div class="card-title" data-desk="order-goods">
        {order.title}
      </div>
      <div class="order-foot">
        <span class="muted">
          {order.spec} × {order.count}
        </span>
        <span class="price" data-desk="order-amount">
          {yuan(order.amount)}
        </span>
      </div>
      {order.parcel !== undefined && <div class="parcel">{order.parcel}</div>}
    </div>
  );
}
