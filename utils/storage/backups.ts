/**
 * Backups in the store itself: one a day on which something is changed, the last ten. They are against the agent's own
 * mistakes, not against a lost disk. Shoppers aren't in them, but for one that is made right before everything with
 * shoppers is replaced; that one goes with the next, and with the first shopper that is erased.
 */
import { dayOf } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import {
  type Everything,
  type PlainRow,
  readEverything,
  type WriteEverythingOptions,
  writeEverything,
} from './everything.ts';
import type { BackupRow } from './rows.ts';
import { dropShopperBackups } from './shopperBackups.ts';
import { openBackup, sealBackup } from './vault/index.ts';

/** So many backups are kept. */
export const MAX_BACKUPS = 10;

/** Makes the bytes of a file of everything. */
export type EverythingWriter = (everything: Everything) => Promise<Blob | Uint8Array<ArrayBuffer>>;

/** A backup without its bytes. */
export interface BackupInfo extends Omit<BackupRow, 'blob' | 'mark'> {
  /** In bytes. */
  readonly size: number;
}

/**
 * What the store is, by its counts and newest changes: looked up in indexes, no table is read through. Uses of
 * templates and what was taken from the search don't count; lessons do.
 */
async function markOf(database: DeskDatabase): Promise<string> {
  const { templates, packs, pictures, lessons, ownReplies, bans, adapters, settings } = database;
  const marks: unknown[] = [
    await templates.count(),
    (await templates.orderBy('updatedAt').last())?.updatedAt,
    await templates.where('deletedAt').above(0).count(),
    await packs.toArray(),
    await pictures.count(),
    (await lessons.orderBy('id').last())?.id,
    (await ownReplies.orderBy('lastUsedAt').last())?.lastUsedAt,
    await bans.count(),
    (await adapters.orderBy('savedAt').last())?.savedAt,
    (await settings.toArray()).filter(({ key }) => !/^(purged|takes|mended)/.test(key)),
  ];
  return JSON.stringify(marks);
}

async function addBackup(
  draft: Omit<BackupRow, 'id'>,
  isDue: (last: BackupRow | undefined) => boolean,
  database: DeskDatabase,
): Promise<BackupInfo | null> {
  const { backups } = database;
  return database.transaction('rw', backups, async () => {
    // Another page may have been as quick.
    if (!isDue(await backups.orderBy('id').last())) return null;
    await dropShopperBackups(database);
    const id = await backups.add(draft);
    await backups.bulkDelete(await backups.orderBy('id').reverse().offset(MAX_BACKUPS).primaryKeys());
    return infoOf({ ...draft, id });
  });
}

function infoOf({ blob, mark: _mark, ...info }: BackupRow): BackupInfo {
  return { ...info, size: blob.size };
}

/**
 * Makes a backup when there is none of today, and something changed since the last.
 * @param by `agent`: at once, whenever the last was made; `before`: the same, and shoppers are in it where `shoppers`.
 * @returns null when none was due.
 * @throws what `write` throws; Dexie errors (`QuotaExceededError` …).
 */
export async function backUp(
  now: number,
  write: EverythingWriter,
  { by = 'day', shoppers = false }: { readonly by?: BackupRow['by']; readonly shoppers?: boolean } = {},
  database: DeskDatabase = desk(),
): Promise<BackupInfo | null> {
  const mark = await markOf(database);
  const isDue = (last: BackupRow | undefined): boolean =>
    by !== 'day' || last === undefined || (dayOf(last.at) !== dayOf(now) && last.mark !== mark);
  if (!isDue(await database.backups.orderBy('id').last())) return null;
  const everything = await readEverything({ shoppers, now }, database);
  const blob = new Blob([await write(everything)]);
  return addBackup({ at: now, by, counts: countsOf(everything), shoppers, mark, blob }, isDue, database);
}

function countsOf({ rows }: Everything): BackupRow['counts'] {
  const tables = Object.entries(rows) as [string, readonly PlainRow[]][];
  return Object.fromEntries(tables.map(([table, list]) => [table, list.length]));
}

/** The last first. */
export async function listBackups(database: DeskDatabase = desk()): Promise<readonly BackupInfo[]> {
  return (await database.backups.orderBy('id').reverse().toArray()).map(infoOf);
}

/** The bytes as they were written; undefined where it is no more. @throws `LockedError` where they are sealed. */
export async function readBackup(
  id: number,
  database: DeskDatabase = desk(),
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await database.backups.get(id);
  return row === undefined ? undefined : openBackup(new Uint8Array(await row.blob.arrayBuffer()), database);
}

/** Writes a backup's bytes anew: something was taken out of it. One that is no more stays so. */
export async function replaceBackup(
  id: number,
  everything: Everything,
  blob: Blob,
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.transaction('rw', database.backups, async () => {
    const known = await database.backups.get(id);
    const counts = countsOf(everything);
    if (known !== undefined) await database.backups.put({ ...known, counts, blob });
  });
}

/**
 * Puts everything (of a backup or of a file, checked) in place of what is here, after a backup of that.
 * @returns that backup: restoring it undoes this.
 * @throws before anything is replaced when the backup can't be made; otherwise as `writeEverything`.
 */
export async function restoreEverything(
  everything: Everything,
  {
    now,
    write,
    ...options
  }: WriteEverythingOptions & { readonly now: number; readonly write: EverythingWriter },
  database: DeskDatabase = desk(),
): Promise<BackupInfo | null> {
  const { shoppers } = everything;
  const sealed: EverythingWriter = async (here) => {
    const bytes = new Uint8Array(await new Blob([await write(here)]).arrayBuffer());
    return sealBackup(bytes, database);
  };
  const before = await backUp(now, shoppers ? sealed : write, { by: 'before', shoppers }, database);
  await writeEverything(everything, options, database);
  return before;
}
