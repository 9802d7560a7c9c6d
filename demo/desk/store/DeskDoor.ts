/**
 * `window.desk`: how tests and scripts read and drive the desk without touching the page. A shopper is named by id, or
 * by `shop/shopper` where the same one writes to two shops.
 */

import { type Conversation, type Key, keyOf } from '../model/Conversation.ts';
import type { Goods } from '../model/Goods.ts';
import type { Body, Message, Scene, Side } from '../model/Message.ts';
import type { Topic } from '../script/topics.ts';
import { goodsOf } from '../shoppers/goods.ts';
import { conversationOf, findKey } from './conversations.ts';
import type { DeskState, Sent } from './DeskState.ts';
import { type Arrival, deliver } from './deliver.ts';
import type { MessageIds } from './messageIds.ts';

export interface SayOptions {
  readonly text?: string;
  readonly goodsId?: string;
  readonly goods?: Goods;
  readonly orderNumber?: string;
  readonly scene?: Scene;
  readonly label?: string;
  /** Default: shopper. */
  readonly side?: Side;
  readonly wants?: readonly Topic[];
}

export interface DeskDoor {
  shoppers(): { shopId: string; shopperId: string; name: string }[];
  open(shopId: string, shopperId: string): void;
  /** Something arrives now; returns its message id. */
  say(shopperId: string, what: string | SayOptions): string;
  /** All of it arrives in one go. */
  sayMany(shopperId: string, texts: readonly string[]): string[];
  /** All that the agent sent, in order. */
  sent(): readonly Sent[];
  drafts(): Readonly<Record<Key, string>>;
  current(): { shopId: string; shopperId: string } | null;
  /** The truth of a thread, whatever the page shows of it. */
  messages(shopId: string, shopperId: string): readonly Message[];
}

function bodyOf(what: string | SayOptions): Body {
  if (typeof what === 'string') return { kind: 'text', text: what };
  if (what.goods !== undefined) return { kind: 'goods', goods: what.goods };
  if (what.goodsId !== undefined) return { kind: 'goods', goods: goodsOf(what.goodsId) };
  if (what.orderNumber !== undefined) return { kind: 'order', number: what.orderNumber };
  if (what.scene !== undefined) return { kind: 'picture', scene: what.scene, label: what.label ?? '图片' };
  return { kind: 'text', text: what.text ?? '' };
}

export function createDoor(
  state: DeskState,
  { ids, now, open }: { ids: MessageIds; now: () => number; open: (key: Key) => void },
): DeskDoor {
  const keyFor = (shopperId: string): Key => {
    const key = findKey(state, shopperId);
    if (key === undefined) throw new RangeError(`no shopper ${shopperId}`);
    return key;
  };
  const arrivalOf = (what: string | SayOptions): Arrival => {
    const extra = typeof what === 'string' ? {} : what;
    return {
      id: ids.next(),
      side: extra.side ?? 'shopper',
      at: now(),
      body: bodyOf(what),
      wants: extra.wants ?? [],
    };
  };
  const name = ({ shopId, shopperId, name: shopper }: Conversation) => ({ shopId, shopperId, name: shopper });
  return {
    shoppers: () => [...state.conversations.value.values()].map(name),
    open: (shopId, shopperId) => open(keyOf(shopId, shopperId)),
    say: (shopperId, what) => {
      const arrival = arrivalOf(what);
      deliver(state, keyFor(shopperId), [arrival]);
      return arrival.id;
    },
    sayMany: (shopperId, texts) => {
      const arrivals = texts.map(arrivalOf);
      deliver(state, keyFor(shopperId), arrivals);
      return arrivals.map(({ id }) => id);
    },
    sent: () => state.sent.value,
    drafts: () => state.drafts.value,
    current: () => {
      const conversation = conversationOf(state, state.current.value);
      return conversation === undefined
        ? null
        : { shopId: conversation.shopId, shopperId: conversation.shopperId };
    },
    messages: (shopId, shopperId) => conversationOf(state, keyOf(shopId, shopperId))?.messages ?? [],
  };
}

declare global {
  interface Window {
    desk?: DeskDoor;
  }
}
