/** History of templates: each as it was before a change, the last fifty. */
import type { Template, TemplateVersion } from '../model/index.ts';
import { normaliseCode } from '../text/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { VersionRow } from './rows.ts';

/** So many versions of one template are kept. */
export const MAX_VERSIONS = 50;
/** Saves that follow each other within this time, in milliseconds, leave one version. */
const BURST = 60_000;
/** Of so many templates at once, versions are counted one by one; of more, all together. */
const FEW = 20;

/** What makes no version: the store counts it, or it is undone by itself. */
const UNWRITTEN = new Set(['used', 'lastUsedAt', 'updatedAt', 'deletedAt']);

/** Whether both say the same, serve in the same places and so on. */
export function sameWording(a: Template, b: Template): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => !UNWRITTEN.has(key)));
  const part = (template: Template, key: string): string =>
    JSON.stringify(template[key as keyof Template] ?? null);
  return [...keys].every((key) => part(a, key) === part(b, key));
}

/** Templates in one row: a row each would take seconds where thousands are changed. */
const IN_ROW = 100;

/**
 * Inside a transaction over `versions`: keeps templates as they were. `trimVersions` belongs behind it.
 * @returns ids of the rows.
 */
export async function addVersions(
  templates: readonly Template[],
  by: VersionRow['by'],
  at: number,
  database: DeskDatabase,
): Promise<number[]> {
  const rows: Omit<VersionRow, 'id'>[] = [];
  for (let from = 0; from < templates.length; from += IN_ROW) {
    const some = templates.slice(from, from + IN_ROW);
    rows.push({ at, by, templateIds: some.map(({ id }) => id), templates: some });
  }
  return database.versions.bulkAdd(rows, { allKeys: true });
}

/** Inside a transaction over `versions`: drops the oldest versions of these templates that are too many. */
export async function trimVersions(
  templateIds: readonly string[],
  { versions }: DeskDatabase,
): Promise<void> {
  // No template is twice in a row.
  if ((await versions.count()) <= MAX_VERSIONS) return;
  const counts = new Map<string, number>();
  if (templateIds.length > FEW) {
    for (const key of await versions.orderBy('templateIds').keys()) {
      const id = String(key);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  } else {
    for (const id of templateIds) counts.set(id, await versions.where('templateIds').equals(id).count());
  }
  for (const id of templateIds) {
    const over = (counts.get(id) ?? 0) - MAX_VERSIONS;
    if (over <= 0) continue;
    const old = await versions.where('templateIds').equals(id).limit(over).toArray();
    for (const row of old) await dropFrom(row, new Set([id]), versions);
  }
}

/** Inside a transaction over `versions`: drops all versions of these templates. */
export async function dropVersions(
  templateIds: readonly string[],
  { versions }: DeskDatabase,
): Promise<void> {
  const gone = new Set(templateIds);
  const rows = await versions
    .where('templateIds')
    .anyOf([...templateIds])
    .distinct()
    .toArray();
  for (const row of rows) await dropFrom(row, gone, versions);
}

/** Inside a transaction over `versions`: of these rows, drops what they hold of these templates. */
export async function dropFromRows(
  rowIds: readonly number[],
  templateIds: ReadonlySet<string>,
  { versions }: DeskDatabase,
): Promise<void> {
  for (const row of await versions.bulkGet([...rowIds]))
    if (row !== undefined) await dropFrom(row, templateIds, versions);
}

async function dropFrom(
  row: VersionRow,
  gone: ReadonlySet<string>,
  versions: DeskDatabase['versions'],
): Promise<void> {
  const templates = row.templates.filter(({ id }) => !gone.has(id));
  if (templates.length === 0) await versions.delete(row.id);
  else await versions.put({ ...row, templates, templateIds: templates.map(({ id }) => id) });
}

async function keepVersion(
  template: Template,
  by: VersionRow['by'],
  at: number,
  database: DeskDatabase,
): Promise<void> {
  await addVersions([template], by, at, database);
  await trimVersions([template.id], database);
}

/**
 * Inside a transaction over `templates` and `versions`: the template is about to be saved as `next`. With `always`, what
 * stood is kept however short ago the last version was made: somebody else wrote it.
 */
export async function keepBeforeSave(next: Template, database: DeskDatabase, always = false): Promise<void> {
  const known = await database.templates.get(next.id);
  if (known === undefined || sameWording(known, next)) return;
  const last = await database.versions.where('templateIds').equals(next.id).last();
  const { updatedAt: now } = next;
  const inBurst = last?.by === 'save' && now - last.at < BURST && now >= last.at;
  if (always || !inBurst) await keepVersion(known, 'save', now, database);
}

/** Versions of one template, the newest first. */
export async function listVersions(
  templateId: string,
  database: DeskDatabase = desk(),
): Promise<readonly TemplateVersion[]> {
  const rows = await database.versions.where('templateIds').equals(templateId).reverse().toArray();
  return rows.flatMap((row) => versionIn(row, templateId) ?? []);
}

function versionIn({ id, at, by, templates }: VersionRow, templateId: string): TemplateVersion | undefined {
  const template = templates.find((one) => one.id === templateId);
  return template === undefined ? undefined : { id, at, by, template };
}

/**
 * The template is again what it was in a version, out of the recycle bin if need be; what it is now becomes a version.
 * It stays in its pack, and keeps the shortcut code that it has where that of the version is another's now.
 * @returns the template; undefined when the version, or the template, is there no more.
 */
export async function restoreVersion(
  templateId: string,
  versionId: number,
  now: number,
  database: DeskDatabase = desk(),
): Promise<Template | undefined> {
  const { templates, versions } = database;
  return database.transaction('rw', templates, versions, async () => {
    const row = await versions.get(versionId);
    const version = row === undefined ? undefined : versionIn(row, templateId);
    const known = await templates.get(templateId);
    if (version === undefined || known === undefined) return undefined;
    const { code } = version.template;
    const free = await isCodeFree({ ...known, code }, database);
    const { used, lastUsedAt, packId } = known;
    const restored: Template = {
      ...version.template,
      ...{ used, lastUsedAt, packId },
      code: free ? code : known.code,
      updatedAt: now,
      deletedAt: null,
    };
    if (!sameWording(known, restored)) await keepVersion(known, 'restore', now, database);
    await templates.put(restored);
    return restored;
  });
}

/** Inside a transaction over `templates`: whether no other template of the pack that serves has this one's code. */
export async function isCodeFree(
  { id, packId, code }: Template,
  { templates }: DeskDatabase,
): Promise<boolean> {
  const wanted = normaliseCode(code);
  if (wanted === '') return true;
  const holders = await templates
    .where('packId')
    .equals(packId)
    .filter((row) => row.id !== id && row.deletedAt === null && normaliseCode(row.code) === wanted)
    .count();
  return holders === 0;
}
