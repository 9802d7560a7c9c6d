/**
 * Reads the open conversation of a page through an adapter. Looks only: it never scrolls, clicks, focuses or
 * changes anything.
 *
 * `read` looks at the page as it stands at that moment, so the fill can ask it again right before it writes.
 */
import {
  type ChatMessage,
  type Conversation,
  type Goods,
  keyText,
  MAX_NAME,
  type Order,
  type Part,
} from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { createContinuity } from './continuity.ts';
import { type Identity, readIdentity } from './identity.ts';
import { findAll, findFirst, findShown, isDrawn, readPlace, type Scope, scopesOf } from './places.ts';
import { createMessageReader, type ThreadItems } from './readMessages.ts';
import { createRoll } from './roll.ts';

/** Newest messages that every reading holds whole: what is suggested from. */
export const TAIL = 60;
/** Orders that are read from one page. */
const MAX_ORDERS = 50;

export type Reading =
  /** This document isn't the adapter's workbench (`lacks` is empty then), or nothing is open in it. */
  | { readonly kind: 'none'; readonly lacks: readonly Part[]; readonly wait?: number }
  /** Who is open can't be told for certain now; `wait` is when to look again, in milliseconds. */
  | { readonly kind: 'uncertain'; readonly wait: number; readonly lacks: readonly Part[] }
  | OpenReading;

export interface OpenReading {
  readonly kind: 'open';
  /** With the newest `TAIL` messages. */
  readonly conversation: Conversation;
  /** Reads those shown messages that `lacking` says are wanted, at most `limit`, oldest first. */
  readonly older: (lacking: (id: string) => boolean, limit: number) => readonly ChatMessage[];
  readonly unknownCount: number;
  readonly cut: boolean;
  /**
   * Where the name stands for the shopper: which of the threads under that name this is. Two shoppers of one name
   * (`t***8`) have two numbers, so a lock on one doesn't fit the other.
   */
  readonly thread: number;
  /** When to look again although nothing changes, in milliseconds; absent: not. */
  readonly wait?: number;
}

/** What the page changed since it was last asked: the reader keeps what wasn't touched. */
export interface ChangeFeed {
  take(): Iterable<Node>;
}

export interface Reader {
  read(): Reading;
  /** The roots to watch for changes, as they are now. */
  scopes(): readonly (Document | ShadowRoot)[];
  /** From now on the page is watched, so what was read of an untouched element stays true. Null: not any more. */
  follow(feed: ChangeFeed | null): void;
}

const AGAIN = 300;

function readOrders(scopes: readonly Scope[], { order }: Adapter): readonly Order[] {
  const orders = new Map<string, Order>();
  // Panes of other shoppers may be kept hidden in the page.
  for (const card of findAll(scopes, order.at).filter(isDrawn).slice(0, MAX_ORDERS)) {
    const number = readPlace(card, order.number);
    if (number === '') continue;
    orders.set(number, {
      number,
      state: readPlace(card, order.state),
      goods: readPlace(card, order.goods),
      amount: readPlace(card, order.amount),
    });
  }
  return [...orders.values()];
}

/** The goods card that was shown last. */
function readGoods({ thread, newestFirst }: ThreadItems, { goods }: Adapter): Goods | null {
  const card = findAll([thread], goods.at).at(newestFirst ? 0 : -1);
  if (card === undefined) return null;
  return {
    id: readPlace(card, goods.id),
    title: readPlace(card, goods.title),
    price: readPlace(card, goods.price),
  };
}

/** The one thread that is shown; null when there is none, or it can't be said which it is. */
function findThread(scopes: readonly Scope[], adapter: Adapter): Element | null {
  const [thread, ...others] = findShown(scopes, adapter.thread.at);
  if (thread === undefined || others.some((other) => !thread.contains(other))) return null;
  return thread;
}

function findAgent(scopes: readonly Scope[], adapter: Adapter): string {
  for (const scope of scopes) {
    const name = readPlace(scope, adapter.agentName, undefined, scopes);
    if (name !== '') return name;
  }
  return '';
}

/**
 * A reader of one document. It keeps what it needs to notice a switch, and what the page hasn't touched.
 * @param now a clock in milliseconds; only differences count.
 * @param wall milliseconds since 1970.
 */
export function createReader(
  document: Document,
  adapter: Adapter,
  now: () => number = () => performance.now(),
  wall: () => number = () => Date.now(),
): Reader {
  const continuity = createContinuity();
  const reader = createMessageReader(adapter, wall);
  const roll = createRoll();
  let feed: ChangeFeed | null = null;

  const lacking = (kind: 'none' | 'uncertain', lacks: readonly Part[]): Reading => {
    continuity.interrupt(kind === 'none' ? 'nobody' : 'unclear');
    return kind === 'none' ? { kind, lacks } : { kind, wait: AGAIN, lacks };
  };

  /** What a switch is noticed by: the platform's ids, and prints where it has none. */
  const sightedIds = (shown: ThreadItems): readonly string[] => {
    const named = shown.items.every((item) => item.id !== '');
    const prints = named ? [] : reader.prints(shown);
    return shown.items.map(({ id }, i) => id || (prints[i] ?? ''));
  };

  const readOpen = (scopes: readonly Scope[], identity: Identity, thread: Element): Reading => {
    const agentName = findAgent(scopes, adapter);
    const shown = reader.items(thread, { shopper: identity.name, agent: agentName });
    const named = shown.items.length > 0 && shown.items.every((item) => item.id !== '');
    const sighted = sightedIds(shown);
    const verdict = continuity.judge({ key: identity.key, name: identity.name, ids: sighted }, now());
    if (!verdict.certain) return { kind: 'uncertain', wait: verdict.wait, lacks: [] };

    // Whose they are is certain: now they get the names that last.
    const rolled = named && !identity.byName ? null : roll.align(keyText(identity.key), sighted.map(withoutCount), identity.byName);
    const ids = shown.items.map(({ id }, i) => id || (rolled?.ids[i] ?? ''));
    const all = ids.map((_id, i) => i);
    const messages = reader.read(shown, all.slice(-TAIL), ids);
    return {
      kind: 'open',
      conversation: {
        key: identity.key,
        shopperName: identity.name.slice(0, MAX_NAME),
        shopName: readPlace(identity.header, adapter.header.shopName, undefined, scopes),
        agentName,
        messages,
        orders: readOrders(scopes, adapter),
        goods: readGoods(shown, adapter),
      },
      older: (wanted, limit) =>
        reader.read(shown, all.filter((i) => wanted(ids[i] ?? '')).slice(0, limit), ids),
      unknownCount: messages.filter((message) => message.side === 'unknown').length,
      cut: shown.cut,
      thread: identity.byName ? (rolled?.lineage ?? 0) : 0,
    };
  };

  return {
    scopes: () => scopesOf(document, adapter),
    follow(changes) {
      feed = changes;
      reader.forget();
    },
    read() {
      if (feed === null) reader.forget();
      else reader.touch(feed.take());
      const scopes = scopesOf(document, adapter);
      if (adapter.marks.length > 0 && findFirst(scopes, adapter.marks) === null) return lacking('none', []);
      const identity = readIdentity(scopes, adapter);
      if (identity === 'none') {
        const hasThread = findThread(scopes, adapter) !== null;
        return lacking('none', hasThread ? ['shopper'] : ['shopper', 'thread']);
      }
      const thread = findThread(scopes, adapter);
      if ('names' in identity) {
        if (thread !== null) {
          const shown = reader.items(thread, { shopper: '', agent: '' });
          continuity.unclear({ key: identity.key, ids: sightedIds(shown) }, identity.names, now());
        }
        return { kind: 'uncertain', wait: AGAIN, lacks: [] };
      }
      return thread === null ? lacking('uncertain', ['thread']) : readOpen(scopes, identity, thread);
    },
  };
}

/** Prints are counted in the window for noticing a switch; the roll counts them itself. */
function withoutCount(sighted: string): string {
  return sighted.startsWith('~') ? sighted.slice(1, sighted.lastIndexOf('.')) : sighted;
}
