/**
 * Reads messages of a thread: the newest ones whole, and as many of the older ones as the store still lacks. What was
 * read of an element is kept until the page touches it, so that a thread of two thousand costs as much as what is new
 * in it.
 */
import { type ChatMessage, type Goods, MAX_TEXT, type Order, type Side } from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { elementText } from './elementText.ts';
import { fingerprint } from './fingerprint.ts';
import { type Change, createItemList } from './itemList.ts';
import { type Speakers, sideOf } from './messageSide.ts';
import { createOutsideChanges } from './outsideChanges.ts';
import { findAll, findFirst, matchesAny, placeElement, readId, readPlace } from './places.ts';
import { shadowHost } from './roots.ts';
import { isOnlyTime, parseTime, type SaidAt } from './time.ts';

/** Messages beyond this many are not read: the newest count. A desk that shows more is told so (`cut`). */
export const MAX_THREAD = 3000;

interface Reading {
  readonly side: Side;
  readonly saidAt: SaidAt | null;
  readonly body: Pick<ChatMessage, 'text' | 'kind' | 'cut'>;
  readonly order: Order | null;
  readonly goods: Goods | null;
  /** Who said what at what time of day: what a message without an id is known by. */
  readonly print: string;
  /** The names that the side was told by. */
  readonly speakers: Speakers;
  /** `OutsideChanges.sides` as it was then. */
  readonly sides: number;
  /** Told from where the bubble stands, and not yet seen there again: true from this time on, in milliseconds. */
  readonly lookAgainAt: number | null;
  /** Words may stand in shadow roots. */
  readonly isDeep: boolean;
}

export interface Item {
  readonly element: Element;
  /** The platform's id; empty where it gives none. */
  readonly id: string;
  /** What was read of the element, until the page touches it. */
  readonly kept: Kept;
}

/** What is known of one element; emptied when the page touches it. */
interface Kept {
  id: string | undefined;
  reading: Reading | undefined;
  /** The side that was told from where it stands, and since when. */
  edge: { readonly side: Side; readonly since: number } | undefined;
  /** Time of the separator above it; null: there is none. `under`: `OutsideChanges.separators` as it was then. */
  separatorTime: { readonly at: number | null; readonly under: number } | undefined;
}

export interface ThreadItems {
  readonly thread: Element;
  /** Oldest first; each of the platform's ids once, as lists that recycle their nodes may show one twice. */
  readonly items: readonly Item[];
  /** True where every item has an id of the platform's. */
  readonly named: boolean;
  readonly newestFirst: boolean;
  readonly cut: boolean;
}

/** Items of a list of elements. */
interface Gathered {
  readonly items: readonly Item[];
  /** The ids that were met. */
  readonly seen: Set<string>;
  /** No id is missing. */
  readonly named: boolean;
}

export interface MessageReader {
  /** The message elements of a thread in the order in which they were said. */
  items(thread: Element): ThreadItems;
  /** Whose names the sides may be told by. */
  setSpeakers(speakers: Speakers): void;
  /** What each item says: what a message without an id is known by. Equal messages have equal prints. */
  prints(items: ThreadItems): readonly string[];
  /** Reads items, under these ids. */
  read(items: ThreadItems, picked: readonly number[], ids: readonly string[]): readonly ChatMessage[];
  /** Orders and goods on the cards of these items, the last ones last. */
  cards(
    items: ThreadItems,
    picked: readonly number[],
  ): { readonly orders: readonly Order[]; readonly goods: readonly Goods[] };
  /** These parts of the page were changed: what was read of them is read again. */
  touch(changes: readonly Change[]): void;
  forget(): void;
  /** True where something of the last `read` is to be looked at again, `EDGE_AGAIN` later. */
  isUnsettled(): boolean;
}

/** Where a bubble stands is believed for good when it was seen there twice with so much between, in milliseconds. */
export const EDGE_AGAIN = 400;

/** Of messages whose words stand in shadow roots, where changes aren't heard of, so many of the newest are read anew. */
const READ_ANEW = 8;

/**
 * @param wallClock milliseconds since 1970: what 昨天 is counted from.
 * @param now a clock in milliseconds; only differences count.
 */
export function createMessageReader(
  adapter: Adapter,
  wallClock: () => number,
  now: () => number = () => 0,
): MessageReader {
  let kept = new WeakMap<Element, Kept>();
  const { message, goods, order, separator } = adapter;
  const list = createItemList(message.at);
  // Inside a shadow root an element is known by the last step of its selector.
  const leftOut = [...message.drop, ...message.picture].map((selector) => selector.split('>>>').at(-1) ?? '');
  const leaveOut = (element: Element): boolean => matchesAny(element, leftOut);
  /** Loaders, spacers, and time separators that are built like messages. */
  const isNothing = ({ side, body: { kind, text } }: Reading): boolean =>
    kind === 'text' && (side === 'unknown' || side === 'system') && (text === '' || isOnlyTime(text));
  /** What was made of the list of elements, for as long as that list is the same. */
  let last:
    | (Gathered & {
        readonly thread: Element;
        readonly found: readonly Element[];
        readonly newestFirst: boolean;
      })
    | null = null;
  /** Items that the page touched since they were looked at, with the ids that they had. */
  const touched = new Map<Element, string>();
  const outsideChanges = createOutsideChanges(adapter);
  let isUnsettled = false;
  let names: Speakers = { shopper: '', agent: '' };

  const bodyOf = (
    item: Element,
    words: Element | null,
  ): Pick<Reading, 'body' | 'order' | 'goods' | 'isDeep'> => {
    const goodsCard = findFirst([item], goods.at);
    if (goodsCard !== null) {
      const read = readGoods(goodsCard, adapter);
      const text = [read.title, read.price].join(' ').trim();
      return { body: { kind: 'goods', text, cut: false }, order: null, goods: read, isDeep: false };
    }
    const orderCard = findFirst([item], order.at);
    if (orderCard !== null) {
      const read = readOrder(orderCard, adapter);
      const text = [read.number, read.state].join(' ').trim();
      return { body: { kind: 'order', text, cut: false }, order: read, goods: null, isDeep: false };
    }
    const { isDeep: holdsRoots = false, ...read } =
      words === null ? { text: '', cut: false } : elementText(words, MAX_TEXT, leaveOut);
    const isDeep = holdsRoots || (words !== null && words.getRootNode() !== item.getRootNode());
    const picture = read.text === '' && findFirst([item], message.picture) !== null;
    return { body: { kind: picture ? 'picture' : 'text', ...read }, order: null, goods: null, isDeep };
  };

  const keptOf = (element: Element): Kept => {
    const known = kept.get(element);
    if (known !== undefined) return known;
    const fresh: Kept = { id: undefined, reading: undefined, edge: undefined, separatorTime: undefined };
    kept.set(element, fresh);
    return fresh;
  };

  const readingOf = ({ element: item, kept: known }: Item, thread: Element): Reading => {
    const { reading: before } = known;
    const sides = outsideChanges.sides();
    if (
      before !== undefined &&
      before.speakers === names &&
      before.sides === sides &&
      (before.lookAgainAt === null || now() < before.lookAgainAt)
    ) {
      return before;
    }
    const words = placeElement(item, message.text);
    // Where a bubble leans is seen by what is drawn of it, also when it is a picture or a card.
    const drawn = words ?? findFirst([item], [...message.picture, ...goods.at, ...order.at]);
    const { side, byEdge } = sideOf(item, drawn, thread, message, names);
    const since = known.edge?.side === side ? known.edge.since : now();
    known.edge = byEdge ? { side, since } : undefined;
    const lookAgainAt = byEdge && now() - since < EDGE_AGAIN ? since + EDGE_AGAIN : null;
    const saidAt = parseTime(readPlace(item, message.time), wallClock());
    const said = bodyOf(item, words);
    const print = fingerprint([side, saidAt?.clock ?? '', said.body.kind, said.body.text]);
    const reading = { side, saidAt, print, speakers: names, sides, lookAgainAt, ...said };
    known.reading = reading;
    return reading;
  };

  const itemOf = (element: Element): Item => {
    const known = keptOf(element);
    known.id ??= readId(element, message.id, 200);
    return { element, id: known.id, kept: known };
  };

  /** Time of the separators in what stands beside an item; the nearest to it first. */
  const timeBeside = (beside: Element, newestFirst: boolean): number | null => {
    const marks = matchesAny(beside, separator.at) ? [beside] : [...findAll([beside], separator.at)];
    for (const mark of newestFirst ? marks : marks.reverse()) {
      // One that can't be read (刚刚) leaves the time of the one above it.
      const said = parseTime(readPlace(mark, separator.time), wallClock());
      if (said !== null) return said.at;
    }
    return null;
  };

  /**
   * Time of the separator above an item, for those that have none of their own: looked for from sibling to sibling, as
   * far as one that is known already.
   */
  const separatorTime = (item: Item, { thread, newestFirst }: ThreadItems): number | null => {
    if (separator.at.length === 0) return null;
    const under = outsideChanges.separators();
    const known = item.kept.separatorTime;
    if (known?.under === under) return known.at;
    let time: number | null = null;
    for (let at: Element = item.element; at !== thread && time === null; ) {
      const beside: Element | null = newestFirst ? at.nextElementSibling : at.previousElementSibling;
      if (beside === null) {
        if (at.parentElement === null) break;
        at = at.parentElement;
        continue;
      }
      at = beside;
      const other = kept.get(beside);
      if (other?.separatorTime?.under === under) {
        time = other.separatorTime.at;
        break;
      }
      if (other?.id === undefined) time = timeBeside(beside, newestFirst);
    }
    item.kept.separatorTime = { at: time, under };
    return time;
  };

  /** Items of elements, oldest first, behind those that are there already; each of the platform's ids once. */
  const gather = (elements: readonly Element[], before: Gathered | null): Gathered => {
    const seen = before?.seen ?? new Set<string>();
    const items: Item[] = [];
    for (const element of elements.slice(-MAX_THREAD)) {
      const item = itemOf(element);
      if (item.id !== '' && seen.has(item.id)) continue;
      seen.add(item.id);
      items.push(item);
    }
    const all = [...(before?.items ?? []), ...items].slice(-MAX_THREAD);
    // An id that is missing stays so until the page touches the element, and then all are gathered anew.
    const named = (before?.named ?? true) && items.every(({ id }) => id !== '');
    return { items: all, seen, named };
  };

  /** What a change in no message means for the messages. */
  const noteOutside = (change: Change): void => {
    if (last === null) return;
    const { thread } = last;
    for (let at: Node | null = change.target; at !== null && at !== thread; at = at.parentNode) {
      if (kept.has(at as Element)) return;
    }
    outsideChanges.note(change, thread);
    if (!outsideChanges.moveSides || change.type !== 'childList') return;
    // A message that was moved stands in something else now.
    for (const node of change.addedNodes) {
      const known = kept.get(node as Element);
      if (known !== undefined) known.reading = undefined;
    }
  };

  return {
    setSpeakers(speakers) {
      if (message.speaker === undefined) return;
      if (speakers.shopper !== names.shopper || speakers.agent !== names.agent) names = speakers;
    },
    items(thread) {
      const newestFirst = matchesAny(thread, message.newestFirst);
      const found = list.find(thread);
      const isRenamed = [...touched].some(([element, id]) => itemOf(element).id !== id);
      touched.clear();
      const fresh =
        last === null || last.newestFirst !== newestFirst || isRenamed || message.order === 'place'
          ? null
          : addedTo(last.found, found, newestFirst);
      if (last === null || fresh === null) {
        const all = message.order === 'place' ? byPlace(found) : found;
        last = { thread, found, newestFirst, ...gather(newestFirst ? [...all].reverse() : all, null) };
      } else if (fresh.length > 0) {
        last = { thread, found, newestFirst, ...gather(fresh, last) };
      }
      const { items } = last;
      for (const { kept: known } of items.slice(-READ_ANEW)) {
        if (known.reading?.isDeep === true) known.reading = undefined;
      }
      const named = last.named && items.length > 0;
      return { thread, items, named, newestFirst, cut: found.length > MAX_THREAD };
    },
    prints({ thread, items }) {
      const prints: string[] = [];
      for (const item of items) prints.push(readingOf(item, thread).print);
      return prints;
    },
    isUnsettled: () => isUnsettled,
    read(items, picked, named) {
      isUnsettled = false;
      return picked.flatMap((i) => {
        const item = items.items[i];
        const id = named[i];
        if (item === undefined || id === undefined) return [];
        const reading = readingOf(item, items.thread);
        isUnsettled ||= reading.lookAgainAt !== null;
        if (isNothing(reading)) return [];
        const { side, saidAt, body } = reading;
        return [{ id, side, at: saidAt?.at ?? separatorTime(item, items), ...body }];
      });
    },
    cards(items, picked) {
      const read = picked.flatMap((i) => {
        const item = items.items[i];
        return item === undefined ? [] : [readingOf(item, items.thread)];
      });
      return {
        orders: read.flatMap((one) => one.order ?? []),
        goods: read.flatMap((one) => one.goods ?? []),
      };
    },
    touch(changes) {
      const seen = new Set<Node>();
      for (const change of changes) {
        list.note(change);
        noteOutside(change);
        for (let node: Node | null = change.target; node !== null && !seen.has(node); node = parentOf(node)) {
          seen.add(node);
          const known = kept.get(node as Element);
          if (known === undefined) continue;
          if (known.id !== undefined && !touched.has(node as Element)) touched.set(node as Element, known.id);
          known.id = undefined;
          known.reading = undefined;
          known.separatorTime = undefined;
        }
      }
    },
    forget() {
      list.forget();
      last = null;
      kept = new WeakMap();
      touched.clear();
    },
  };
}

export function readOrder(card: Element, { order }: Adapter): Order {
  return {
    number: readPlace(card, order.number),
    state: readPlace(card, order.state),
    goods: readPlace(card, order.goods),
    amount: readPlace(card, order.amount),
  };
}

function readGoods(card: Element, { goods }: Adapter): Goods {
  return {
    id: readPlace(card, goods.id),
    title: readPlace(card, goods.title),
    price: readPlace(card, goods.price),
  };
}

/**
 * What came to a list since it was looked at, oldest first; null where more has changed than something at its newest
 * end.
 */
function addedTo(
  before: readonly Element[],
  now: readonly Element[],
  newestFirst: boolean,
): readonly Element[] | null {
  if (before === now) return [];
  const more = now.length - before.length;
  if (more < 0 || before.length === 0) return null;
  const shift = newestFirst ? more : 0;
  const isSame = before.every((one, i) => one === now[shift + i]);
  if (!isSame) return null;
  return newestFirst ? now.slice(0, more).reverse() : now.slice(before.length);
}

/** From top to bottom as drawn; what isn't drawn (a node kept for later use) isn't part of the thread. */
function byPlace(elements: readonly Element[]): readonly Element[] {
  return elements
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.height > 0 && box.bottom > -5000)
    .sort((a, b) => a.box.top - b.box.top)
    .map(({ element }) => element);
}

/** Out of a shadow root as well. */
function parentOf(node: Node): Node | null {
  return node.parentNode ?? shadowHost(node);
}
