/** A conversation as it stands when a shopper comes in: what was said on earlier days, and nobody waiting yet. */
import { type Conversation, keyOf } from '../model/Conversation.ts';
import type { Message } from '../model/Message.ts';
import { replayShop, shops } from '../model/Shop.ts';
import type { Past, Shopper } from '../model/Shopper.ts';
import type { MessageIds } from './messageIds.ts';

export function atOf(past: Pick<Past, 'daysAgo' | 'time'>, now: number): number {
  const day = new Date(now);
  day.setDate(day.getDate() - past.daysAgo);
  const [hours = 0, minutes = 0, seconds = 0] = past.time.split(':').map(Number);
  return day.setHours(hours, minutes, seconds, 0);
}

export function newConversation(shopper: Shopper, ids: MessageIds, now: number): Conversation {
  const key = keyOf(shopper.shopId, shopper.id);
  const messages = shopper.history.map((past, index): Message => {
    const at = atOf(past, now);
    return {
      id: ids.past(key, at, index),
      side: past.side,
      at,
      body: { kind: 'text', text: past.text },
      wants: [],
    };
  });
  return {
    key,
    shopId: shopper.shopId,
    shopName: shopper.shopName ?? shops.find((shop) => shop.id === shopper.shopId)?.name ?? shopper.shopId,
    shopperId: shopper.id,
    name: shopper.name,
    hue: shopper.hue,
    orders: shopper.orders,
    messages,
    unread: 0,
    waitingSince: null,
    hint: null,
  };
}

export function newReplay(index: number): Conversation {
  const shopperId = `replay-${index}`;
  return {
    key: keyOf(replayShop.id, shopperId),
    shopId: replayShop.id,
    shopName: replayShop.name,
    shopperId,
    name: `回放 ${index}`,
    hue: (index * 47) % 360,
    orders: [],
    messages: [],
    unread: 0,
    waitingSince: null,
    hint: null,
  };
}
