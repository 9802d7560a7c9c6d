/** The shopper's card: it comes behind the first sight of the panel. */
import { lazy } from '../shared/lazy.tsx';
import type { Props } from './ShopperCard.tsx';

export const ShopperCard = lazy<Props>(async () => (await import('./ShopperCard.tsx')).ShopperCard);

/** What the agent wants to write of the shopper, by a key: a new object each time. */
export interface ShopperWant {
  readonly what: 'tags' | 'note' | 'remind';
}
