/**
 * Records what was read from a page. One transaction, and the same reading twice changes nothing, so a sender that
 * wasn't answered (the worker was killed) simply sends again: no message is lost, none is doubled.
 */
import { type ChatMessage, type Conversation, keyText, type Order, VISIT_GAP } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { MessageRow, ShopperRow } from './rows.ts';

/** A shopper's `lastSeenAt` is written at most this often while nothing new is said, in milliseconds. */
const SEEN_GRAIN = 60_000;
/** Orders kept per shopper, newest first. */
const MAX_ORDERS = 100;

/** What may be recorded: who said it is certain. */
function recordable(message: ChatMessage): boolean {
  return message.side !== 'unknown';
}

/** Rows in page order; a message without a time stands right after the one before it. */
function toRows(conversation: string, messages: readonly ChatMessage[], seenAt: number): MessageRow[] {
  let previous = seenAt - messages.length;
  return messages.map((message) => {
    previous = message.at ?? previous + 1;
    return { ...message, id: `${conversation}|${message.id}`, conversation, order: previous, seenAt };
  });
}

function mergeOrders(known: readonly Order[], read: readonly Order[]): readonly Order[] {
  const numbers = new Set(read.map((order) => order.number));
  return [...read, ...known.filter((order) => !numbers.has(order.number))].slice(0, MAX_ORDERS);
}

function sameOrders(a: readonly Order[], b: readonly Order[]): boolean {
  return a.length === b.length && JSON.stringify(a) === JSON.stringify(b);
}

function nextShopper(known: ShopperRow | undefined, read: Conversation, now: number): ShopperRow {
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
      orders: read.orders.slice(0, MAX_ORDERS),
      firstSeenAt: now,
      lastSeenAt: now,
      lastVisitAt: null,
      visits: 1,
      visitStartedAt: now,
    };
  }
  const newVisit = now - known.lastSeenAt > VISIT_GAP;
  return {
    ...known,
    ...names,
    orders: mergeOrders(known.orders, read.orders),
    lastSeenAt: now,
    lastVisitAt: newVisit ? known.visitStartedAt : known.lastVisitAt,
    visits: known.visits + (newVisit ? 1 : 0),
    visitStartedAt: newVisit ? now : known.visitStartedAt,
  };
}

/**
 * Records a reading: shop, shopper and every message whose side is certain.
 * @param messages what to record of the conversation, in page order (may be more than `read.messages`).
 * @returns ids of the messages that are in the store now; uncertain ones are left out.
 * @throws Dexie errors (`QuotaExceededError`, `VersionError` …); then nothing of this reading was written.
 */
export async function recordReading(
  read: Conversation,
  messages: readonly ChatMessage[],
  now: number,
  database: DeskDatabase = desk(),
): Promise<readonly string[]> {
  const conversation = keyText(read.key);
  const rows = toRows(conversation, messages.filter(recordable), now);
  await database.transaction('rw', database.shops, database.shoppers, database.messages, async () => {
    const stored = await database.messages.bulkGet(rows.map((row) => row.id));
    const changed = rows.flatMap((row, i) => {
      const old = stored[i];
      if (old === undefined) return [row];
      // Same message, read more completely or edited since: its place and first sight stay.
      return old.text === row.text && old.side === row.side && old.kind === row.kind
        ? []
        : [{ ...row, order: old.order, seenAt: old.seenAt }];
    });
    if (changed.length > 0) await database.messages.bulkPut(changed);

    const known = await database.shoppers.get(conversation);
    const next = nextShopper(known, read, now);
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
    await database.shops.put({
      id: [platform, shop].map(encodeURIComponent).join('/'),
      platform,
      shop,
      name: read.shopName,
      lastSeenAt: now,
    });
  });
  return messages.filter(recordable).map((message) => message.id);
}
