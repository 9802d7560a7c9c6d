/**
 * What the engine is built from, and what it made of it the last time. New lessons stand behind a snapshot and are
 * replayed; whatever is taken out or put back makes the snapshot void, in the same transaction, so that nothing
 * that was erased can come back with one.
 */
import { type DeskDatabase, desk } from './database.ts';
import type { BanRow, OwnReplyRow, SnapshotRow } from './rows.ts';

/** What a new engine starts from, beside the templates. */
export interface EngineBasis {
  /** Those that serve. */
  readonly replies: readonly OwnReplyRow[];
  readonly bans: readonly BanRow[];
  readonly snapshot: SnapshotRow | null;
  /** For `saveSnapshot`. */
  readonly changes: number;
}

export type SnapshotDraft = Omit<SnapshotRow, 'id'>;

async function changesIn(database: DeskDatabase): Promise<number> {
  const row = await database.engine.get('changes');
  return row?.id === 'changes' ? row.count : 0;
}

/** Reads it all as it was at one moment. */
export async function readEngineBasis(database: DeskDatabase = desk()): Promise<EngineBasis> {
  return database.transaction('r', database.ownReplies, database.bans, database.engine, async () => {
    const row = await database.engine.get('snapshot');
    const replies = await database.ownReplies.toArray();
    return {
      replies: replies.filter((reply) => reply.deletedAt === null),
      bans: await database.bans.orderBy('id').toArray(),
      snapshot: row?.id === 'snapshot' ? row : null,
      changes: await changesIn(database),
    };
  });
}

/**
 * Keeps a snapshot of an engine that knows of so many `changes`.
 * @returns false when something was taken out or put back since: then nothing is written.
 * @throws Dexie errors, when it couldn't be stored.
 */
export async function saveSnapshot(
  draft: SnapshotDraft,
  changes: number,
  database: DeskDatabase = desk(),
): Promise<boolean> {
  return database.transaction('rw', database.engine, async () => {
    if ((await changesIn(database)) !== changes) return false;
    await database.engine.put({ ...draft, id: 'snapshot' });
    return true;
  });
}

/** Inside a transaction over `engine`: what was learned is no longer what the snapshot says. */
export async function voidSnapshot(database: DeskDatabase): Promise<void> {
  await database.engine.delete('snapshot');
  await database.engine.put({ id: 'changes', count: (await changesIn(database)) + 1 });
}
