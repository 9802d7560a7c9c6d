/**
 * Imports: a pack comes in as one transaction, and can be taken back as a whole. A page or worker that is killed in
 * the middle leaves nothing of it.
 */
import type { Pack, SinceChanged, Template } from '../model/index.ts';
import { type BaseEntry, pictureKey } from '../packs/index.ts';
import type { ChosenKeys } from '../shortcuts/index.ts';
import { dropPictures } from './bin.ts';
import { type DeskDatabase, desk } from './database.ts';
import { type FollowedImport, forgetTaken, noteTaken } from './follows.ts';
import type { ImportRow, PictureRow } from './rows.ts';
import { changeSetting } from './settings.ts';
import { type TakenBack, type TemplateWork, takeTemplatesBack, writeTemplates } from './written.ts';

/** So many of the last imports can be taken back. */
export const MAX_IMPORTS = 10;

export interface ImportWork extends TemplateWork {
  /** As it is to stand. */
  readonly pack: Pack;
  /** Null where the pack won't be known again: then nothing is kept for a merge. */
  readonly base: readonly BaseEntry[] | null;
  readonly pictures: readonly PictureRow[];
  /** Where it was read at an address that is followed. */
  readonly followed?: FollowedImport;
  /** Keys that take the place of the agent's own. */
  readonly keys?: ChosenKeys;
}

export interface ImportOptions {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Aborted while it runs: nothing is written, and it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called as often as it goes on, with pictures and templates done and all of them. */
  readonly progress?: (done: number, all: number) => void;
}

function importTables(database: DeskDatabase) {
  const { packs, templates, versions, pictures, bases, imports, follows, settings } = database;
  return [packs, templates, versions, pictures, bases, imports, follows, settings];
}

/** Pictures that are written at once: each may have megabytes. */
const PICTURES = 5;

/**
 * Writes an import, all or nothing. Uses that the store counted stay. The transaction lives as long as requests follow
 * each other, so nothing here waits for anything else.
 * @returns the import's id, for `takeImportBack`.
 * @throws the signal's reason; Dexie errors.
 */
export async function applyImport(
  { pack, put, remove, base, pictures, followed, keys: taken }: ImportWork,
  { now, signal, progress }: ImportOptions,
  database: DeskDatabase = desk(),
): Promise<number> {
  const all = pictures.length + put.length + remove.length;
  const step = (done: number): void => {
    signal?.throwIfAborted();
    progress?.(done, all);
  };
  return database.transaction('rw', importTables(database), async () => {
    step(0);
    const packBefore = (await database.packs.get(pack.id)) ?? null;
    const baseBefore = (await database.bases.get(pack.id)) ?? null;
    for (let from = 0; from < pictures.length; from += PICTURES) {
      await database.pictures.bulkPut(pictures.slice(from, from + PICTURES));
      step(Math.min(pictures.length, from + PICTURES));
    }
    const written = await writeTemplates(
      { put, remove },
      { by: 'import', at: now, keepUses: true, step: (done) => step(pictures.length + done) },
      database,
    );
    await database.packs.put(pack);
    if (base !== null) await database.bases.put({ packId: pack.id, at: now, entries: base });
    const keys = taken === undefined ? {} : { keys: { taken, before: await takeKeys(taken, database) } };
    const id = await database.imports.add({
      at: now,
      ...{ pack, packBefore, baseBefore, written },
      pictures: pictures.map((picture) => picture.id),
      ...keys,
    });
    if (followed !== undefined) {
      const taken = { packId: pack.id, at: now, importId: id };
      await noteTaken(followed, taken, MAX_IMPORTS, database);
    }
    const old = await database.imports.orderBy('id').reverse().offset(MAX_IMPORTS).primaryKeys();
    await database.imports.bulkDelete(old);
    // The last moment at which it can be stopped.
    signal?.throwIfAborted();
    return id;
  });
}

/** An import as it is listed. */
export interface ImportInfo {
  readonly id: number;
  readonly at: number;
  readonly packId: string;
  readonly packName: string;
  /** Templates. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** Those that can be taken back, the last first. */
export async function listImports(database: DeskDatabase = desk()): Promise<readonly ImportInfo[]> {
  const rows = await database.imports.orderBy('id').reverse().toArray();
  return rows.map(({ id, at, pack, written: { before, left } }) => {
    const removed = left.filter(({ deletedAt }) => deletedAt !== null).length;
    const added = left.length - before.length;
    return { id, at, packId: pack.id, packName: pack.name, added, changed: before.length - removed, removed };
  });
}

/**
 * Takes an import back: what came goes, what it changed or removed is as it was. What was counted or made since stays;
 * what of templates that were changed since, `since` says.
 * @returns not done, and nothing changed, also when the import is known no more.
 */
export async function takeImportBack(
  id: number,
  since: SinceChanged = 'refuse',
  database: DeskDatabase = desk(),
): Promise<TakenBack> {
  return database.transaction('rw', importTables(database), async () => {
    const row = await database.imports.get(id);
    if (row === undefined) return { done: false, changed: [] };
    const result = await takeTemplatesBack(row.written, since, database);
    if (!result.done) return result;
    await database.imports.delete(id);
    await forgetTaken(id, database);
    await takePackBack(row, database);
    if (row.keys !== undefined) await takeKeysBack(row.keys, database);
    await dropPictures(row.pictures, database);
    return result;
  });
}

/** @returns what these keys were. */
async function takeKeys(taken: ChosenKeys, database: DeskDatabase): Promise<ChosenKeys> {
  const { before } = await changeSetting('keys', (mine) => ({ ...mine, ...taken }), database);
  return Object.fromEntries(Object.entries(before).filter(([id]) => Object.hasOwn(taken, id)));
}

/** What was chosen since stays. */
async function takeKeysBack(
  { taken, before }: NonNullable<ImportRow['keys']>,
  database: DeskDatabase,
): Promise<void> {
  const change = (now: ChosenKeys): ChosenKeys => {
    const isAsTaken = (id: string): boolean =>
      Object.hasOwn(taken, id) && now[id as keyof ChosenKeys] === taken[id as keyof ChosenKeys];
    const kept = Object.entries(now).filter(([id]) => !isAsTaken(id));
    const back = Object.entries(before).filter(([id]) => isAsTaken(id));
    return Object.fromEntries([...kept, ...back]);
  };
  await changeSetting('keys', change, database);
}

async function takePackBack(
  { at, pack, packBefore, baseBefore }: ImportRow,
  { packs, bases, templates }: DeskDatabase,
): Promise<void> {
  const base = await bases.get(pack.id);
  if (base?.at === at) await (baseBefore === null ? bases.delete(pack.id) : bases.put(baseBefore));
  if (packBefore === null) {
    // Some of it may stay: changed since, or made in it.
    if ((await templates.where('packId').equals(pack.id).count()) === 0) await packs.delete(pack.id);
    return;
  }
  const isAsWritten = JSON.stringify(await packs.get(pack.id)) === JSON.stringify(pack);
  if (isAsWritten) await packs.put(packBefore);
}

/** What a pack was when it was imported last; undefined: it never was. */
export async function readBase(
  packId: string,
  database: DeskDatabase = desk(),
): Promise<readonly BaseEntry[] | undefined> {
  return (await database.bases.get(packId))?.entries;
}

/** Every template, those in the recycle bin too: what an import is planned against. */
export async function readAllTemplates(database: DeskDatabase = desk()): Promise<readonly Template[]> {
  return database.templates.toArray();
}

/** `pictureKey` of every stored picture by its id. Reads them all, one after the other. */
export async function readPictureKeys(database: DeskDatabase = desk()): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const id of await database.pictures.toCollection().primaryKeys()) {
    const row = await database.pictures.get(id);
    if (row !== undefined) keys.set(id, pictureKey(new Uint8Array(await row.blob.arrayBuffer())));
  }
  return keys;
}
