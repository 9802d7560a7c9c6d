/** What was learned from replies that went out. Everything here is masked before it comes in. */
import type { Language } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { voidSnapshot } from './engineState.ts';
import { replyFor, usedIn } from './ownReplies.ts';
import type { LessonRow, OwnReplyRow } from './rows.ts';
import { countUse } from './templates.ts';

/** A reply of the agent that stands in the thread. */
export interface SentReply {
  /** `keyText` of the conversation, and the message's id in it: one that was taken in teaches nothing more. */
  readonly conversation: string;
  readonly message: string;
  readonly at: number;
  /** What it answered, masked, a line each; empty where nothing was asked. */
  readonly wording: string;
  /** What the agent had said before that, masked. */
  readonly before: string;
  /** The template or own reply that it was made from; empty: none. */
  readonly templateId: string;
  /** Where it was made from none: what to keep of it, masked; null: nothing. */
  readonly own: { readonly text: string; readonly language: Language } | null;
}

/** What became of it. */
export interface Taught {
  /** Null where nothing was asked. */
  readonly lesson: LessonRow | null;
  /** The own reply as it is now, where it is one. */
  readonly reply: OwnReplyRow | null;
}

/**
 * Takes a reply in: its lesson, the use of what it was made from and the event, all or none.
 * @returns null when it was taken in before, or stands for nothing that may be learned.
 * @throws Dexie errors; then nothing of it was written.
 */
export async function recordSent(sent: SentReply, database: DeskDatabase = desk()): Promise<Taught | null> {
  const { lessons, ownReplies, templates, events } = database;
  const { conversation, message, at, wording, before } = sent;
  return database.transaction('rw', lessons, ownReplies, templates, events, async () => {
    const taken = await events
      .where('conversation')
      .equals(conversation)
      .filter((event) => event.kind === 'sent' && event.message === message)
      .first();
    if (taken !== undefined) return null;
    const known = await replyFor(sent, database);
    const forgotten = known !== null && known.deletedAt !== null;
    // Typed once more, what the agent took out stays out.
    if (forgotten && sent.templateId === '') return null;
    const templateId = known?.id ?? sent.templateId;
    await events.add({ kind: 'sent', at, conversation, templateId, detail: '', message });
    if (templateId === '' || forgotten) return null;
    const reply = known === null ? null : usedIn(known, conversation, at);
    if (reply === null) await countUse(templateId, at, database);
    else await ownReplies.put(reply);
    if (wording === '') return { lesson: null, reply };
    const row = { conversation, templateId, wording, before, at };
    return { lesson: { ...row, id: await lessons.add(row) }, reply };
  });
}

/** Lessons with a higher id than this, oldest first: for telling them to an engine, part by part. */
export async function lessonsAfter(
  id: number,
  limit: number,
  database: DeskDatabase = desk(),
): Promise<readonly LessonRow[]> {
  return database.lessons.where('id').above(id).limit(limit).toArray();
}

/** Rows that are looked through at once: about as many as a frame has time for. */
const CHUNK = 500;

/**
 * Lessons that hold all of these words (in their wording, or in what it led to), newest first. One more than are wanted
 * tells that there are more.
 * @param nameOf what a template or own reply is called, so that it can be found by that as well.
 */
export async function findLessons(
  query: string,
  wanted: number,
  nameOf: (templateId: string) => string,
  database: DeskDatabase = desk(),
): Promise<readonly LessonRow[]> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: LessonRow[] = [];
  const size = words.length === 0 ? wanted : CHUNK;
  let below = Number.POSITIVE_INFINITY;
  while (found.length < wanted) {
    const rows = await database.lessons.where('id').below(below).reverse().limit(size).toArray();
    for (const row of rows) {
      const text = `${row.wording}\n${nameOf(row.templateId)}`.toLowerCase();
      if (words.every((word) => text.includes(word))) found.push(row);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) break;
    below = last.id;
  }
  return found.slice(0, wanted);
}

export async function countLessons(database: DeskDatabase = desk()): Promise<number> {
  return database.lessons.count();
}

/** Different wordings that led to a template or own reply, the newest first. */
export async function wordingsOf(
  templateId: string,
  limit: number,
  database: DeskDatabase = desk(),
): Promise<readonly string[]> {
  const rows = await database.lessons.where('templateId').equals(templateId).reverse().limit(200).toArray();
  return [...new Set(rows.flatMap((row) => row.wording.split('\n')))].slice(0, limit);
}

/** Takes a lesson out. @returns what was taken, for `putLessonBack`. */
export async function takeLessonOut(
  id: number,
  database: DeskDatabase = desk(),
): Promise<LessonRow | undefined> {
  return database.transaction('rw', database.lessons, database.engine, async () => {
    const row = await database.lessons.get(id);
    if (row === undefined) return undefined;
    await database.lessons.delete(id);
    await voidSnapshot(database);
    return row;
  });
}

/** Undoes `takeLessonOut`. */
export async function putLessonBack(row: LessonRow, database: DeskDatabase = desk()): Promise<void> {
  await database.transaction('rw', database.lessons, database.engine, async () => {
    await database.lessons.put(row);
    await voidSnapshot(database);
  });
}
