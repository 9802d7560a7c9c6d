/** Writing many templates inside a transaction so that it can be taken back as a whole. */
import { Dexie, type PromiseExtended } from 'dexie';
import type { SinceChanged, Template } from '../model/index.ts';
import { normaliseCode } from '../text/index.ts';
import type { DeskDatabase } from './database.ts';
import type { LeftTemplate, VersionRow, WrittenTemplates } from './rows.ts';
import { addVersions, dropFromRows, sameWording, trimVersions } from './versions.ts';

/** What is written: whole templates, and ids of those that go into the recycle bin. */
export interface TemplateWork {
  readonly put: readonly Template[];
  readonly remove: readonly string[];
}

export interface WriteOptions {
  readonly by: VersionRow['by'];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Uses are counted on while the work was planned: what the store has counts. */
  readonly keepUses: boolean;
  /** Called between chunks with how many templates are written; what it throws stops everything. */
  readonly step?: (done: number) => void;
}

/** Rows that are written at once: few enough that a progress bar moves and a click on "cancel" is heard. */
const CHUNK = 500;

/** Inside a transaction over `templates` and `versions`. Ids to remove that aren't there are left out. */
export async function writeTemplates(
  { put, remove }: TemplateWork,
  { by, at, keepUses, step }: WriteOptions,
  database: DeskDatabase,
): Promise<WrittenTemplates> {
  const { templates } = database;
  const before: Template[] = [];
  const left: LeftTemplate[] = [];
  const versions: number[] = [];
  const reworded: string[] = [];
  // The browser writes one chunk while the next is handed to it. Dexie's own promises: of functions that run beside each
  // other it loses the transaction.
  let pending: PromiseExtended<void> = Dexie.Promise.resolve();
  const write = async (
    rows: readonly Template[],
    known: readonly (Template | undefined)[],
    done: number,
  ): Promise<void> => {
    const stood = known.filter((row) => row !== undefined);
    const changed = rows.flatMap((row, i) => {
      const was = known[i];
      return was === undefined || sameWording(was, row) ? [] : [was];
    });
    before.push(...stood);
    left.push(...rows.map(leftOf));
    versions.push(...(await addVersions(changed, by, at, database)));
    for (const { id } of changed) reworded.push(id);
    const previous = pending;
    pending = templates.bulkPut([...rows]).then(() => step?.(done));
    // What fails is told when it is waited for.
    pending.catch(() => undefined);
    await previous;
  };
  const read = await readerFor(put.length + remove.length, database);
  for (let from = 0; from < put.length; from += CHUNK) {
    const chunk = put.slice(from, from + CHUNK);
    const known = await read(chunk.map(({ id }) => id));
    const rows = chunk.map((row, i) => (keepUses ? withUses(row, known[i]) : row));
    await write(rows, known, from + rows.length);
  }
  for (let from = 0; from < remove.length; from += CHUNK) {
    const known = await read(remove.slice(from, from + CHUNK));
    const there = known.filter((row) => row !== undefined && row.deletedAt === null) as Template[];
    const rows = there.map((row) => ({ ...row, deletedAt: at }));
    await write(rows, there, put.length + Math.min(remove.length, from + CHUNK));
  }
  await pending;
  await trimVersions(reworded, database);
  return { before, left, versions };
}

type Read = (ids: readonly string[]) => Promise<readonly (Template | undefined)[]>;

/** One by one is slow: where many are written, all are read first. */
async function readerFor(count: number, { templates }: DeskDatabase): Promise<Read> {
  if (count <= CHUNK) return (ids) => templates.bulkGet([...ids]);
  const all = new Map((await templates.toArray()).map((row) => [row.id, row]));
  return async (ids) => ids.map((id) => all.get(id));
}

function leftOf({ id, updatedAt, deletedAt, used }: Template): LeftTemplate {
  return { id, updatedAt, deletedAt, used };
}

function withUses(row: Template, known: Template | undefined): Template {
  return known === undefined ? row : { ...row, used: known.used, lastUsedAt: known.lastUsedAt };
}

export interface TakenBack {
  readonly done: boolean;
  /** Those that were changed again since, as they are now; of those that are gone for good, as they were before. */
  readonly changed: readonly Template[];
}

/**
 * Inside a transaction over `templates` and `versions`. Uses that were counted since stay counted. What stays as it was
 * changed since keeps its history; what is overwritten by force becomes a version at the time `at`.
 */
export async function takeTemplatesBack(
  { before, left, versions }: WrittenTemplates,
  since: SinceChanged,
  database: DeskDatabase,
  at: number = Date.now(),
): Promise<TakenBack> {
  const { templates } = database;
  const stood = new Map(before.map((row) => [row.id, row]));
  const read = await readerFor(left.length, database);
  const now = await read(left.map(({ id }) => id));
  const changed: Template[] = [];
  const back: Template[] = [];
  const gone: string[] = [];
  const overwritten: Template[] = [];
  left.forEach((was, i) => {
    const current = now[i];
    const old = stood.get(was.id);
    const shown = current ?? old;
    const same = current?.updatedAt === was.updatedAt && current.deletedAt === was.deletedAt;
    if (!same && shown !== undefined) changed.push(shown);
    if (!same && since !== 'force') return;
    if (old === undefined) gone.push(was.id);
    else {
      back.push(withUsesSince(old, was, current));
      if (!same && current !== undefined && !sameWording(current, old)) overwritten.push(current);
    }
  });
  if (since === 'refuse' && changed.length > 0) return { done: false, changed };
  const current = new Map(now.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])));
  await templates.bulkPut(await withFreeCodes(back, current, new Set(gone), database));
  await templates.bulkDelete(gone);
  await dropFromRows(versions, new Set([...gone, ...back.map(({ id }) => id)]), database);
  await addVersions(overwritten, 'restore', at, database);
  await trimVersions(
    overwritten.map(({ id }) => id),
    database,
  );
  return { done: true, changed };
}

/** A shortcut code is one template's in its pack: what comes back to one that is another's by now comes without it. */
async function withFreeCodes(
  back: readonly Template[],
  current: ReadonlyMap<string, Template>,
  gone: ReadonlySet<string>,
  { templates }: DeskDatabase,
): Promise<Template[]> {
  const holds = (row: Template | undefined): string =>
    row === undefined || row.deletedAt !== null ? '' : codeKey(row);
  const regained = back.filter((row) => holds(row) !== '' && holds(row) !== holds(current.get(row.id)));
  if (regained.length === 0) return [...back];
  const ours = new Set([...back.map(({ id }) => id), ...gone]);
  const taken = new Set<string>();
  const packs = [...new Set(regained.map(({ packId }) => packId))];
  await templates
    .where('packId')
    .anyOf(packs)
    .each((row) => {
      if (!ours.has(row.id)) taken.add(holds(row));
    });
  taken.delete('');
  const lost = new Set(regained.filter((row) => taken.has(holds(row))).map(({ id }) => id));
  return back.map((row) => (lost.has(row.id) ? { ...row, code: '' } : row));
}

function codeKey({ packId, code }: Template): string {
  const compared = normaliseCode(code);
  return compared === '' ? '' : `${packId}\0${compared}`;
}

function withUsesSince(old: Template, was: LeftTemplate, current: Template | undefined): Template {
  const uses = (current?.used ?? 0) - was.used;
  if (current === undefined || uses <= 0) return old;
  return { ...old, used: old.used + uses, lastUsedAt: current.lastUsedAt };
}
