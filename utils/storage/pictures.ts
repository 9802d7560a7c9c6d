/**
 * Templates' pictures. They are only ever added here: a template that is deleted can be had back whole, and so can a
 * picture that was taken out of one.
 */
import { type DeskDatabase, desk } from './database.ts';
import type { PictureRow } from './rows.ts';

/** @throws Dexie errors (`QuotaExceededError` …). */
export async function addPicture(row: PictureRow, database: DeskDatabase = desk()): Promise<void> {
  await database.pictures.add(row);
}

/** Undefined where there is none of this id. */
export async function readPicture(
  id: string,
  database: DeskDatabase = desk(),
): Promise<PictureRow | undefined> {
  return database.pictures.get(id);
}
