/** Goods as a card, in a thread. The thumbnail is drawn: the desk ships no photographs. */
import { type Goods, yuan } from '../model/Goods.ts';

export function GoodsCard({ goods }: { readonly goods: Goods }) {
  return (
    <div class="card goods" data-desk="goods-card" data-goods-id={goods.id}>
      <span class="thumb" style={{ '--hue': String(goods.hue) }}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M6 8h12l-1 12H7zM9 8a3 3 0 0 1 6 0" />
        </svg>
      </span>
      <div class="card-words">
        <div class="card-title" data-desk="goods-title">
          {goods.title}
        </div>
        <div class="price" data-desk="goods-price">
          {yuan(goods.price)}
        </div>
      </div>
    </div>
  );
}
