/** Reads messages of a thread: the newest ones whole, and as many of the older ones as the store still lacks. */
import { type ChatMessage, MAX_TEXT, type Side } from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { elementText } from './elementText.ts';
import { fingerprint } from './fingerprint.ts';
import { findFirst, matchesAny, placeElement, queryAll, readId, readPlace } from './places.ts';

/** Messages beyond this many are not read: the newest count. A desk that shows more is told so (`cut`). */
export const MAX_THREAD = 2000;

const SIDES = ['shopper', 'agent', 'bot', 'system'] as const;

/** Exactly one side must claim the message; anything else is not certain. */
function sideOf(item: Element, adapter: Adapter): Side {
  const claims = SIDES.filter((side) => matchesAny(item, adapter.message.side[side]));
  const [side] = claims;
  return claims.length === 1 && side !== undefined ? side : 'unknown';
}

/** Thirteen digits are milliseconds since 1970; fourteen are a date written out (20261121…). */
function timeOf(value: string): number | null {
  return /^\d{13}$/.test(value) ? Number(value) : null;
}

function bodyOf(item: Element, adapter: Adapter): Pick<ChatMessage, 'text' | 'kind' | 'cut'> {
  const goods = findFirst([item], [adapter.goods.at]);
  if (goods !== null) {
    const title = readPlace(goods, adapter.goods.title);
    return {
      kind: 'goods',
      text: [title, readPlace(goods, adapter.goods.price)].join(' ').trim(),
      cut: false,
    };
  }
  const order = findFirst([item], [adapter.order.at]);
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
  const picture = read.text === '' && findFirst([item], adapter.message.picture) !== null;
  return { kind: picture ? 'picture' : 'text', ...read };
}

export interface Item {
  readonly element: Element;
  /** The platform's id; empty where it gives none. */
  readonly id: string;
}

export interface ThreadItems {
  /** Oldest first; each of the platform's ids once, as lists that recycle their nodes may show one twice. */
  readonly items: readonly Item[];
  readonly newestFirst: boolean;
  readonly cut: boolean;
}

/** The message elements of a thread in the order in which they were said. */
export function threadItems(thread: Element, adapter: Adapter): ThreadItems {
  const newestFirst = matchesAny(thread, adapter.message.newestFirst);
  const all = queryAll(thread, adapter.message.at);
  const shown = newestFirst ? all.slice(0, MAX_THREAD).reverse() : all.slice(-MAX_THREAD);
  const seen = new Set<string>();
  const items = shown.flatMap((element) => {
    const id = readId(element, adapter.message.id, 200);
    if (id !== '' && seen.has(id)) return [];
    seen.add(id);
    return [{ element, id }];
  });
  return { items, newestFirst, cut: all.length > MAX_THREAD };
}

/**
 * Reads these items. Where the platform gives no ids, a message is known by who said what when, and by how many
 * equal ones stand before it; so `items` must begin where the thread begins.
 */
export function readItems(items: readonly Item[], adapter: Adapter): readonly ChatMessage[] {
  const seen = new Map<string, number>();
  return items.map(({ element, id }) => {
    const side = sideOf(element, adapter);
    const at = timeOf(readPlace(element, adapter.message.time));
    const body = bodyOf(element, adapter);
    if (id !== '') return { id, side, at, ...body };
    const print = fingerprint([side, String(at), body.kind, body.text]);
    const before = seen.get(print) ?? 0;
    seen.set(print, before + 1);
    return { id: `~${print}.${before}`, side, at, ...body };
  });
}
