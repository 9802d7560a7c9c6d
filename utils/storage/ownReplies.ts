/** Replies of the agent's own, where no template fitted. Masked before they come in. */
import type { Template } from '../model/index.ts';
import { normalise } from '../text/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { SentReply } from './lessons.ts';
import type { OwnReplyRow } from './rows.ts';
import { saveTemplate } from './templates.ts';

/** Conversations that are remembered of one reply: whom it is from matters while they are few. */
const MAX_SOURCES = 5;
/** So much of a text tells it from others, in UTF-16 units. */
const MAX_KEY = 500;

/** Sources with one more, the newest behind. */
export function withSource(sources: readonly string[], conversation: string): readonly string[] {
  return [...sources.filter((one) => one !== conversation), conversation].slice(-MAX_SOURCES);
}

/** Sources as they were taken out, with those that came since. */
export function joinSources(taken: readonly string[], since: readonly string[]): readonly string[] {
  return [...taken, ...since.filter((one) => !taken.includes(one))].slice(-MAX_SOURCES);
}

/** Inside a transaction: the own reply that a sent one is, a new one where it is to become one, null where it is none. */
export async function replyFor(
  { templateId, own, at }: SentReply,
  database: DeskDatabase,
): Promise<OwnReplyRow | null> {
  if (templateId !== '') return (await database.ownReplies.get(templateId)) ?? null;
  if (own === null) return null;
  const key = normalise(own.text).slice(0, MAX_KEY);
  const known = await database.ownReplies.where('key').equals(key).first();
  const fresh = { used: 0, firstUsedAt: at, lastUsedAt: at, deletedAt: null, sources: [] };
  return known ?? { id: crypto.randomUUID(), ...own, key, ...fresh };
}

/** The row with one use more. */
export function usedIn(row: OwnReplyRow, conversation: string, at: number): OwnReplyRow {
  const sources = withSource(row.sources, conversation);
  return { ...row, used: row.used + 1, lastUsedAt: Math.max(row.lastUsedAt, at), sources };
}

/** Those that serve, the last used first. */
export async function listOwnReplies(
  limit = 5000,
  database: DeskDatabase = desk(),
): Promise<readonly OwnReplyRow[]> {
  return database.ownReplies
    .orderBy('lastUsedAt')
    .reverse()
    .filter((row) => row.deletedAt === null)
    .limit(limit)
    .toArray();
}

/** The named ones that serve. */
export async function readOwnReplies(
  ids: readonly string[],
  database: DeskDatabase = desk(),
): Promise<readonly OwnReplyRow[]> {
  const rows = await database.ownReplies.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined && row.deletedAt === null) as OwnReplyRow[];
}

/** Takes a reply out of the suggestions (and keeps it from being learned again), or back in (`at` null). */
export async function markReplyDeleted(
  id: string,
  at: number | null,
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.ownReplies.update(id, { deletedAt: at });
}

/**
 * An own reply becomes the template with its id: what was learned for the one is the other's.
 * @returns the reply as it was, for `turnBackIntoReply`; undefined when there is none any more.
 */
export async function turnIntoTemplate(
  template: Template,
  personalName: string,
  database: DeskDatabase = desk(),
): Promise<OwnReplyRow | undefined> {
  const { ownReplies, templates, packs, versions } = database;
  return database.transaction('rw', ownReplies, templates, packs, versions, async () => {
    const row = await ownReplies.get(template.id);
    if (row === undefined) return undefined;
    await saveTemplate(template, personalName, database);
    await ownReplies.delete(row.id);
    return row;
  });
}

/** Undoes `turnIntoTemplate`. */
export async function turnBackIntoReply(row: OwnReplyRow, database: DeskDatabase = desk()): Promise<void> {
  await database.transaction('rw', database.ownReplies, database.templates, async () => {
    await database.templates.delete(row.id);
    await database.ownReplies.put(row);
  });
}
