/** What the agent took from the search, and after which words, the last first. It stands among the settings. */
import type { Take } from '../suggestion/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';

/** So many are kept. */
export const MAX_TAKES = 1000;

export async function readTakes(database: DeskDatabase = desk()): Promise<readonly Take[]> {
  const kept: unknown = await readSetting('takes', database);
  // It may have come with a file.
  return Array.isArray(kept) ? kept.filter(isTake) : [];
}

function isTake(value: unknown): value is Take {
  const { query, templateId, count, at } = (value ?? {}) as Partial<Take>;
  return typeof templateId === 'string' && [query, count, at].every(Number.isFinite);
}

/** Counts one more. @returns all of them. */
export async function noteTake(
  { query, templateId, at }: Omit<Take, 'count'>,
  database: DeskDatabase = desk(),
): Promise<readonly Take[]> {
  return database.transaction('rw', database.settings, async () => {
    const takes = await readTakes(database);
    const known = takes.find((take) => take.query === query && take.templateId === templateId);
    const take = { query, templateId, count: (known?.count ?? 0) + 1, at };
    const all = [take, ...takes.filter((one) => one !== known)].slice(0, MAX_TAKES);
    await writeSetting('takes', all, database);
    return all;
  });
}

/** Inside a transaction over `settings`: puts some back that were taken out. What was taken since stays. */
export async function putTakesBack(taken: readonly Take[], database: DeskDatabase): Promise<void> {
  const since = await readTakes(database);
  const isNew = ({ query, templateId }: Take): boolean =>
    !since.some((one) => one.query === query && one.templateId === templateId);
  await writeSetting('takes', [...since, ...taken.filter(isNew)].slice(0, MAX_TAKES), database);
}
