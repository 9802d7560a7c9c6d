/** Imports for the tests of the store: planned, chosen and applied as the manager does it. */
import type { Pack, Template } from '../../../utils/model/index.ts';
import {
  applyChoices,
  type Choices,
  type DraftEntry,
  type DraftPicture,
  planImport,
} from '../../../utils/packs/index.ts';
import {
  applyImport,
  type DeskDatabase,
  type ImportOptions,
  type ImportWork,
  type PictureRow,
  readAllTemplates,
  readBase,
  readPictureKeys,
} from '../../../utils/storage/index.ts';
import { NOW } from './makers.ts';

export const PACK: Pack = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW };

export function entry(
  id: string,
  more: Partial<DraftEntry['fields']> = {},
  pictures: readonly DraftPicture[] = [],
): DraftEntry {
  const fields = { id, code: '', title: `title of ${id}`, category: ['售前'], triggers: [] };
  return { place: { path: id }, fields: { ...fields, text: `answer of ${id}`, ...more }, pictures };
}

export const picture = (byte: number): DraftPicture => ({
  name: `${byte}.png`,
  type: 'image/png',
  bytes: Uint8Array.of(byte),
});

/** What an import of these entries would write into this store. */
export async function workFor(
  incoming: readonly DraftEntry[],
  now: number,
  database: DeskDatabase,
  choices: Choices = {},
): Promise<ImportWork> {
  const base = await readBase(PACK.id, database);
  const plan = planImport({
    incoming,
    mine: await readAllTemplates(database),
    ...(base === undefined ? {} : { base }),
    packId: PACK.id,
    language: 'zh-CN',
    now,
    newId: () => crypto.randomUUID(),
    pictureKeys: await readPictureKeys(database),
  });
  const { pictures, ...rest } = applyChoices(plan, choices);
  const rows = pictures.map(({ id, name, bytes }): PictureRow => {
    const blob = new Blob([Uint8Array.from(bytes)]);
    return { id, name, type: 'image/png', width: 1, height: 1, blob, addedAt: now };
  });
  return { pack: { ...PACK, installedAt: now }, pictures: rows, ...rest };
}

export async function importAll(
  incoming: readonly DraftEntry[],
  now: number,
  database: DeskDatabase,
  options: Partial<ImportOptions> = {},
): Promise<number> {
  return applyImport(await workFor(incoming, now, database), { now, ...options }, database);
}

/** All that an import writes to but the list of imports; pictures by their bytes. */
export async function storeOf(database: DeskDatabase): Promise<object> {
  const pictures = await database.pictures.toArray();
  return {
    packs: await database.packs.toArray(),
    templates: await database.templates.toArray(),
    bases: await database.bases.toArray(),
    versions: await database.versions.toArray(),
    pictures: await Promise.all(
      pictures.map(async ({ blob, ...row }) => ({
        ...row,
        bytes: [...new Uint8Array(await blob.arrayBuffer())],
      })),
    ),
  };
}

export const textsOf = (templates: readonly Template[]) =>
  Object.fromEntries(templates.map(({ id, text, deletedAt }) => [id, deletedAt === null ? text : null]));
