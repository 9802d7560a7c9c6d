/** "Never for this": what the agent doesn't want suggested for which questions, masked. */
import type { Ban } from '../suggestion/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { voidSnapshot } from './engineState.ts';
import type { BanRow } from './rows.ts';

/**
 * @param ban with `keyText` of the conversation that it is made in.
 * @returns its id.
 */
export async function addBan(
  { templateId, wording, conversation = '' }: Ban & Partial<Pick<BanRow, 'conversation'>>,
  at: number,
  database: DeskDatabase = desk(),
): Promise<number> {
  return database.bans.add({ templateId, wording, conversation, at });
}

/** The newest first. */
export async function listBans(database: DeskDatabase = desk()): Promise<readonly BanRow[]> {
  return database.bans.orderBy('id').reverse().toArray();
}

/** Takes a ban back. @returns what was taken, for `putBanBack`. */
export async function takeBanOut(id: number, database: DeskDatabase = desk()): Promise<BanRow | undefined> {
  return database.transaction('rw', database.bans, database.engine, async () => {
    const row = await database.bans.get(id);
    if (row === undefined) return undefined;
    await database.bans.delete(id);
    await voidSnapshot(database);
    return row;
  });
}

/** Undoes `takeBanOut`. */
export async function putBanBack(row: BanRow, database: DeskDatabase = desk()): Promise<void> {
  await database.transaction('rw', database.bans, database.engine, async () => {
    await database.bans.put(row);
    await voidSnapshot(database);
  });
}
