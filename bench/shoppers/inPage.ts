/**
 * What runs in a page of the extension's own: fills its store past everything, and times what the panel asks of it, by the
 * panel's own reading.
 */
import {
  listTags,
  openHistorySearch,
  readHistorySpan,
  readShopper,
  readTaken,
  readWindow,
} from '../../utils/storage/index.ts';
import { messageRow, type Person, shopperRow } from './rows.ts';

/** As the history asks for it. */
const PAGE = { order: null, before: 60, after: 0 } as const;
const QUERIES = ['发货', '快递', '運費', '黑色', '发票', 'ｌ码', '便宜', '谢谢', '顺丰 差价', '没有这句'];

/** Milliseconds, one of each time. */
export interface Times {
  readonly card: readonly number[];
  readonly firstPage: readonly number[];
  /** The first word that is looked for, with reading all that was said; and further keys. */
  readonly searchFirst: readonly number[];
  readonly searchNext: readonly number[];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Puts these shoppers and all their messages in, in one transaction. @returns how many messages. */
async function fill(people: readonly Person[], first: number, now: number): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('deskmate');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['shoppers', 'messages', 'tags'], 'readwrite', {
    durability: 'relaxed',
  });
  const messages = transaction.objectStore('messages');
  let count = 0;
  for (const [at, person] of people.entries()) {
    const row = shopperRow(person, first + at, now);
    transaction.objectStore('shoppers').put(row);
    for (const name of row.tags) transaction.objectStore('tags').put({ name, usedAt: now });
    for (let i = 0; i < person.messages; i += 1) messages.put(messageRow(person, first + at, i, now));
    count += person.messages;
  }
  await done(transaction);
  database.close();
  return count;
}

async function measure(ids: readonly string[]): Promise<Times> {
  const card: number[] = [];
  const firstPage: number[] = [];
  const searchFirst: number[] = [];
  const searchNext: number[] = [];
  for (const [n, id] of ids.entries()) {
    card.push(await timed(() => Promise.all([readShopper(id), listTags()])));
    firstPage.push(
      await timed(() => Promise.all([readWindow(id, PAGE), readTaken(id), readHistorySpan(id)])),
    );
    const search = openHistorySearch(id);
    searchFirst.push(await timed(() => search.find(QUERIES[n % QUERIES.length] ?? '')));
    searchNext.push(await timed(() => search.find(QUERIES[(n + 1) % QUERIES.length] ?? '')));
    search.close();
  }
  return { card, firstPage, searchFirst, searchNext };
}

const bench = { fill, measure };
export type ShoppersBench = typeof bench;
Object.assign(globalThis, { shoppersBench: bench });
