/** Reads messages of a thread: the newest ones whole, and as many of the older ones as the store still lacks. */
import { type ChatMessage, MAX_TEXT, type Side } from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { elementText } from './elementText.ts';
import { fingerprint } from './fingerprint.ts';
import { matchesAny, placeElement, readPlace } from './places.ts';

/** Messages beyond this many are not read: the newest count. A desk that shows more is told so (`cut`). */
export const MAX_THREAD = 2000;

const SIDES = ['shopper', 'agent', 'bot', 'system'] as const;

/** Exactly one side must claim the message; anything else is not certain. */
function sideOf(item: Element, adapter: Adapter): Side {
  const claims = SIDES.filter((side) => matchesAny(item, adapter.message.side[side]));
  const [side] = claims;
  return claims.length === 1 && side !== undefined ? side : 'unknown';
}

function timeOf(value: string): number | null {
  const time = /^\d{12,14}$/.test(value) ? Number(value) : Number.NaN;
  return Number.isFinite(time) ? time : null;
}

function bodyOf(item: Element, adapter: Adapter): Pick<ChatMessage, 'text' | 'kind' | 'cut'> {
  const goods = item.querySelector(adapter.goods.at);
  if (goods !== null) {
    const title = readPlace(goods, adapter.goods.title);
    return {
      kind: 'goods',
      text: [title, readPlace(goods, adapter.goods.price)].join(' ').trim(),
      cut: false,
    };
  }
  const order = item.querySelector(adapter.order.at);
  if (order !== null) {
    const number = readPlace(order, adapter.order.number);
    return {
      kind: 'order',
      text: [number, readPlace(order, adapter.order.state)].join(' ').trim(),
      cut: false,
    };
  }
  const element = placeElement(item, adapter.message.text);
  const read = element === null ? { text: '', cut: false } : elementText(element, MAX_TEXT);
  const picture = read.text === '' && adapter.message.picture.some((at) => item.querySelector(at) !== null);
  return { kind: picture ? 'picture' : 'text', ...read };
}

export interface ThreadItems {
  /** Oldest first. */
  readonly items: readonly Element[];
  readonly cut: boolean;
}

/** The message elements of a thread in the order in which they were said. */
export function threadItems(thread: Element, adapter: Adapter): ThreadItems {
  const all = [...thread.querySelectorAll(adapter.message.at)];
  if (matchesAny(thread, adapter.message.newestFirst)) all.reverse();
  return { items: all.slice(-MAX_THREAD), cut: all.length > MAX_THREAD };
}

/** Id of an item where the platform gives one; cheap enough to ask of every item at every burst. */
export function itemId(item: Element, adapter: Adapter): string {
  return readPlace(item, adapter.message.id, 200);
}

/**
 * Reads these items. Where the platform gives no ids, a message is known by who said what when, and by how many
 * equal ones stand before it; so `items` must begin where the thread begins.
 */
export function readItems(items: readonly Element[], adapter: Adapter): readonly ChatMessage[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const side = sideOf(item, adapter);
    const at = timeOf(readPlace(item, adapter.message.time));
    const body = bodyOf(item, adapter);
    const id = itemId(item, adapter);
    if (id !== '') return { id, side, at, ...body };
    const print = fingerprint([side, String(at), body.kind, body.text]);
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return { id: `~${print}.${before}`, side, at, ...body };
  });
}
