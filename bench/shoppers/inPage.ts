/**
 * What runs in a page of the extension's own: fills its store past everything, and times what the panel asks of it, by the
 * panel's own reading.
 */
import {
  desk,
  giveDataKey,
  type HeldKey,
  listTags,
  openHistorySearch,
  openSearchAll,
  openShopperBook,
  readHistorySpan,
  readShopper,
  readTaken,
  readWindow,
  recordReading,
  type SearchAll,
  setLock,
  workOnLock,
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
  /** One new message is recorded. */
  readonly record: readonly number[];
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

let recorded = 0;

async function recordOne(id: string): Promise<void> {
  const [platform = '', shop = '', shopper = ''] = id.split('/').map(decodeURIComponent);
  recorded += 1;
  const said = {
    ...{ id: `bench${recorded}`, side: 'shopper' as const, text: `还有黑色的吗 ${recorded}`, at: Date.now() },
    ...{ kind: 'text' as const, cut: false },
  };
  const read = {
    ...{ key: { platform, shop, shopper }, shopperName: '', shopName: '', agentName: '' },
    ...{ messages: [said], orders: [], goods: null },
  };
  await recordReading(read, [said], Date.now());
}

/** Sets a lock and seals all that is there. @returns its key, and how long sealing took in seconds. */
async function seal(): Promise<{ readonly held: HeldKey; readonly seconds: number }> {
  const handed: HeldKey[] = [];
  const hand = (held: HeldKey) => {
    handed.push(held);
    giveDataKey(held, desk());
  };
  await setLock('of the bench', hand, desk());
  const ms = await timed(() => workOnLock(desk()));
  const [held] = handed;
  if (held === undefined) throw new Error('no lock was set');
  return { held, seconds: Math.round(ms / 1000) };
}

async function measure(ids: readonly string[]): Promise<Times> {
  const card: number[] = [];
  const firstPage: number[] = [];
  const searchFirst: number[] = [];
  const searchNext: number[] = [];
  const record: number[] = [];
  for (const [n, id] of ids.entries()) {
    card.push(await timed(() => Promise.all([readShopper(id), listTags()])));
    firstPage.push(
      await timed(() => Promise.all([readWindow(id, PAGE), readTaken(id), readHistorySpan(id)])),
    );
    const search = openHistorySearch(id);
    searchFirst.push(await timed(() => search.find(QUERIES[n % QUERIES.length] ?? '')));
    searchNext.push(await timed(() => search.find(QUERIES[(n + 1) % QUERIES.length] ?? '')));
    search.close();
    record.push(await timed(() => recordOne(id)));
  }
  return { card, firstPage, searchFirst, searchNext, record };
}

/** What is looked for with everybody. The rare word is said to few, the last one to nobody. */
const EVERYWHERE = {
  rare: ['第1单帮', '第37单', '第29单帮我'],
  common: ['发货', '快递', '运费', '黑色'],
  none: ['没有这句', '量子', '橱窗', '丝绒沙发'],
} as const;
/** Shoppers of one page of hits. */
const PAGE_OF_HITS = 50;
const SEARCHES = 30;

export interface EverywhereTimes {
  /** Until the first hit is there, and until a page of hits is, or all are looked through. */
  readonly first: readonly number[];
  readonly page: readonly number[];
  /** Until all are looked through; empty: it wasn't tried. */
  readonly all: readonly number[];
}

export interface Everywhere {
  readonly signaturesMb: number;
  /** Seconds, once in the life of a store; and milliseconds, at each opening of the page. */
  readonly makeSeconds: number;
  readonly open: number;
  readonly rare: EverywhereTimes;
  readonly common: EverywhereTimes;
  readonly none: EverywhereTimes;
}

/** One search in all that was said with everybody. */
async function lookedFor(
  search: SearchAll,
  query: string,
  toEnd: boolean,
): Promise<{ readonly first: number; readonly page: number; readonly all: number }> {
  const started = performance.now();
  const passed = () => performance.now() - started;
  let first = 0;
  let page = 0;
  let found = 0;
  for await (const step of search.find(query)) {
    found += step.found.length;
    if (found > 0 && first === 0) first = passed();
    if (found >= PAGE_OF_HITS && page === 0) page = passed();
    if (page > 0 && !toEnd) break;
  }
  return { first: first || passed(), page: page || passed(), all: passed() };
}

async function searchEverywhere(): Promise<Everywhere> {
  const open = () => {
    const book = openShopperBook(() => {});
    const search = openSearchAll(book);
    const close = () => {
      search.close();
      book.close();
    };
    return { search, close };
  };
  const first = open();
  const makeMs = await timed(() => first.search.prepare(() => {}, new AbortController().signal));
  first.close();
  let bytes = 0;
  await desk().signatures.each(({ bits }) => {
    bytes += bits.length;
  });
  const second = open();
  const opened = await timed(() => second.search.prepare(() => {}, new AbortController().signal));
  const measured = async (queries: readonly string[], toEnd: boolean): Promise<EverywhereTimes> => {
    const times: { readonly first: number; readonly page: number; readonly all: number }[] = [];
    for (let n = 0; n < SEARCHES; n += 1)
      times.push(await lookedFor(second.search, queries[n % queries.length] ?? '', toEnd));
    return {
      first: times.map((one) => one.first),
      page: times.map((one) => one.page),
      all: toEnd ? times.map((one) => one.all) : [],
    };
  };
  const result = {
    signaturesMb: Math.round(bytes / 1e5) / 10,
    makeSeconds: Math.round(makeMs / 100) / 10,
    open: opened,
    rare: await measured(EVERYWHERE.rare, true),
    common: await measured(EVERYWHERE.common, false),
    none: await measured(EVERYWHERE.none, true),
  };
  second.close();
  return result;
}

const bench = { fill, measure, searchEverywhere, seal };
export type ShoppersBench = typeof bench;
Object.assign(globalThis, { shoppersBench: bench });
