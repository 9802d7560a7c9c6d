/**
 * All that the store holds, as plain rows: for backups, and for taking it to another computer. What can be made again
 * (what the engine learned from its lessons, how well sites are read) and what undoes things (versions, imports,
 * backups) isn't in it, nor is what this browser alone was allowed: packs that are followed at an address.
 */
import { type EverythingTable, OWN_TABLES, SHOPPER_TABLES } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { voidSnapshot } from './engineState.ts';
import { withoutErased } from './erased.ts';
import { forgetAllTaken } from './follows.ts';
import type { PictureRow } from './rows.ts';

export const EVERYTHING_FORMAT = 'deskmate-everything';
export const EVERYTHING_VERSION = 1;

/** A row as it is stored; JSON. */
export type PlainRow = Readonly<Record<string, unknown>>;

export interface Everything {
  readonly format: typeof EVERYTHING_FORMAT;
  readonly version: number;
  /** When it was read, milliseconds since 1970. */
  readonly at: number;
  /** Whether the tables about shoppers are in it. */
  readonly shoppers: boolean;
  /** JSON-safe. Rows of `pictures` are without their `blob`. */
  readonly rows: Readonly<Partial<Record<EverythingTable, readonly PlainRow[]>>>;
  /** The pictures' bytes by id. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** What in the agent's own tables leads to a shopper. Left out with them. */
const LINKS: Readonly<Partial<Record<EverythingTable, PlainRow>>> = {
  lessons: { conversation: '' },
  ownReplies: { sources: [] },
  bans: { conversation: '' },
  gaps: { question: '', sources: [] },
};

export function everythingTables(shoppers: boolean): readonly EverythingTable[] {
  return shoppers ? [...OWN_TABLES, ...SHOPPER_TABLES] : OWN_TABLES;
}

/** Settings that stay where all others are replaced: the lock, and that there is a store (cleared.ts). */
const KEPT = ['lock', 'retentionFrom'];

/** The lock is this store's own: it opens no other, and no file may put another in its place. */
function withoutLock(table: EverythingTable, rows: readonly PlainRow[]): readonly PlainRow[] {
  return table === 'settings' ? rows.filter(({ key }) => key !== 'lock') : rows;
}

/** Reads it all as it was at one moment. Without shoppers, nothing in it leads to one. */
export async function readEverything(
  { shoppers, now }: { readonly shoppers: boolean; readonly now: number },
  database: DeskDatabase = desk(),
): Promise<Everything> {
  const tables = everythingTables(shoppers);
  const rows: Partial<Record<EverythingTable, readonly PlainRow[]>> = {};
  let pictures: readonly PictureRow[] = [];
  await database.transaction('r', [...tables], async () => {
    for (const table of tables) {
      const list = withoutLock(table, (await database.table(table).toArray()) as readonly PlainRow[]);
      rows[table] = shoppers ? list : list.map((row) => ({ ...row, ...LINKS[table] }));
    }
    pictures = await database.pictures.toArray();
  });
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  // After the transaction: it wouldn't outlive the reading of a blob.
  for (const { id, blob } of pictures) files.set(id, new Uint8Array(await blob.arrayBuffer()));
  rows.pictures = pictures.map(({ blob: _blob, ...row }) => row);
  return { format: EVERYTHING_FORMAT, version: EVERYTHING_VERSION, at: now, shoppers, rows, files };
}

/** The same without what was erased since it was made; null where there is nothing of that in it. */
export async function everythingWithoutErased(
  everything: Everything,
  database: DeskDatabase = desk(),
): Promise<Everything | null> {
  const unerased = await withoutErased(database);
  const rows: Partial<Record<EverythingTable, readonly PlainRow[]>> = {};
  let isLess = false;
  for (const [table, list] of Object.entries(everything.rows) as [EverythingTable, readonly PlainRow[]][]) {
    const left = unerased(table, list);
    isLess ||= left.length < list.length;
    rows[table] = left;
  }
  return isLess ? { ...everything, rows } : null;
}

export interface WriteEverythingOptions {
  /** Aborted while it runs: nothing is written, and it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called between chunks with rows done and all of them. */
  readonly progress?: (done: number, all: number) => void;
}

const CHUNK = 500;

/**
 * Puts everything in place of what the store holds, in one transaction: tables that aren't in it stay as they are.
 * Pictures are only added: versions may need the others. Whoever was erased since stays erased. Checked before (`checkEverything`); `restoreEverything` makes
 * a backup first. An engine that is running has to be built again.
 * @throws the signal's reason; Dexie errors.
 */
export async function writeEverything(
  { rows, files, shoppers }: Everything,
  { signal, progress }: WriteEverythingOptions = {},
  database: DeskDatabase = desk(),
): Promise<void> {
  const tables = everythingTables(shoppers).filter((table) => rows[table] !== undefined);
  const all = tables.reduce((sum, table) => sum + (rows[table]?.length ?? 0), 0);
  let done = 0;
  await database.transaction('rw', [...tables, 'engine', 'follows', 'signatures'], async () => {
    const unerased = await withoutErased(database);
    for (const name of tables) {
      const table = database.table<PlainRow, string | number>(name);
      const list =
        name === 'pictures'
          ? withBlobs(rows.pictures ?? [], files)
          : withoutLock(name, unerased(name, rows[name] ?? []));
      const linked = shoppers ? list : withLinks(list, name, await linksOf(name, database));
      if (name === 'settings') await database.settings.where('key').noneOf(KEPT).delete();
      else if (name !== 'pictures') await table.clear();
      for (let from = 0; from < linked.length; from += CHUNK) {
        signal?.throwIfAborted();
        progress?.(done, all);
        const chunk = linked.slice(from, from + CHUNK);
        await table.bulkPut(chunk);
        done += chunk.length;
      }
    }
    if (tables.includes('templates')) await forgetAllTaken(database);
    if (tables.includes('messages')) await database.signatures.clear();
    await voidSnapshot(database);
    signal?.throwIfAborted();
    progress?.(all, all);
  });
}

function withBlobs(
  rows: readonly PlainRow[],
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): readonly PlainRow[] {
  return rows.flatMap((row) => {
    const bytes = files.get(String(row.id));
    return bytes === undefined ? [] : [{ ...row, blob: new Blob([bytes], { type: String(row.type) }) }];
  });
}

/** Rows by their key, of tables that lead to shoppers. */
async function linksOf(
  table: EverythingTable,
  database: DeskDatabase,
): Promise<ReadonlyMap<unknown, PlainRow>> {
  if (LINKS[table] === undefined) return new Map();
  const rows = (await database.table(table).toArray()) as readonly PlainRow[];
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Put back on the computer that they are from, rows still lead to their shopper: or erasing one would miss them. */
function withLinks(
  rows: readonly PlainRow[],
  table: EverythingTable,
  known: ReadonlyMap<unknown, PlainRow>,
): readonly PlainRow[] {
  const links = Object.keys(LINKS[table] ?? {});
  if (known.size === 0) return rows;
  return rows.map((row) => {
    const here = known.get(keyOf(row));
    if (here === undefined || here.at !== row.at) return row;
    return { ...row, ...Object.fromEntries(links.map((field) => [field, here[field]])) };
  });
}

function keyOf(row: PlainRow): unknown {
  return row.id ?? row.key;
}
