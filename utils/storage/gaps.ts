/** Questions that found no suggestion: counted by their masked wording, so that the agent sees what to write next. */
import { normalise } from '../text/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { joinSources, withSource } from './ownReplies.ts';
import type { GapRow } from './rows.ts';

/** Wordings that are kept; the one that was asked longest ago goes first. */
export const MAX_GAPS = 2000;
/** So much of a wording tells it from others, in UTF-16 units. */
const MAX_KEY = 200;

/** A question as it stands open now. It may still grow by further lines. */
export interface AskedQuestion {
  /** `keyText` of the conversation, and the id of the message that the question began with. */
  readonly conversation: string;
  readonly first: string;
  /** Masked. */
  readonly wording: string;
}

/** Marks and spaces tell no two questions apart. */
function keyOf(wording: string): string {
  const words = normalise(wording).replace(/[\s\p{P}\p{S}]+/gu, ' ');
  return words.trim().slice(0, MAX_KEY);
}

function nameOf({ conversation, first }: Omit<AskedQuestion, 'wording'>): string {
  return `${conversation}|${first}`;
}

/** Inside a transaction: the question that a row counted last isn't counted there any more. */
async function countOff(row: GapRow | undefined, database: DeskDatabase): Promise<void> {
  if (row === undefined) return;
  if (row.count <= 1) await database.gaps.delete(row.key);
  else await database.gaps.put({ ...row, count: row.count - 1, question: '' });
}

/** Counts a question once, under the wording that it has now: told again with more lines, it moves. */
export async function countGap(
  asked: AskedQuestion,
  at: number,
  database: DeskDatabase = desk(),
): Promise<void> {
  const key = keyOf(asked.wording);
  if (key === '') return;
  const question = nameOf(asked);
  const { gaps } = database;
  await database.transaction('rw', gaps, async () => {
    const counted = await gaps.where('question').equals(question).first();
    if (counted?.key === key) return;
    await countOff(counted, database);
    const known = await gaps.get(key);
    await gaps.put({
      key,
      count: (known?.count ?? 0) + 1,
      firstAt: known?.firstAt ?? at,
      lastAt: at,
      example: asked.wording,
      question,
      sources: withSource(known?.sources ?? [], asked.conversation),
    });
    const over = (await gaps.count()) - MAX_GAPS;
    if (over > 0) await gaps.orderBy('lastAt').limit(over).delete();
  });
}

/** The question found a suggestion after all, with the lines that came since. */
export async function dropGap(
  asked: Omit<AskedQuestion, 'wording'>,
  database: DeskDatabase = desk(),
): Promise<void> {
  const { gaps } = database;
  await database.transaction('rw', gaps, async () =>
    countOff(await gaps.where('question').equals(nameOf(asked)).first(), database),
  );
}

/** What was asked most first. */
export async function listGaps(database: DeskDatabase = desk()): Promise<readonly GapRow[]> {
  const rows = await database.gaps.toArray();
  return rows.sort((a, b) => b.count - a.count || b.lastAt - a.lastAt);
}

/** Takes a wording out of the list. @returns what was taken, for `putGapBack`. */
export async function takeGapOut(key: string, database: DeskDatabase = desk()): Promise<GapRow | undefined> {
  return database.transaction('rw', database.gaps, async () => {
    const row = await database.gaps.get(key);
    await database.gaps.delete(key);
    return row;
  });
}

/** Undoes `takeGapOut`. What was counted since is added. */
export async function putGapBack(row: GapRow, database: DeskDatabase = desk()): Promise<void> {
  await database.transaction('rw', database.gaps, async () => {
    const since = await database.gaps.get(row.key);
    await database.gaps.put(since === undefined ? row : joined(row, since));
  });
}

/** A row that was taken out, with what was counted since. */
export function joined(taken: GapRow, since: GapRow): GapRow {
  const sources = joinSources(taken.sources, since.sources);
  return { ...since, count: since.count + taken.count, firstAt: taken.firstAt, sources };
}

/** The row of several conversations without one of them. */
export function withoutSource(row: GapRow, conversation: string): GapRow {
  const sources = row.sources.filter((one) => one !== conversation);
  const ofThem = row.sources.at(-1) === conversation;
  return { ...row, sources, example: ofThem ? row.key : row.example, question: ofThem ? '' : row.question };
}
