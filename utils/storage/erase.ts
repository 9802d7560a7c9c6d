/** Erasing what was learned: from one shopper, or all of it. What is erased is handed out, so that it can be undone. */
import type { Take } from '../suggestion/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { voidSnapshot } from './engineState.ts';
import { joined, withoutSource } from './gaps.ts';
import { joinSources } from './ownReplies.ts';
import type { BanRow, GapRow, LessonRow, OwnReplyRow } from './rows.ts';
import { putTakesBack, readTakes } from './takes.ts';

/** What was learned, as it was before it was erased. */
export interface LearnedFile {
  readonly lessons: readonly LessonRow[];
  readonly replies: readonly OwnReplyRow[];
  readonly gaps: readonly GapRow[];
  /** Gaps that others have as well: they stay. */
  readonly sharedGaps: readonly GapRow[];
  readonly bans: readonly BanRow[];
  /** What was taken from the search: it is of no shopper, and goes with all. */
  readonly takes: readonly Take[];
}

/** The tables that erasing writes to: whoever erases in a transaction of their own needs them in it. */
export function learnedTables(database: DeskDatabase) {
  const { lessons, ownReplies, gaps, bans, engine, settings } = database;
  return [lessons, ownReplies, gaps, bans, engine, settings];
}

/**
 * Erases what was learned from one shopper: the lessons, the bans, and own replies and gaps that came from nobody else.
 * An engine that is running has to be built again.
 * @param conversation `keyText` of the conversation.
 * @returns what was there, for `putLearnedBack`.
 */
export async function eraseLearned(
  conversation: string,
  database: DeskDatabase = desk(),
): Promise<LearnedFile> {
  const { lessons, ownReplies, gaps, bans } = database;
  return database.transaction('rw', learnedTables(database), async () => {
    const asked = await gaps.where('sources').equals(conversation).toArray();
    const file: LearnedFile = {
      lessons: await lessons.where('conversation').equals(conversation).toArray(),
      replies: await ownReplies.where('sources').equals(conversation).toArray(),
      gaps: asked.filter((row) => row.sources.length === 1),
      sharedGaps: asked.filter((row) => row.sources.length > 1),
      bans: await bans.where('conversation').equals(conversation).toArray(),
      takes: [],
    };
    await lessons.bulkDelete(file.lessons.map((row) => row.id));
    for (const row of file.replies) {
      const sources = row.sources.filter((one) => one !== conversation);
      if (sources.length === 0) await ownReplies.delete(row.id);
      else await ownReplies.put({ ...row, sources });
    }
    await gaps.bulkDelete(file.gaps.map((row) => row.key));
    await bans.bulkDelete(file.bans.map((row) => row.id));
    await gaps.bulkPut(file.sharedGaps.map((row) => withoutSource(row, conversation)));
    const { length } = [...file.lessons, ...file.replies, ...file.bans];
    if (length > 0) await voidSnapshot(database);
    return file;
  });
}

/** Rows that are read, and that are written, at once, so that whoever waits for it isn't kept from drawing. */
const CHUNK = 1000;
const WRITTEN = 200;

/** Erases all that was ever learned. @returns what was there, for `putLearnedBack`. */
export async function eraseAllLearned(database: DeskDatabase = desk()): Promise<LearnedFile> {
  const { lessons, ownReplies, gaps, bans } = database;
  return database.transaction('rw', learnedTables(database), async () => {
    const kept: LessonRow[] = [];
    for (let last = 0; ; ) {
      const rows = await lessons.where('id').above(last).limit(CHUNK).toArray();
      kept.push(...rows);
      last = rows.at(-1)?.id ?? last;
      if (rows.length < CHUNK) break;
    }
    const file = {
      lessons: kept,
      replies: await ownReplies.toArray(),
      gaps: await gaps.toArray(),
      sharedGaps: [],
      bans: await bans.toArray(),
      takes: await readTakes(database),
    };
    for (const table of [lessons, ownReplies, gaps, bans]) await table.clear();
    await database.settings.delete('takes');
    await voidSnapshot(database);
    return file;
  });
}

/** Undoes either. What was learned since stays. */
export async function putLearnedBack(file: LearnedFile, database: DeskDatabase = desk()): Promise<void> {
  if (Object.values(file).every((rows) => rows.length === 0)) return;
  const { lessons, ownReplies, gaps, bans } = database;
  await database.transaction('rw', learnedTables(database), async () => {
    for (let at = 0; at < file.lessons.length; at += WRITTEN) {
      await lessons.bulkPut(file.lessons.slice(at, at + WRITTEN));
    }
    await bans.bulkPut([...file.bans]);
    if (file.takes.length > 0) await putTakesBack(file.takes, database);
    for (const row of file.replies) {
      const since = await ownReplies.get(row.id);
      const sources = joinSources(row.sources, since?.sources ?? []);
      await ownReplies.put({ ...row, ...since, sources });
    }
    for (const row of file.gaps) {
      const since = await gaps.get(row.key);
      await gaps.put(since === undefined ? row : joined(row, since));
    }
    for (const row of file.sharedGaps) {
      const since = await gaps.get(row.key);
      const unchanged = since === undefined || since.lastAt === row.lastAt;
      await gaps.put(unchanged ? row : { ...since, sources: joinSources(row.sources, since.sources) });
    }
    await voidSnapshot(database);
  });
}
