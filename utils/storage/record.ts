/**
 * Records what was read from a page. One transaction, and the same reading twice changes nothing, so a sender that
 * wasn't answered (the worker was killed) simply sends again: no message is lost, none is doubled.
 */
import { Dexie } from 'dexie';
import {
  type ChatMessage,
  type Conversation,
  type KeptOrder,
  keyText,
  type Order,
  VISIT_GAP,
} from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { notePromises } from './followUps.ts';
import { placeMessages } from './order.ts';
import type { MessageRow, ShopperRow } from './rows.ts';

/** A shopper's `lastSeenAt` is written at most this often while nothing new is said, in milliseconds. */
const SEEN_GRAIN = 60_000;
/** Orders kept per shopper, newest first. */
const MAX_ORDERS = 100;
/** Former names kept per shopper. */
const MAX_FORMER_NAMES = 10;
const AFTER_GAP = { afterGap: true } as const;

/** What may be recorded: who said it is certain. */
function recordable(message: ChatMessage): boolean {
  return message.side !== 'unknown';
}

interface Read {
  readonly row: MessageRow;
  readonly old: MessageRow | undefined;
}

/** Whether one of the conversation stands before this place in the store. */
async function hasBefore(conversation: string, order: number, database: DeskDatabase): Promise<boolean> {
  const before = database.messages
    .where('[conversation+order]')
    .between([conversation, Dexie.minKey], [conversation, order]);
  return (await before.first()) !== undefined;
}

/**
 * Rows for the messages that are to go into the store, in page order, and for those there that turn out to follow the one
 * before them.
 */
async function toRows(
  read: Conversation,
  messages: readonly ChatMessage[],
  seenAt: number,
  database: DeskDatabase,
): Promise<Read[]> {
  const conversation = keyText(read.key);
  const offered = new Map(messages.map((message) => [message.id, message]));
  const tail = new Set(read.messages.map((message) => message.id));
  // The tail says what a new message stands behind; what isn't in it is older.
  const page = [...messages.filter((message) => !tail.has(message.id)), ...read.messages].filter(recordable);
  const stored = await database.messages.bulkGet(page.map((message) => `${conversation}|${message.id}`));
  const known = page.flatMap((message, i) => {
    const old = stored[i];
    return old !== undefined || offered.has(message.id) ? [{ message, old }] : [];
  });
  const places = placeMessages(
    known.map(({ message, old }) => ({ at: message.at, known: old?.order })),
    seenAt,
  );
  // What was on screen before the first one isn't known; every other one follows its neighbour.
  const [first] = known;
  const isTop = first !== undefined && first.message === page[0];
  const isApart =
    isTop &&
    (first.old === undefined
      ? await hasBefore(conversation, places[0] ?? seenAt, database)
      : first.old.afterGap === true);
  return known.flatMap(({ message: { id }, old }, i): Read[] => {
    const message = offered.get(id);
    const stays = i === 0 && isApart;
    if (message === undefined) {
      if (old?.afterGap !== true || stays) return [];
      const { afterGap: _gone, ...row } = old;
      return [{ row, old }];
    }
    const row = {
      ...message,
      id: `${conversation}|${id}`,
      conversation,
      order: old?.order ?? places[i] ?? seenAt,
      seenAt: old?.seenAt ?? seenAt,
      ...(stays ? AFTER_GAP : {}),
    };
    return [{ row, old }];
  });
}

/** When the newest recorded message was said, or first seen where the page doesn't tell; null when there is none. */
async function lastSaidAt(conversation: string, database: DeskDatabase): Promise<number | null> {
  const last = await database.messages
    .where('[conversation+order]')
    .between([conversation, Dexie.minKey], [conversation, Dexie.maxKey])
    .last();
  return last === undefined ? null : (last.at ?? last.seenAt);
}

function seen(orders: readonly Order[], now: number): readonly KeptOrder[] {
  return orders.map((order) => ({ ...order, seenAt: now }));
}

function mergeOrders(known: readonly KeptOrder[], read: readonly KeptOrder[]): readonly KeptOrder[] {
  const numbers = new Set(read.map((order) => order.number));
  return [...read, ...known.filter((order) => !numbers.has(order.number))].slice(0, MAX_ORDERS);
}

/** But for when they were seen: that alone isn't worth writing. */
function sameOrders(a: readonly KeptOrder[], b: readonly KeptOrder[]): boolean {
  const told = (orders: readonly KeptOrder[]) =>
    JSON.stringify(orders.map(({ seenAt: _at, ...order }) => order));
  return a.length === b.length && told(a) === told(b);
}

/** A name that changes is kept behind those that were before it. */
function formerNames(known: ShopperRow, name: string): Pick<ShopperRow, 'formerNames'> {
  const { formerNames: before = [] } = known;
  if (name === known.name) return before.length === 0 ? {} : { formerNames: before };
  // Where the page doesn't tell a name, the id stood for it.
  const former = [known.name, ...before].filter((one) => one !== name && one !== known.shopper);
  return { formerNames: [...new Set(former)].slice(0, MAX_FORMER_NAMES) };
}

function nextShopper(
  known: ShopperRow | undefined,
  read: Conversation,
  now: number,
  newVisit: boolean,
): ShopperRow {
  const { platform, shop, shopper } = read.key;
  const names = {
    name: read.shopperName || known?.name || shopper,
    shopName: read.shopName || known?.shopName || '',
  };
  if (known === undefined) {
    return {
      ...names,
      id: keyText(read.key),
      platform,
      shop,
      shopper,
      tags: [],
      flag: null,
      orders: seen(read.orders, now).slice(0, MAX_ORDERS),
      firstSeenAt: now,
      lastSeenAt: now,
      lastVisitAt: null,
      visits: 1,
      visitStartedAt: now,
    };
  }
  return {
    ...known,
    ...names,
    ...formerNames(known, names.name),
    orders: mergeOrders(known.orders, seen(read.orders, now)),
    lastSeenAt: now,
    lastVisitAt: newVisit ? known.visitStartedAt : known.lastVisitAt,
    visits: known.visits + (newVisit ? 1 : 0),
    visitStartedAt: newVisit ? now : known.visitStartedAt,
  };
}

/**
 * Records a reading: shop, shopper, every message whose side is certain, and what was promised in those that are new.
 * @param messages what to record of the conversation, in page order (may be more than `read.messages`).
 * @returns ids of the messages that are in the store now; uncertain ones are left out.
 * @throws Dexie errors (`QuotaExceededError`, `VersionError` …); then nothing of this reading was written.
 */
export async function recordReading(
  read: Conversation,
  messages: readonly ChatMessage[],
  now: number,
  database: DeskDatabase = desk(),
): Promise<string[]> {
  const conversation = keyText(read.key);
  const taken = messages.filter(recordable);
  await database.transaction('rw', ['shops', 'shoppers', 'messages', 'followUps'], async () => {
    const rows = await toRows(read, taken, now, database);
    const fresh = rows.flatMap(({ row, old }) => (old === undefined ? [row] : []));
    const before = fresh.length > 0 ? await lastSaidAt(conversation, database) : null;
    const newVisit = before !== null && Math.max(...fresh.map(({ at }) => at ?? now)) - before > VISIT_GAP;
    const changed = rows.flatMap(({ row, old }) => {
      if (old === undefined) return [row];
      // Same message, read more completely or edited since: its place and first sight stay.
      const same = old.text === row.text && old.side === row.side && old.kind === row.kind;
      return same && old.afterGap === row.afterGap ? [] : [row];
    });
    if (changed.length > 0) await database.messages.bulkPut(changed);
    await notePromises(fresh, now, database);

    const row = await database.shoppers.get(conversation);
    // An odd one must not keep what comes now from being recorded.
    const known = row && { ...row, orders: Array.isArray(row.orders) ? row.orders.filter(Boolean) : [] };
    const next = nextShopper(known, read, now, newVisit);
    const stale =
      known === undefined ||
      changed.length > 0 ||
      now - known.lastSeenAt > SEEN_GRAIN ||
      known.name !== next.name ||
      known.shopName !== next.shopName ||
      !sameOrders(known.orders, next.orders);
    if (!stale) return;
    await database.shoppers.put(next);
    const { platform, shop } = read.key;
    const id = [platform, shop].map(encodeURIComponent).join('/');
    const name = read.shopName || ((await database.shops.get(id))?.name ?? '');
    await database.shops.put({ id, platform, shop, name, lastSeenAt: now });
  });
  return taken.map((message) => message.id);
}
