/** The recycle bin: what was deleted stays for thirty days, and goes then with all that belongs to it. */
import type { Template } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { VersionRow } from './rows.ts';
import { readSetting, writeSetting } from './settings.ts';
import { dropVersions, isCodeFree } from './versions.ts';

const DAY = 86_400_000;
/** How long a deleted template can be had back, in milliseconds. */
export const BIN_TIME = 30 * DAY;

/** Deleted templates of all packs, the last deleted first. */
export async function listDeleted(database: DeskDatabase = desk()): Promise<readonly Template[]> {
  return database.templates.orderBy('deletedAt').reverse().toArray();
}

/**
 * Takes templates out of the recycle bin.
 * @returns ids of those whose shortcut code is another's by now: they come back without it.
 */
export async function restoreDeleted(
  ids: readonly string[],
  database: DeskDatabase = desk(),
): Promise<readonly string[]> {
  const { templates } = database;
  return database.transaction('rw', templates, async () => {
    const withoutCode: string[] = [];
    for (const row of await templates.bulkGet([...ids])) {
      if (row === undefined || row.deletedAt === null) continue;
      const free = await isCodeFree(row, database);
      if (!free) withoutCode.push(row.id);
      await templates.put({ ...row, code: free ? row.code : '', deletedAt: null });
    }
    return withoutCode;
  });
}

/**
 * Deletes for good what lies in the recycle bin for `time` milliseconds or more (0: all of it), its versions, and
 * pictures that no template, version or import refers to. A picture of today stays: it may be in a form that isn't
 * saved yet.
 */
export async function purgeDeleted(
  now: number,
  time: number = BIN_TIME,
  database: DeskDatabase = desk(),
): Promise<void> {
  const { templates, versions, imports, pictures } = database;
  await database.transaction('rw', templates, versions, imports, pictures, async () => {
    await templates
      .where('deletedAt')
      .belowOrEqual(now - time)
      .delete();
    const there = new Set(await templates.toCollection().primaryKeys());
    const old = await versions.orderBy('templateIds').uniqueKeys();
    const orphans = old.map(String).filter((id) => !there.has(id));
    await dropVersions(orphans, database);
    await dropPictures(
      await pictures
        .where('addedAt')
        .below(now - DAY)
        .primaryKeys(),
      database,
    );
  });
}

/** Templates that were taken out of the bin, with their versions: for `putBackInBin`. */
export interface BinFile {
  readonly templates: readonly Template[];
  /** As they were; of each, only what is of these templates is put back. */
  readonly versions: readonly VersionRow[];
}

/**
 * Takes these out of the recycle bin and out of the store; one that isn't in the bin stays. Their pictures stay until the
 * bin is looked through the next time.
 */
export async function takeFromBin(ids: readonly string[], database: DeskDatabase = desk()): Promise<BinFile> {
  const { templates, versions } = database;
  return database.transaction('rw', templates, versions, async () => {
    const rows = await templates.bulkGet([...ids]);
    const gone = rows.filter((row) => row !== undefined && row.deletedAt !== null) as Template[];
    const goneIds = gone.map(({ id }) => id);
    const kept = await versions.where('templateIds').anyOf(goneIds).distinct().toArray();
    await templates.bulkDelete(goneIds);
    await dropVersions(goneIds, database);
    return { templates: gone, versions: kept };
  });
}

/** Undoes `takeFromBin`. */
export async function putBackInBin(file: BinFile, database: DeskDatabase = desk()): Promise<void> {
  const { templates, versions } = database;
  const ids = new Set(file.templates.map(({ id }) => id));
  await database.transaction('rw', templates, versions, async () => {
    await templates.bulkPut([...file.templates]);
    for (const row of file.versions) {
      const others = (await versions.get(row.id))?.templates.filter(({ id }) => !ids.has(id)) ?? [];
      const all = [...others, ...row.templates.filter(({ id }) => ids.has(id))];
      await versions.put({ ...row, templates: all, templateIds: all.map(({ id }) => id) });
    }
  });
}

/**
 * Inside a transaction over `templates`, `versions`, `imports` and `pictures`: deletes those of these pictures that
 * nothing refers to.
 */
export async function dropPictures(
  ids: readonly string[],
  { templates, versions, imports, pictures }: DeskDatabase,
): Promise<void> {
  if (ids.length === 0) return;
  const kept = new Set<string>();
  const keep = (template: Template): void => {
    for (const id of template.pictures ?? []) kept.add(id);
  };
  await templates.each(keep);
  await versions.each((row) => row.templates.forEach(keep));
  await imports.each((row) => row.written.before.forEach(keep));
  await pictures.bulkDelete(ids.filter((id) => !kept.has(id)));
}

/** `purgeDeleted`, once a day: asked more often, it only looks at the time of the last. */
export async function purgeDaily(now: number, database: DeskDatabase = desk()): Promise<void> {
  const last = await readSetting('purgedAt', database);
  if (now - last < DAY && now >= last) return;
  await writeSetting('purgedAt', now, database);
  await purgeDeleted(now, BIN_TIME, database);
}
