/**
 * Reads the open conversation of a page through an adapter. Looks only: it never scrolls, clicks, focuses or
 * changes anything.
 *
 * `read` looks at the page as it stands at that moment, so the fill can ask it again right before it writes.
 */
import {
  type ChatMessage,
  type Conversation,
  keyText,
  MAX_NAME,
  type Order,
  type Part,
} from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { createContinuity } from './continuity.ts';
import { type Heard, type Identity, readIdentity } from './identity.ts';
import type { Change } from './itemList.ts';
import { outside } from './outside.ts';
import {
  findAll,
  findFirst,
  findShown,
  isDrawn,
  matchesAny,
  queryOne,
  readPlace,
  type Scope,
  scopesOf,
} from './places.ts';
import { createMessageReader, EDGE_AGAIN, readOrder, type ThreadItems } from './readMessages.ts';
import { createRoll } from './roll.ts';
import { shadowHost } from './roots.ts';

/** Newest messages that every reading holds whole: what is suggested from. */
export const TAIL = 60;
/** Newest messages by which it is noticed that a thread is another's. */
const COMPARED = 300;
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
  /** `all`: more than could be kept account of. */
  take(): readonly Change[] | 'all';
  /** Watches roots that came since; true where there were any. */
  sync?(): boolean;
}

export interface Reader {
  read(): Reading;
  /** The page's roots, to be watched for changes, as the last `read` found them. */
  scopes(): readonly (Document | ShadowRoot)[];
  /** The page without its thread, as the last `read` found it: where the box is looked for, before the page goes on. */
  around(): readonly Scope[];
  /** From now on the page is watched, so what was read of an untouched element stays true. Null: not any more. */
  follow(feed: ChangeFeed | null): void;
}

const AGAIN = 300;

/** Of all cards with one number the last counts. */
function ordersBy(orders: readonly Order[]): readonly Order[] {
  const byNumber = new Map(
    orders.filter(({ number }) => number !== '').map((order) => [order.number, order]),
  );
  return [...byNumber.values()].slice(0, MAX_ORDERS);
}

/** What a look at the page found; true until the page goes on. */
interface Look {
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly around: readonly Scope[];
  readonly thread: Element | null;
}

interface FoundThread {
  readonly element: Element;
  /** Of `adapter.thread.at`, the selector that found it. */
  readonly selector: number;
}

/** The one thread that is shown; null when there is none, or it can't be said which it is. */
function findThread(scopes: readonly Scope[], { thread: { at } }: Adapter): FoundThread | null {
  const selector = at.findIndex((one) => findAll(scopes, [one]).length > 0);
  const [element, ...others] = selector === -1 ? [] : findShown(scopes, [at[selector] ?? '']);
  if (element === undefined || others.some((other) => !element.contains(other))) return null;
  return { element, selector };
}

/** True while the page has this thread still, and no other that would count instead. */
function isStill(
  { element, selector }: FoundThread,
  around: readonly Scope[],
  { thread: { at } }: Adapter,
): boolean {
  const wanted = at.slice(0, selector + 1);
  const own = at[selector] ?? '';
  if (!matchesAny(element, [own]) || !isDrawn(element)) return false;
  if (at.slice(0, selector).some((better) => queryOne(element, better) !== null)) return false;
  return !findAll(around, wanted).some(isDrawn);
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
  const reader = createMessageReader(adapter, wall, now);
  const roll = createRoll();
  let feed: ChangeFeed | null = null;
  let lastThread: FoundThread | null = null;
  let isWhole = false;
  let lastLook: Look | null = null;

  const lacking = (kind: 'none' | 'uncertain', lacks: readonly Part[]): Reading => {
    continuity.interrupt(kind === 'none' ? 'nobody' : 'unclear');
    return kind === 'none' ? { kind, lacks } : { kind, wait: AGAIN, lacks };
  };

  /** What a switch is noticed by: the platform's ids of the newest, and prints where it has none. */
  const sightedIds = (shown: ThreadItems, prints: readonly string[]): readonly string[] => {
    const from = Math.max(0, shown.items.length - COMPARED);
    if (shown.named) return shown.items.slice(from).map(({ id }) => id);
    const seen = new Map<string, number>();
    return shown.items.slice(from).map(({ id }, i) => {
      if (id !== '') return id;
      const print = prints[from + i] ?? '';
      const before = seen.get(print) ?? 0;
      seen.set(print, before + 1);
      return `~${print}.${before}`;
    });
  };
  const printsOf = (shown: ThreadItems): readonly string[] => (shown.named ? [] : reader.prints(shown));

  const readOpen = (scopes: readonly Scope[], identity: Identity, shown: ThreadItems): Reading => {
    const agentName = findAgent(scopes, adapter);
    reader.setSpeakers({ shopper: identity.name, agent: agentName });
    const prints = printsOf(shown);
    const verdict = continuity.judge(
      { key: identity.key, name: identity.name, ids: sightedIds(shown, prints) },
      now(),
    );
    if (!verdict.certain) return { kind: 'uncertain', wait: verdict.wait, lacks: [] };

    // Whose they are is certain: now they get the names that last.
    const { byName } = identity;
    const rolled =
      shown.named && !byName
        ? null
        : roll.align(
            keyText(identity.key),
            shown.items.map(({ id }, i) => id || (prints[i] ?? '')),
            byName,
          );
    const ids = shown.items.map(({ id }, i) => id || (rolled?.ids[i] ?? ''));
    const tail = Array.from(
      { length: Math.min(TAIL, ids.length) },
      (_one, i) => ids.length - Math.min(TAIL, ids.length) + i,
    );
    const messages = reader.read(shown, tail, ids);
    const cards = reader.cards(shown, tail);
    // Panes of other shoppers may be kept hidden in the page.
    const beside = findAll(scopes, adapter.order.at)
      .filter((card) => !shown.thread.contains(card) && isDrawn(card))
      .slice(0, MAX_ORDERS);
    return {
      kind: 'open',
      conversation: {
        key: identity.key,
        shopperName: identity.name.slice(0, MAX_NAME),
        shopName: readPlace(identity.header, adapter.header.shopName, undefined, scopes),
        agentName,
        messages,
        orders: ordersBy([...cards.orders, ...beside.map((card) => readOrder(card, adapter))]),
        goods: cards.goods.at(-1) ?? null,
      },
      older: (wanted, limit) => {
        const picked: number[] = [];
        for (let i = 0; i < ids.length && picked.length < limit; i += 1) {
          if (wanted(ids[i] ?? '')) picked.push(i);
        }
        return reader.read(shown, picked, ids);
      },
      unknownCount: messages.filter((message) => message.side === 'unknown').length,
      cut: shown.cut,
      thread: identity.byName ? (rolled?.lineage ?? 0) : 0,
      ...(reader.isUnsettled() && { wait: EDGE_AGAIN }),
    };
  };

  /** The page without its thread, where that is known from the last look and still stands. */
  const lookAround = (): Look => {
    const known = lastThread?.element.isConnected === true ? lastThread : null;
    const own = known?.element.getRootNode();
    // Hosts aren't looked for among the messages, unless the thread is in one of them.
    const beside =
      known !== null && (own === document || own?.nodeType === 11)
        ? outside(own as Document | ShadowRoot, known.element)
        : null;
    const roots = scopesOf(document, adapter, own === document && beside !== null ? beside : document);
    if (known !== null && beside !== null) {
      const around = roots.map((root) => (root === own ? beside : root));
      if (isStill(known, around, adapter)) return { roots, around, thread: known.element };
    }
    lastThread = findThread(roots, adapter);
    const { element = null } = lastThread ?? {};
    const root = element?.getRootNode();
    const around = roots.map((one) => (element !== null && one === root ? outside(one, element) : one));
    return { roots, around, thread: element };
  };

  /**
   * On some platforms the head, or what names the shopper, stands inside what holds the messages: then the whole page
   * is asked, from now on.
   */
  const identify = (
    roots: readonly Scope[],
    around: readonly Scope[],
    heard: Heard,
  ): { readonly identity: ReturnType<typeof readIdentity>; readonly scopes: readonly Scope[] } => {
    const beside = isWhole ? 'none' : readIdentity(around, adapter, heard);
    if (beside !== 'none' && ('names' in beside || beside.name !== ''))
      return { identity: beside, scopes: around };
    const identity = readIdentity(roots, adapter);
    if (identity === 'none') return { identity: beside, scopes: around };
    isWhole = true;
    return { identity, scopes: roots };
  };

  return {
    scopes: () => {
      const { roots, thread } = lastLook ?? { roots: scopesOf(document, adapter), thread: null };
      const all = new Set<Document | ShadowRoot>(roots);
      for (let root = thread?.getRootNode() ?? null; root !== null; ) {
        const host: Element | null = shadowHost(root);
        if (host !== null) all.add(root as ShadowRoot);
        root = host?.getRootNode() ?? null;
      }
      return [...all];
    },
    follow(changes) {
      feed = changes;
      reader.forget();
    },
    around: () => (lastLook ?? lookAround()).around,
    read() {
      const changes = feed?.take() ?? 'all';
      if (changes === 'all') reader.forget();
      else reader.touch(changes);
      lastLook = lookAround();
      if (feed?.sync?.() === true) reader.forget();
      const { roots, around, thread } = lastLook;
      const { marks } = adapter;
      const isWorkbench =
        marks.length === 0 || findFirst(around, marks) !== null || findFirst(roots, marks) !== null;
      if (!isWorkbench) return lacking('none', []);
      const shown = thread === null ? null : reader.items(thread);
      const elements = shown?.items.map(({ element }) => element) ?? [];
      const { identity, scopes } = identify(roots, around, { thread, items: elements });
      if (identity === 'none') return lacking('none', thread !== null ? ['shopper'] : ['shopper', 'thread']);
      if ('names' in identity) {
        if (shown !== null) {
          continuity.unclear(
            { key: identity.key, ids: sightedIds(shown, printsOf(shown)) },
            identity.names,
            now(),
          );
        }
        return { kind: 'uncertain', wait: AGAIN, lacks: [] };
      }
      return shown === null ? lacking('uncertain', ['thread']) : readOpen(scopes, identity, shown);
    },
  };
}
