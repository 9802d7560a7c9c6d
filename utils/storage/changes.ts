/** Many templates changed at once: moved, marked, replaced in, merged, deleted. */
import type { SinceChanged } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { WrittenTemplates } from './rows.ts';
import { type MovedLearned, movedTables, moveLearned, moveLearnedBack } from './takenOver.ts';
import { makePersonalPack } from './templates.ts';
import { type TakenBack, type TemplateWork, takeTemplatesBack, writeTemplates } from './written.ts';

export interface ChangeWork extends TemplateWork {
  /** By id of one that is removed, that of the one in its place, which gets what was learned for it. */
  readonly takenOver?: ReadonlyMap<string, string>;
}

export interface WrittenChanges extends WrittenTemplates {
  /** Where there is any, an engine that is running has to be built again. */
  readonly moved: readonly MovedLearned[];
}

/**
 * Writes all or none; each is kept as a version. Where one comes into the personal pack, that is made when it isn't
 * there yet.
 * @returns for `takeChangesBack`.
 */
export async function changeTemplates(
  work: ChangeWork,
  now: number,
  personalName: string,
  database: DeskDatabase = desk(),
): Promise<WrittenChanges> {
  const { packs, templates, versions } = database;
  const tables = [packs, templates, versions, ...movedTables(database)];
  return database.transaction('rw', tables, async () => {
    const written = await writeTemplates(work, { by: 'many', at: now, keepUses: false }, database);
    await makePersonalPack(work.put, personalName, database);
    return { ...written, moved: await moveLearned(work.takenOver ?? new Map(), database) };
  });
}

/** Undoes `changeTemplates` as a whole. */
export async function takeChangesBack(
  { moved, ...written }: WrittenChanges,
  since: SinceChanged = 'refuse',
  database: DeskDatabase = desk(),
): Promise<TakenBack> {
  const { templates, versions } = database;
  // `async`: without it Dexie doesn't follow the awaits inside.
  return database.transaction('rw', [templates, versions, ...movedTables(database)], async () => {
    const result = await takeTemplatesBack(written, since, database);
    if (result.done) await moveLearnedBack(moved, database);
    return result;
  });
}
