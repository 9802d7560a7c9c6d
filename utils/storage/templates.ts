/** Templates and packs in the store. Deleting is marking, so that it can be undone. */
import type { Pack, Template } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { keepBeforeSave } from './versions.ts';

/** Every template that serves, of every pack. */
export async function listTemplates(database: DeskDatabase = desk()): Promise<readonly Template[]> {
  const rows = await database.templates.toArray();
  return rows.filter((row) => row.deletedAt === null);
}

/** The named ones, deleted or not, in any order; unknown ids are left out. */
export async function readTemplates(
  ids: readonly string[],
  database: DeskDatabase = desk(),
): Promise<readonly Template[]> {
  const rows = await database.templates.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

/** Ids of templates in whose place one of the agent's own stands. */
async function listReplaced({ templates }: DeskDatabase): Promise<ReadonlySet<string>> {
  const own = await templates.where('packId').equals(PERSONAL_PACK).toArray();
  return new Set(own.flatMap(({ overrides, deletedAt }) => (deletedAt === null ? (overrides ?? []) : [])));
}

/** Every template that may be suggested: those that serve, without those in whose place the agent's own stand. */
export async function listSuggested(database: DeskDatabase = desk()): Promise<readonly Template[]> {
  const [rows, replaced] = await Promise.all([listTemplates(database), listReplaced(database)]);
  return rows.filter(({ id }) => !replaced.has(id));
}

/**
 * Of these templates, and of those in whose place they stand or stood, the ones that may be suggested.
 * @returns `ids`: all that were looked at.
 */
export async function readSuggested(
  ids: readonly string[],
  database: DeskDatabase = desk(),
): Promise<{ readonly ids: readonly string[]; readonly templates: readonly Template[] }> {
  const rows = await readTemplates(ids, database);
  const others = rows.flatMap(({ overrides = [] }) => overrides);
  const replaced = await listReplaced(database);
  const all = [...rows, ...(await readTemplates(others, database))];
  return {
    ids: [...ids, ...others],
    templates: all.filter(({ id, deletedAt }) => deletedAt === null && !replaced.has(id)),
  };
}

/** Every template of a pack, deleted or not. */
export async function listOfPack(
  packId: string,
  database: DeskDatabase = desk(),
): Promise<readonly Template[]> {
  return database.templates.where('packId').equals(packId).toArray();
}

export async function listPacks(database: DeskDatabase = desk()): Promise<readonly Pack[]> {
  return database.packs.toArray();
}

/** What the agent did with a template. Packs hold no pictures. */
function ownPart({ used, lastUsedAt, deletedAt, pictures }: Template): Partial<Template> {
  return { used, lastUsedAt, deletedAt, ...(pictures === undefined ? {} : { pictures }) };
}

/**
 * Installs a pack with its templates in one transaction: all or nothing. Templates with the same id are replaced,
 * but what the agent did with them (use counts, deletion, pictures) stays.
 */
export async function installPack(
  pack: Pack,
  templates: readonly Template[],
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.transaction('rw', database.packs, database.templates, async () => {
    const known = await database.templates.bulkGet(templates.map((template) => template.id));
    await database.packs.put(pack);
    await database.templates.bulkPut(
      templates.map((template, i) => {
        const old = known[i];
        return old === undefined ? template : { ...template, ...ownPart(old) };
      }),
    );
  });
}

/** Id of the agent's own pack: what is written on this computer. */
export const PERSONAL_PACK = 'personal';

/** Inside a transaction over `packs`: where one of these is in the personal pack, that is there, under this name. */
export async function makePersonalPack(
  templates: readonly Template[],
  name: string,
  { packs }: DeskDatabase,
): Promise<void> {
  const own = templates.find(({ packId }) => packId === PERSONAL_PACK);
  if (own === undefined || (await packs.get(PERSONAL_PACK)) !== undefined) return;
  const { language, updatedAt: installedAt } = own;
  await packs.put({ id: PERSONAL_PACK, name, language, source: 'personal', installedAt });
}

/**
 * Writes one template as it is now; what it was becomes a version. The personal pack is made, under this name, when it
 * isn't there yet.
 */
export async function saveTemplate(
  template: Template,
  personalName: string,
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeTemplate(template.id, () => ({ next: template, keep: false }), personalName, database);
}

/**
 * As `saveTemplate`, of what `change` makes of the one that stands (undefined: there is none). With `keep`, what stood is
 * a version however short ago the last was made.
 */
export async function changeTemplate(
  id: string,
  change: (known: Template | undefined) => { readonly next: Template; readonly keep: boolean },
  personalName: string,
  database: DeskDatabase = desk(),
): Promise<void> {
  const { packs, templates, versions } = database;
  await database.transaction('rw', packs, templates, versions, async () => {
    const { next, keep } = change(await templates.get(id));
    await keepBeforeSave(next, database, keep);
    await templates.put(next);
    await makePersonalPack([next], personalName, database);
  });
}

/** Marks a template as deleted, or takes the mark off again (`at` null). */
export async function markDeleted(
  id: string,
  at: number | null,
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.templates.update(id, { deletedAt: at });
}

/** Counts one use: the reply made from it went out. */
export async function countUse(id: string, now: number, database: DeskDatabase = desk()): Promise<void> {
  await database.templates
    .where('id')
    .equals(id)
    .modify((row) => {
      const template = row as { used: number; lastUsedAt: number | null };
      template.used += 1;
      template.lastUsedAt = now;
    });
}
