/**
 * Who and what was erased, so that no older backup or file brings it back. No word and no name of a shopper is kept:
 * only marks, hashes with a salt of this store's own. They stand in the engine's table, which is in no backup.
 */
import { pictureKey } from '../packs/index.ts';
import type { DeskDatabase } from './database.ts';
import type { LearnedFile } from './erase.ts';
import type { PlainRow } from './everything.ts';
import { withoutSource } from './gaps.ts';
import type { ErasedRow, GapRow } from './rows.ts';

const NOTHING: ErasedRow = { id: 'erased', salt: '', marks: new Map() };

async function readErased({ engine }: DeskDatabase): Promise<ErasedRow> {
  const row = await engine.get('erased');
  return row?.id === 'erased' ? row : NOTHING;
}

/** At once, since a transaction waits for nothing but the store. The length that is in the key of bytes is left out. */
function markOf(salt: string, ...parts: readonly unknown[]): string {
  return pictureKey(new TextEncoder().encode(JSON.stringify([salt, ...parts]))).replace(/^\d+-/, '');
}

/** Tables of what was learned: their rows are known by themselves. */
const LEARNED = new Set(['lessons', 'bans', 'ownReplies', 'gaps']);
const ABOUT_SHOPPERS = new Set([...LEARNED, 'shoppers', 'messages', 'events', 'followUps']);

type Tell = (table: string, row: PlainRow) => string;

/** Rows have no link to their shopper in most backups: they are known by what is theirs alone. */
function marksOf(salt: string): Tell {
  return (table, row) => markOf(salt, table, row.id ?? row.key, row.at ?? row.firstAt ?? row.firstUsedAt);
}

function allMarks(salt: string, conversation: string, learned: LearnedFile): readonly string[] {
  const mark = marksOf(salt);
  const rows = (table: string, list: readonly object[]) => list.map((row) => mark(table, { ...row }));
  const { lessons, bans, gaps } = learned;
  const replies = learned.replies.filter(({ sources }) => sources.length === 1);
  return [
    markOf(salt, conversation),
    ...rows('lessons', lessons),
    ...rows('bans', bans),
    ...rows('gaps', gaps),
    ...rows('ownReplies', replies),
  ];
}

/** One who was erased: `id` is that of the conversation. */
interface Erased {
  readonly id: string;
  readonly learned: LearnedFile;
}

/** Inside a transaction over `engine`: these shoppers are erased, with what was learned. */
export async function noteErased(
  erased: readonly Erased[],
  at: number,
  database: DeskDatabase,
): Promise<void> {
  const known = await readErased(database);
  const salt = known.salt || crypto.randomUUID();
  const marks = new Map(known.marks);
  for (const { id, learned } of erased) for (const mark of allMarks(salt, id, learned)) marks.set(mark, at);
  await database.engine.put({ id: 'erased', salt, marks });
}

/** Inside a transaction over `engine`: undoes `noteErased`. */
export async function forgetErased(erased: readonly Erased[], database: DeskDatabase): Promise<void> {
  const known = await readErased(database);
  const marks = new Map(known.marks);
  for (const { id, learned } of erased)
    for (const mark of allMarks(known.salt, id, learned)) marks.delete(mark);
  // Of nobody erased, not even the salt is left: the store is as it was.
  await (marks.size === 0 ? database.engine.delete('erased') : database.engine.put({ ...known, marks }));
}

/**
 * Inside a transaction over `engine`, or alone: what of rows of a backup or a file may come back. A shopper who came
 * again after being erased is known from then on.
 */
export async function withoutErased(
  database: DeskDatabase,
): Promise<(table: string, rows: readonly PlainRow[]) => readonly PlainRow[]> {
  const { salt, marks } = await readErased(database);
  if (marks.size === 0) return (_table, rows) => rows;
  const mark = marksOf(salt);
  /** When whoever this conversation is with was erased. */
  const erasedAt = memo((conversation) => marks.get(markOf(salt, conversation)) ?? Number.NEGATIVE_INFINITY);
  return (table, rows) => {
    if (!ABOUT_SHOPPERS.has(table)) return rows;
    return rows.flatMap((row) => {
      if (LEARNED.has(table) && marks.has(mark(table, row))) return [];
      const born = Number(row.firstSeenAt ?? row.seenAt ?? row.firstAt ?? row.firstUsedAt ?? row.at ?? 0);
      const gone = (conversation: unknown) => born <= erasedAt(String(conversation));
      if (table === 'shoppers') return gone(row.id) ? [] : [row];
      if (row.conversation !== undefined && gone(row.conversation)) return [];
      const sources = Array.isArray(row.sources) ? row.sources : [];
      const others = sources.filter((source) => !gone(source));
      if (others.length === sources.length) return [row];
      if (others.length === 0) return [];
      return [table === 'gaps' ? gapWithout(row, sources.filter(gone)) : { ...row, sources: others }];
    });
  };
}

function gapWithout(row: PlainRow, gone: readonly unknown[]): PlainRow {
  let gap = row as unknown as GapRow;
  for (const conversation of gone) gap = withoutSource(gap, String(conversation));
  return { ...gap };
}

function memo(find: (key: string) => number): (key: string) => number {
  const found = new Map<string, number>();
  return (key) => {
    const known = found.get(key) ?? find(key);
    found.set(key, known);
    return known;
  };
}
