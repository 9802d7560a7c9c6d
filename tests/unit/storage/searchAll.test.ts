/** Looking for words in all that was said: the same as reading everything, whatever was said, erased or restored since. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  createDatabase,
  type DeskDatabase,
  type FoundWith,
  openSearchAll,
  openShopperBook,
  putShopperBack,
  readEverything,
  recordReading,
  type SearchAll,
  type ShopperFile,
  searchWords,
  takeShopperOut,
  writeEverything,
} from '../../../utils/storage/index.ts';
import { foldUnits } from '../../../utils/text/index.ts';
import { freshDatabase, KEY, MINUTE, message, NOW, reading } from './makers.ts';

const idOf = (shopper: string) => keyText({ ...KEY, shopper });
let database: DeskDatabase;
let search: SearchAll;
let book: ReturnType<typeof openShopperBook>;
let now: number;

function start(): void {
  book = openShopperBook(() => {}, database);
  search = openSearchAll(book, { database, clock: () => now });
}
function stop(): void {
  search.close();
  book.close();
}
beforeEach(() => {
  now = NOW;
  database = freshDatabase();
  start();
});
afterEach(stop);

async function say(shopper: string, texts: Readonly<Record<string, string>>, at = now): Promise<void> {
  const said = Object.entries(texts).map(([id, text], i) => message(id, { text, at: at + i }));
  await recordReading(reading(said, { key: { ...KEY, shopper }, shopperName: shopper }), said, at, database);
}
const prepare = () => search.prepare(() => {}, new AbortController().signal);

async function found(query: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const step of search.find(query)) {
    for (const { shopper, count, messages } of step.found) {
      expect(messages).toHaveLength(Math.min(3, count));
      ids.push(`${shopper.shopper} ${count}`);
    }
  }
  return ids;
}

/** The same by reading everything. */
async function scanned(query: string): Promise<readonly string[]> {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { conversation, text } of await database.messages.toArray()) {
    if (words.every((word) => foldUnits(text).includes(word)))
      counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
  }
  const shoppers = await database.shoppers.toArray();
  return shoppers
    .flatMap(({ id, shopper }) => (counts.has(id) ? [`${shopper} ${counts.get(id)}`] : []))
    .sort();
}

const TEXTS = [
  '什么时候发货',
  '发票',
  '請問發貨了嗎',
  'ＳＦ顺丰',
  '顺丰 发货',
  '急',
  '👍好的',
  '尺码S',
  'sf',
];
const QUERIES = ['发货', '發貨', '顺丰 发货', 'sf', '急', '👍', '尺码ｓ', '没有', '货发', '', '好', '发'];

describe('finds', () => {
  it('whoever was seen last first, with the newest of what they said', async () => {
    await say('old', { a: '发货' }, NOW - 9 * MINUTE);
    await say('new', { a: '发货1', b: '发货2', c: '发货3', d: '发货4', e: '收到' });
    const steps: FoundWith[] = [];
    for await (const step of search.find('发货')) steps.push(...step.found);
    expect(steps.map(({ shopper }) => shopper.shopper)).toEqual(['new', 'old']);
    expect(steps[0]).toMatchObject({
      count: 4,
      messages: [{ text: '发货4' }, { text: '发货3' }, { text: '发货2' }],
    });
  });

  it('without reading those whose signature says no', async () => {
    for (let n = 0; n < 60; n += 1) await say(`s${n}`, { a: n === 7 ? '要发票' : '什么时候发货' }, NOW - n);
    now = NOW + MINUTE;
    await prepare();
    const reads = vi.spyOn(database.messages, 'where');
    expect(await found('发票')).toEqual(['s7 1']);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('only as far as it is asked for', async () => {
    for (let n = 0; n < 60; n += 1) await say(`s${n}`, { a: '发货' }, NOW - n);
    now = NOW + MINUTE;
    await prepare();
    const reads = vi.spyOn(database.messages, 'where');
    const steps = search.find('发货');
    await steps.next();
    const { value } = await steps.next();
    expect(value).toMatchObject({ looked: 8, of: 60 });
    expect(reads).toHaveBeenCalledTimes(8);
    await steps.return();
  });
});

describe('signatures', () => {
  it('are made with progress, end when nobody wants them, and go on from there', async () => {
    for (let n = 0; n < 100; n += 1) await say(`s${n}`, { a: '发货' }, NOW - n);
    now = NOW + MINUTE;
    const ending = new AbortController();
    const told: string[] = [];
    await search.prepare((done, of) => {
      told.push(`${done}/${of}`);
      ending.abort();
    }, ending.signal);
    expect(told).toEqual(['0/100']);
    expect(await database.signatures.count()).toBe(40);
    stop();
    start();
    told.length = 0;
    await search.prepare((done, of) => void told.push(`${done}/${of}`), new AbortController().signal);
    expect(told).toEqual(['0/60', '40/60', '60/60']);
  });

  it('are made by a search, too, of what it read', async () => {
    await say('a', { a: '发货' });
    now = NOW + MINUTE;
    await found('发货');
    expect(await database.signatures.get(idOf('a'))).toMatchObject({ seenAt: NOW });
  });

  it('aren’t made of who was seen in this moment: more may come with the same time', async () => {
    await say('a', { a: '发货' });
    await prepare();
    await say('a', { b: '发票' });
    expect(await found('发票')).toEqual(['a 1']);
    expect(await database.signatures.count()).toBe(0);
  });

  it('aren’t kept of who is erased while they are made', async () => {
    await say('a', { a: '发货' });
    now = NOW + MINUTE;
    const transaction = database.transaction.bind(database);
    const spy = vi.spyOn(database, 'transaction') as unknown as { mockImplementation(f: unknown): void };
    let isRead = false;
    spy.mockImplementation(async (...given: readonly unknown[]) => {
      const result = await (transaction as (...args: readonly unknown[]) => Promise<unknown>)(...given);
      if (!isRead && given[0] === 'r') {
        isRead = true;
        await takeShopperOut(idOf('a'), database);
      }
      return result;
    });
    await prepare();
    vi.restoreAllMocks();
    expect(await database.signatures.count()).toBe(0);
  });
});

it('never misses what reading everything finds', async () => {
  const who = fc.constantFrom('甲', '乙', '丙');
  const act = fc.oneof(
    fc.record({ do: fc.constant('say' as const), who, id: fc.nat(5), text: fc.constantFrom(...TEXTS) }),
    fc.record({
      do: fc.constantFrom('erase', 'putBack', 'prepare', 'save', 'restore', 'again', 'later'),
      who,
    }),
    fc.record({ do: fc.constant('find' as const), who, query: fc.constantFrom(...QUERIES) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 25 }), async (acts) => {
      database = createDatabase(`search-${crypto.randomUUID()}`);
      stop();
      start();
      const taken = new Map<string, ShopperFile>();
      let saved: Awaited<ReturnType<typeof readEverything>> | null = null;
      try {
        for (const one of acts) {
          const id = idOf(one.who);
          if ('text' in one) await say(one.who, { [`${one.id}`]: one.text });
          else if ('query' in one)
            expect((await found(one.query)).toSorted()).toEqual(await scanned(one.query));
          else if (one.do === 'erase') taken.set(id, await takeShopperOut(id, database));
          else if (one.do === 'putBack') {
            const file = taken.get(id);
            if (file !== undefined) await putShopperBack(file, database);
            taken.delete(id);
          } else if (one.do === 'prepare') await prepare();
          else if (one.do === 'save') saved = await readEverything({ shoppers: true, now }, database);
          else if (one.do === 'restore' && saved !== null) await writeEverything(saved, {}, database);
          else if (one.do === 'again') {
            stop();
            start();
          } else if (one.do === 'later') now += MINUTE;
        }
        for (const query of QUERIES) expect((await found(query)).toSorted()).toEqual(await scanned(query));
      } finally {
        database.close();
        await database.delete();
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
