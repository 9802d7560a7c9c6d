/** Takes what was erased out of the backups that are kept here: each that holds some of it is written anew without it. */
import {
  everythingWithoutErased,
  listBackups,
  readBackup,
  replaceBackup,
} from '../../../utils/storage/index.ts';
import { readEverythingFile, writeEverythingFile } from './everythingFile.ts';

/**
 * A backup that can't be read can't be restored either, and is left alone. What is undone later isn't put back into them.
 * @returns how many were written anew.
 * @throws Dexie errors; the backups before it are cleaned then.
 */
export async function cleanBackups(): Promise<number> {
  let rewritten = 0;
  for (const { id } of await listBackups()) {
    const bytes = await readBackup(id);
    const reading = bytes === undefined ? null : await readEverythingFile(bytes);
    if (reading === null || 'problem' in reading) continue;
    const left = await everythingWithoutErased(reading.everything);
    if (left === null) continue;
    await replaceBackup(id, left, new Blob([await writeEverythingFile(left)]));
    rewritten += 1;
  }
  return rewritten;
}
