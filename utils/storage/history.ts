/** What was said with one shopper: read in windows, so that a long history is never in memory as a whole. */
import { Dexie } from 'dexie';
import { type DeskDatabase, desk } from './database.ts';
import type { EventRow, MessageRow } from './rows.ts';
import { soundMessages } from './soundRows.ts';

/** Which messages are wanted. */
export interface HistoryPlace {
  /** The `order` at which the window begins to count, both ways; null: behind the newest message. */
  readonly order: number | null;
  /** How many messages before that place, and how many from it on. */
  readonly before: number;
  readonly after: number;
}

export interface HistoryWindow {
  /** Oldest first. */
  readonly rows: readonly MessageRow[];
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
}

function between(conversation: string, from: unknown, to: unknown, database: DeskDatabase) {
  return database.messages
    .where('[conversation+order]')
    .between([conversation, from], [conversation, to], true, to === Dexie.maxKey);
}

/** The newest `limit` messages of one conversation, oldest of them first. */
export async function readHistory(
  conversation: string,
  limit: number,
  database: DeskDatabase = desk(),
): Promise<readonly MessageRow[]> {
  const all = between(conversation, Dexie.minKey, Dexie.maxKey, database);
  return soundMessages((await all.reverse().limit(limit).toArray()).reverse());
}

/** A part of one conversation. */
export async function readWindow(
  conversation: string,
  { order, before, after }: HistoryPlace,
  database: DeskDatabase = desk(),
): Promise<HistoryWindow> {
  if (order === null) {
    const rows = await readHistory(conversation, before + 1, database);
    return { rows: before > 0 ? rows.slice(-before) : [], hasEarlier: rows.length > before, hasLater: false };
  }
  const [earlier, later] = await Promise.all([
    between(conversation, Dexie.minKey, order, database)
      .reverse()
      .limit(before + 1)
      .toArray(),
    between(conversation, order, Dexie.maxKey, database)
      .limit(after + 1)
      .toArray(),
  ]);
  return {
    rows: soundMessages([...earlier.slice(0, before).reverse(), ...later.slice(0, after)]),
    hasEarlier: earlier.length > before,
    hasLater: later.length > after,
  };
}

/** Rows that are read at once: few enough that nobody waits for a frame. */
const CHUNK = 2000;

/**
 * Every message of one conversation, oldest first. Read by their ids, which begin with the conversation: so they lie side by
 * side, and needn't be looked up one by one as behind an index.
 * @param signal who wanted them has gone: no more are read, and what is given is only a part.
 */
export async function readWholeHistory(
  conversation: string,
  database: DeskDatabase = desk(),
  signal?: AbortSignal,
): Promise<readonly MessageRow[]> {
  const [first, last] = idsOf(conversation);
  const rows: MessageRow[] = [];
  for (let from = first, size = CHUNK; size === CHUNK; from = rows.at(-1)?.id ?? last) {
    const read = await database.messages.where('id').between(from, last, false).limit(CHUNK).toArray();
    rows.push(...read);
    size = signal?.aborted === true ? 0 : read.length;
  }
  // As the index has them.
  return soundMessages(rows).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Ids of its messages lie between these: no conversation's own name holds the sign behind it. */
export function idsOf(conversation: string): readonly [string, string] {
  return [`${conversation}|`, `${conversation}|\uffff`];
}

/** From when to when messages are known, in milliseconds since 1970; null: of none it is known when it was said. */
export interface HistorySpan {
  readonly first: number;
  readonly last: number;
}

/** Messages without a time at either end are passed over. */
export async function readHistorySpan(
  conversation: string,
  database: DeskDatabase = desk(),
): Promise<HistorySpan | null> {
  const dated = () =>
    between(conversation, Dexie.minKey, Dexie.maxKey, database).filter(({ at }) => at !== null);
  const [first, last] = await Promise.all([dated().first(), dated().reverse().first()]);
  return first?.at == null || last?.at == null ? null : { first: first.at, last: last.at };
}

/** What a reply was made from. */
export interface TakenReply {
  /** Of the template; empty for one of the agent's own replies, and where it has none. */
  readonly title: string;
  readonly own: boolean;
}

/**
 * Which messages of one conversation were made from a template or are an own reply that was filled in, by their ids in
 * `messages`. What the agent typed by hand and was only learned isn't among them.
 */
export async function readTaken(
  conversation: string,
  database: DeskDatabase = desk(),
): Promise<ReadonlyMap<string, TakenReply>> {
  const { events, templates } = database;
  const done = await events.where('conversation').equals(conversation).sortBy('at');
  const sent = sentIn(done);
  const rows = await templates.bulkGet([...new Set(sent.map(({ templateId }) => templateId))]);
  const titles = new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.title] as const])));
  return new Map(
    sent.flatMap(({ message, templateId, filled }) => {
      const title = titles.get(templateId);
      if (title === undefined && !filled) return [];
      return [[`${conversation}|${message}`, { title: title ?? '', own: title === undefined }] as const];
    }),
  );
}

interface Sent {
  readonly message: string;
  readonly templateId: string;
  /** It was put into the box before. */
  readonly filled: boolean;
}

/** @param events by time. A fill is good for one reply. */
function sentIn(events: readonly EventRow[]): readonly Sent[] {
  const filled = new Set<string>();
  return events.flatMap(({ kind, templateId, message }) => {
    if (kind === 'filled') filled.add(templateId);
    if (kind !== 'sent' || message === undefined || templateId === '') return [];
    return [{ message, templateId, filled: filled.delete(templateId) }];
  });
}
