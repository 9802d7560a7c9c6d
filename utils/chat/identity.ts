/** Who is open, as the whole page tells it: header, marked row and witnesses must agree. */
import type { ConversationKey } from '../model/index.ts';
import type { Adapter, Places, Witness } from './adapter.ts';
import {
  applyPattern,
  findAll,
  findShown,
  isDrawn,
  matchesAny,
  queryAll,
  readId,
  readPlace,
  readValue,
  type Scope,
} from './places.ts';

/** Of many witnesses, so many of the first and of the last are heard. */
const HEARD_FIRST = 1;
const HEARD_LAST = 4;
/** They are looked for in so many messages from either end. */
const ASKED = 60;

export interface Identity {
  readonly key: ConversationKey;
  readonly header: Element;
  readonly name: string;
  /** True when the page has no ids, so that the name stands for the shopper. */
  readonly byName: boolean;
}

/** Where witnesses are heard beside the roots: the thread that was left out of them, and its messages. */
export interface Heard {
  readonly thread: Element | null;
  readonly items: readonly Element[];
}

/** The page names several at once: it is being switched. */
export interface Contradiction {
  /** The one that the header names. */
  readonly key: ConversationKey;
  /** Ids and names that are shown as open somewhere. */
  readonly names: ReadonlySet<string>;
}

/** A name that stands for an id can't be taken for one. */
function idOfName(name: string): string {
  return name === '' ? '' : `~${name}`;
}

/** What the items stand in, up to the thread: an id can stand there as well. */
function wrappersOf(thread: Element | null, items: readonly Element[]): readonly Element[] {
  const wrappers: Element[] = [];
  for (let at = items.at(-1)?.parentElement ?? thread; at !== null; at = at.parentElement) {
    wrappers.unshift(at);
    if (at === thread) break;
  }
  return wrappers;
}

/** Of those that bear witness the first and the last few are heard, wherever they stand. */
function witnesses(
  scopes: readonly Scope[],
  { thread, items }: Heard,
  { at, attribute, pattern }: Witness,
): readonly string[] {
  const inItem = (item: Element): readonly Element[] => [
    ...(matchesAny(item, [at]) ? [item] : []),
    ...queryAll(item, at),
  ];
  const newest: Element[] = [];
  const end = Math.max(0, items.length - ASKED);
  for (let i = items.length - 1; i >= end && newest.length < HEARD_LAST; i -= 1) {
    const item = items[i];
    if (item !== undefined) newest.unshift(...inItem(item));
  }
  const first =
    newest.length < HEARD_LAST ? undefined : items.slice(0, ASKED).find((item) => inItem(item).length > 0);
  const oldest = first === undefined ? [] : inItem(first).filter((one) => !newest.includes(one));
  const around = wrappersOf(thread, items).filter((one) => matchesAny(one, [at]));
  const near = [...scopes.flatMap((scope) => queryAll(scope, at)), ...around, ...oldest, ...newest];
  // Beside the messages, where there is none anywhere else.
  const found = near.length > 0 || thread === null ? near : queryAll(thread, at);
  const heard =
    found.length <= HEARD_FIRST + HEARD_LAST
      ? found
      : [...found.slice(0, HEARD_FIRST), ...found.slice(-HEARD_LAST)];
  const place = { ...(attribute !== undefined && { attribute }) };
  return heard
    .filter((element) => found.length === 1 || isDrawn(element))
    .map((element) => applyPattern(readValue(element, place, 500).text, pattern))
    .filter((value) => value !== '');
}

/** Names are cut short in some places (`小鱼…`); what is left must agree. */
function sameName(a: string, b: string): boolean {
  const short = /^(.+?)(?:…|\.\.\.)$/.exec(b)?.[1];
  return a === b || (short !== undefined && a.startsWith(short));
}

/** The row of the list that is marked as open; several rows may be, then all are asked. */
export function openRows(scopes: readonly Scope[], { list }: Adapter): readonly Element[] {
  if (list.open.length === 0) return [];
  const rows = findAll(scopes, list.at).filter((row) => matchesAny(row, list.open));
  return rows.length > 1 ? rows.filter(isDrawn) : rows;
}

/**
 * All headers, the open row and the witnesses must agree; a page that names two shoppers names none.
 * @param scopes the page's roots, innermost last; where the thread is left out of them, `heard` has it.
 */
export function readIdentity(
  scopes: readonly Scope[],
  adapter: Adapter,
  heard: Heard = { thread: null, items: [] },
): Identity | Contradiction | 'none' {
  const { header: places, list } = adapter;
  const headers = findShown(scopes, places.at);
  const [header] = headers;
  if (header === undefined) return 'none';
  const byName = places.shopperId.length === 0;
  const nameIn = (scope: Element): string => readPlace(scope, places.shopperName, undefined, scopes);
  const name = nameIn(header);
  const idIn = (scope: Element): string =>
    byName ? idOfName(nameIn(scope)) : readId(scope, places.shopperId, undefined, scopes);
  const shopper = idIn(header);
  if (shopper === '') return 'none';
  const shop = readId(header, places.shopId, undefined, scopes);

  const names = new Set([shopper, name]);
  let contradicts = false;
  const hear = (said: string, own: string, agree: boolean): void => {
    if (said === '' || own === '') return;
    // What agrees names nobody else, be it a shop or a name cut short.
    if (!agree) names.add(said);
    contradicts ||= !agree;
  };
  const hearShop = (scope: Element, wanted: Places): void => {
    const said = readId(scope, wanted, undefined, scopes);
    hear(said, shop, said === shop);
  };
  for (const other of headers.slice(1)) {
    const said = idIn(other);
    hear(said, shopper, said === shopper);
    hearShop(other, places.shopId);
  }
  for (const row of openRows(scopes, adapter)) {
    const said = byName
      ? readPlace(row, list.shopperName, undefined, scopes)
      : readId(row, list.shopperId, undefined, scopes);
    hear(said, shopper, byName ? sameName(name, said) : said === shopper);
    hearShop(row, list.shopId);
  }
  for (const witness of adapter.witnesses) {
    if (witness.of === 'shopperId' && byName) continue;
    const own = witness.of === 'shopperName' ? name : witness.of === 'shopId' ? shop : shopper;
    for (const said of witnesses(scopes, heard, witness)) {
      hear(said, own, witness.of === 'shopperName' ? sameName(own, said) : said === own);
    }
  }
  const key = { platform: adapter.id, shop, shopper };
  return contradicts ? { key, names } : { key, header, name, byName };
}
