/** Many templates changed at once: moved, marked, replaced in, merged, deleted. */
import type { SinceChanged } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { WrittenTemplates } from './rows.ts';
import { makePersonalPack } from './templates.ts';
import { type TakenBack, type TemplateWork, takeTemplatesBack, writeTemplates } from './written.ts';

/**
 * Writes all or none; each is kept as a version. Where one comes into the personal pack, that is made when it isn't
 * there yet.
 * @returns for `takeChangesBack`.
 */
export async function changeTemplates(
  work: TemplateWork,
  now: number,
  personalName: string,
  database: DeskDatabase = desk(),
): Promise<WrittenTemplates> {
  const { packs, templates, versions } = database;
  return database.transaction('rw', packs, templates, versions, async () => {
    const written = await writeTemplates(work, { by: 'many', at: now, keepUses: false }, database);
    await makePersonalPack(work.put, personalName, database);
    return written;
  });
}

/** Undoes `changeTemplates` as a whole. */
export async function takeChangesBack(
  written: WrittenTemplates,
  since: SinceChanged = 'refuse',
  database: DeskDatabase = desk(),
): Promise<TakenBack> {
  const { templates, versions } = database;
  // `async`: without it Dexie doesn't follow the awaits inside.
  return database.transaction('rw', templates, versions, async () =>
    takeTemplatesBack(written, since, database),
  );
}
