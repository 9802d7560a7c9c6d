/**
 * Reads the open conversation of a page through an adapter. Looks only: it never scrolls, clicks, focuses or
 * changes anything.
 *
 * `read` looks at the page as it stands at that moment, so the fill can ask it again right before it writes.
 */
import {
  type ChatMessage,
  type Conversation,
  type ConversationKey,
  type Goods,
  MAX_NAME,
  type Order,
} from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { createContinuity } from './continuity.ts';
import { findFirst, findShown, queryAll, readId, readPlace, type Scope, scopesOf } from './places.ts';
import { readItems, threadItems } from './readMessages.ts';

/** Newest messages that every reading holds whole: what is suggested from. */
export const TAIL = 60;
/** Orders that are read from one page. */
const MAX_ORDERS = 50;

export type Reading =
  /** This document isn't the adapter's workbench, or nothing is open in it. */
  | { readonly kind: 'none' }
  /** Who is open can't be told for certain now; `wait` is when to look again, in milliseconds. */
  | { readonly kind: 'uncertain'; readonly wait: number }
  | OpenReading;

export interface OpenReading {
  readonly kind: 'open';
  /** With the newest `TAIL` messages. */
  readonly conversation: Conversation;
  /** Reads those shown messages that `lacking` says are wanted, at most `limit`, oldest first. */
  readonly older: (lacking: (id: string) => boolean, limit: number) => readonly ChatMessage[];
  readonly unknownCount: number;
  readonly cut: boolean;
}

export interface Reader {
  read(): Reading;
  /** The roots to watch for changes, as they are now. */
  scopes(): readonly (Document | ShadowRoot)[];
}

const AGAIN = 300;

function readOrders(scopes: readonly Scope[], adapter: Adapter): readonly Order[] {
  const { at, ...places } = adapter.order;
  const orders = new Map<string, Order>();
  for (const scope of scopes) {
    for (const card of queryAll(scope, at).slice(0, MAX_ORDERS)) {
      const number = readPlace(card, places.number);
      if (number === '') continue;
      orders.set(number, {
        number,
        state: readPlace(card, places.state),
        goods: readPlace(card, places.goods),
        amount: readPlace(card, places.amount),
      });
    }
  }
  return [...orders.values()].slice(0, MAX_ORDERS);
}

/** The goods card that was shown last. */
function readGoods(thread: Element, newestFirst: boolean, adapter: Adapter): Goods | null {
  const card = queryAll(thread, adapter.goods.at).at(newestFirst ? 0 : -1);
  if (card === undefined) return null;
  return {
    id: readPlace(card, adapter.goods.id),
    title: readPlace(card, adapter.goods.title),
    price: readPlace(card, adapter.goods.price),
  };
}

interface Identity {
  readonly key: ConversationKey;
  readonly header: Element;
}

/** All headers and the open row must agree; a page that names two shoppers names none. */
function readIdentity(scopes: readonly Scope[], adapter: Adapter): Identity | 'none' | 'contradiction' {
  const headers = findShown(scopes, adapter.header.at);
  const [header] = headers;
  const shopper = header === undefined ? '' : readId(header, adapter.header.shopperId);
  if (header === undefined || shopper === '') return 'none';
  const shop = readId(header, adapter.header.shopId);
  const contradicts = (other: Element, { shopperId, shopId }: Omit<Adapter['openRow'], 'at'>): boolean => {
    const otherShopper = readId(other, shopperId);
    const otherShop = readId(other, shopId);
    return (
      (otherShopper !== '' && otherShopper !== shopper) ||
      (otherShop !== '' && shop !== '' && otherShop !== shop)
    );
  };
  const rows = findShown(scopes, adapter.openRow.at);
  if (headers.some((other) => contradicts(other, adapter.header))) return 'contradiction';
  if (rows.some((row) => contradicts(row, adapter.openRow))) return 'contradiction';
  return { key: { platform: adapter.id, shop, shopper }, header };
}

/** The one thread that is shown; null when there is none, or it can't be said which it is. */
function findThread(scopes: readonly Scope[], adapter: Adapter): Element | null {
  const [thread, ...others] = findShown(scopes, adapter.thread.at);
  if (thread === undefined || others.some((other) => !thread.contains(other))) return null;
  return thread;
}

function findAgent(scopes: readonly Scope[], adapter: Adapter): string {
  for (const scope of scopes) {
    const name = readPlace(scope, adapter.agentName);
    if (name !== '') return name;
  }
  return '';
}

/**
 * A reader of one document. It keeps nothing but what it needs to notice a switch of the shopper.
 * @param now a clock in milliseconds.
 */
export function createReader(
  document: Document,
  adapter: Adapter,
  now: () => number = () => performance.now(),
): Reader {
  const continuity = createContinuity();
  return {
    scopes: () => scopesOf(document, adapter),
    read() {
      const scopes = scopesOf(document, adapter);
      const identity = findFirst(scopes, adapter.marks) === null ? 'none' : readIdentity(scopes, adapter);
      if (identity === 'none') {
        continuity.interrupt('nobody');
        return { kind: 'none' };
      }
      const thread = identity === 'contradiction' ? null : findThread(scopes, adapter);
      if (identity === 'contradiction' || thread === null) {
        continuity.interrupt('unclear');
        return { kind: 'uncertain', wait: AGAIN };
      }

      const { items, newestFirst, cut } = threadItems(thread, adapter);
      const named = items.length > 0 && items.every((item) => item.id !== '');
      // Without the platform's ids a message is known by what stands before it, so all of them are read.
      const whole = named ? [] : readItems(items, adapter);
      const messages = named ? readItems(items.slice(-TAIL), adapter) : whole.slice(-TAIL);
      const ids = (named ? items : whole).map(({ id }) => id);
      const verdict = continuity.judge({ key: identity.key, ids }, now());
      if (!verdict.certain) return { kind: 'uncertain', wait: verdict.wait };

      const shopName = readPlace(identity.header, adapter.header.shopName);
      return {
        kind: 'open',
        conversation: {
          key: identity.key,
          shopperName: readPlace(identity.header, adapter.header.shopperName).slice(0, MAX_NAME),
          shopName,
          agentName: findAgent(scopes, adapter),
          messages,
          orders: readOrders(scopes, adapter),
          goods: readGoods(thread, newestFirst, adapter),
        },
        older: (lacking, limit) =>
          named
            ? readItems(items.filter(({ id }) => lacking(id)).slice(0, limit), adapter)
            : whole.filter((message) => lacking(message.id)).slice(0, limit),
        unknownCount: messages.filter((message) => message.side === 'unknown').length,
        cut,
      };
    },
  };
}
