/**
 * Looking for words in all that was ever said, with everybody. Reading a million messages takes seconds, so a signature of
 * each shopper tells where looking is worth it, and only those histories are read: whoever was seen last comes first.
 *
 * A signature holds up to the `lastSeenAt` that it was made at: whoever was seen since is read whatever it says. So no word
 * is missed because one is old, wherever it was written. Signatures are made here and nowhere else: what records messages
 * has no time for it.
 */
import { foldUnits, signatureOf, signatureTest } from '../text/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { idsOf } from './history.ts';
import { searchWords } from './historySearch.ts';
import type { Mirror } from './mirror.ts';
import { mirrorTable } from './mirror.ts';
import type { MessageRow, ShopperRow, SignatureRow } from './rows.ts';

/** What was found with one shopper. */
export interface FoundWith {
  readonly shopper: ShopperRow;
  /** The newest ones, newest first; at most `MAX_FOUND`. */
  readonly messages: readonly MessageRow[];
  readonly count: number;
}

export interface SearchStep {
  /** In the order in which they were last seen, the newest first. */
  readonly found: readonly FoundWith[];
  /** So many histories of so many are looked through. */
  readonly looked: number;
  readonly of: number;
}

export interface SearchAll {
  /**
   * Makes the signatures that are missing or old, whoever was seen last first. A search in between goes first.
   * @param progress is told how many of how many are made.
   */
  prepare(progress: (done: number, of: number) => void, signal: AbortSignal): Promise<void>;
  /**
   * Histories that hold every word of the query in one message; nothing for an empty one. Only as far as it is asked for:
   * what isn't taken from it isn't read.
   * @throws Dexie errors.
   */
  find(query: string): AsyncGenerator<SearchStep, void, void>;
  close(): void;
}

/** Most messages of one shopper that are told of. */
export const MAX_FOUND = 3;
/** Histories that are read at once: few at first, so that something is seen soon. */
const FIRST = 8;
const MOST = 48;
/** Dexie tells of each row that is written only where they are fewer than fifty. */
const WRITTEN = 40;
/** Messages of one history that are read at once. */
const CHUNK = 2000;
/** Milliseconds in which what was read at one time may still be on its way to the store with the same time. */
const UNDERWAY = 10_000;
/** So many milliseconds after a search signatures are made again. */
const QUIET = 150;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** @param book all shoppers, mirrored. */
export function openSearchAll(
  book: Mirror<ShopperRow>,
  {
    database = desk(),
    clock = Date.now,
  }: { readonly database?: DeskDatabase; readonly clock?: () => number } = {},
): SearchAll {
  const signatures = mirrorTable<SignatureRow>(database.signatures, () => {}, database);
  let searchedAt = Number.NEGATIVE_INFINITY;

  const isMade = ({ id, lastSeenAt }: ShopperRow): boolean => signatures.rows.get(id)?.seenAt === lastSeenAt;

  /** All shoppers as they are now, the last seen first. */
  const everybody = async (): Promise<readonly ShopperRow[]> => {
    await Promise.all([book.settled(), signatures.settled()]);
    let newest = 0;
    for (const { lastSeenAt } of book.rows.values()) newest = Math.max(newest, lastSeenAt);
    // What another window just wrote may not have been heard of yet.
    book.take(await database.shoppers.where('lastSeenAt').aboveOrEqual(newest).toArray());
    return [...book.rows.values()].sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  };

  /** What is stored of them at one moment; of those who are gone, nothing. */
  const read = (shoppers: readonly ShopperRow[]): Promise<readonly History[]> =>
    database.transaction('r', database.shoppers, database.messages, async () => {
      const rows = await database.shoppers.bulkGet(shoppers.map(({ id }) => id));
      const histories = await Promise.all(
        rows.map(async (shopper) => {
          if (shopper === undefined) return [];
          const messages = await readMessages(shopper.id, database);
          return [{ shopper, messages, folded: messages.map(({ text }) => foldUnits(text)) }];
        }),
      );
      return histories.flat();
    });

  /** Only of who is still there, as they were read: nothing is kept of anybody who was erased meanwhile. */
  const write = async (histories: readonly History[]): Promise<void> => {
    const before = clock() - UNDERWAY;
    const made = histories
      .filter(({ shopper }) => shopper.lastSeenAt < before)
      .map(({ shopper, folded }) => ({
        id: shopper.id,
        bits: signatureOf(folded),
        seenAt: shopper.lastSeenAt,
      }));
    for (let at = 0; at < made.length; at += WRITTEN) {
      const some = made.slice(at, at + WRITTEN);
      await database.transaction('rw', database.shoppers, database.signatures, async () => {
        const now = await database.shoppers.bulkGet(some.map(({ id }) => id));
        await database.signatures.bulkPut(some.filter(({ seenAt }, n) => now[n]?.lastSeenAt === seenAt));
      });
    }
  };

  return {
    async prepare(progress, signal) {
      const missing = (await everybody()).filter((shopper) => !isMade(shopper));
      for (let at = 0; at < missing.length && !signal.aborted; at += WRITTEN) {
        progress(at, missing.length);
        while (performance.now() - searchedAt < QUIET) await wait(QUIET);
        await write(await read(missing.slice(at, at + WRITTEN)));
      }
      if (!signal.aborted) progress(missing.length, missing.length);
    },
    async *find(query) {
      const words = searchWords(query);
      if (words.length === 0) return;
      searchedAt = performance.now();
      const all = await everybody();
      const mayHold = signatureTest(words);
      const worth = all.filter((shopper) => {
        const signature = signatures.rows.get(shopper.id);
        return signature === undefined || signature.seenAt !== shopper.lastSeenAt || mayHold(signature.bits);
      });
      yield { found: [], looked: 0, of: worth.length };
      for (let at = 0, size = FIRST; at < worth.length; at += size, size = Math.min(MOST, size * 2)) {
        searchedAt = performance.now();
        const some = worth.slice(at, at + size);
        const histories = await read(some);
        const found = histories.flatMap((history) => hitsIn(history, words));
        yield { found, looked: Math.min(worth.length, at + size), of: worth.length };
        const old = new Set(some.filter((shopper) => !isMade(shopper)).map(({ id }) => id));
        if (old.size > 0) await write(histories.filter(({ shopper }) => old.has(shopper.id)));
      }
    },
    close() {
      signatures.close();
    },
  };
}

interface History {
  readonly shopper: ShopperRow;
  readonly messages: readonly MessageRow[];
  /** Their texts as they are compared. */
  readonly folded: readonly string[];
}

/** Within a transaction: all that was said with one shopper. */
async function readMessages(conversation: string, database: DeskDatabase): Promise<readonly MessageRow[]> {
  const [first, last] = idsOf(conversation);
  const rows: MessageRow[] = [];
  for (let from = first, size = CHUNK; size === CHUNK; from = rows.at(-1)?.id ?? last) {
    const chunk = await database.messages.where('id').between(from, last, false).limit(CHUNK).toArray();
    rows.push(...chunk);
    size = chunk.length;
  }
  return rows;
}

function hitsIn({ shopper, messages, folded }: History, words: readonly string[]): readonly FoundWith[] {
  const hits = messages.filter((_row, at) => words.every((word) => folded[at]?.includes(word) === true));
  if (hits.length === 0) return [];
  hits.sort((a, b) => b.order - a.order);
  return [{ shopper, messages: hits.slice(0, MAX_FOUND), count: hits.length }];
}
