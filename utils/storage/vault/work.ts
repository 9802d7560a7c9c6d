/** Seals all rows that were there before a lock, or opens all: in chunks, each with how far it came, so that it can go on. */
import type { DeskDatabase } from '../database.ts';
import { dropShopperBackups } from '../shopperBackups.ts';
import { changeBackups } from './backup.ts';
import { type Lock, readLock } from './lock.ts';
import { withoutWords } from './middleware.ts';
import { type AnyRow, SEALED_TABLES } from './secrets.ts';

/** Rows of one transaction: few enough that whoever records meanwhile doesn't wait long. */
const CHUNK = 500;

export interface WorkOptions {
  readonly progress?: (done: number, all: number) => void;
  /** Aborted: it stops behind a chunk, and can go on from there. */
  readonly signal?: AbortSignal;
}

function tableOf(name: string, database: DeskDatabase) {
  return database.table<AnyRow & { readonly id: string }, string>(name);
}

/** What stands behind the last row that was done: the next table, where it was the last. */
function placeOf({ done }: Pick<Lock, 'done'>): { readonly at: number; readonly after: string } {
  return { at: Math.max(0, SEALED_TABLES.indexOf(done?.table ?? '')), after: done?.id ?? '' };
}

async function countDone(lock: Lock, database: DeskDatabase): Promise<readonly [done: number, all: number]> {
  const { at, after } = placeOf(lock);
  const counts = await Promise.all(SEALED_TABLES.map((name) => tableOf(name, database).count()));
  const whole = counts.slice(0, at).reduce((sum, one) => sum + one, 0);
  const part = await tableOf(SEALED_TABLES[at] ?? '', database)
    .where('id')
    .belowOrEqual(after)
    .count();
  return [whole + part, counts.reduce((sum, one) => sum + one, 0)];
}

/** @returns how many rows were done; null: there is nothing left to do. */
async function workOnChunk(database: DeskDatabase): Promise<number | null> {
  return database.transaction('rw', ['settings', ...SEALED_TABLES], async () => {
    const lock = await readLock(database);
    if (lock === undefined || lock.work === null) return null;
    const { at, after } = placeOf(lock);
    const name = SEALED_TABLES[at] ?? '';
    const rows = await tableOf(name, database).where('id').above(after).limit(CHUNK).toArray();
    // Written as they were read: what goes in is sealed or not, as the lock says.
    await tableOf(name, database).bulkPut(rows);
    const last = rows.at(-1);
    const next = SEALED_TABLES[at + 1];
    const { done: _done, ...rest } = lock;
    const place = last === undefined ? { table: next, id: '' } : { table: name, id: last.id };
    if (place.table !== undefined) {
      await database.settings.put({ key: 'lock', value: { ...rest, done: place } });
      return rows.length;
    }
    if (lock.work === 'open') await database.settings.delete('lock');
    else await database.settings.put({ key: 'lock', value: { ...rest, work: null } });
    return null;
  });
}

/**
 * Does what is left to do after a lock was set, or is to go. May run in two pages at once, and be killed: whoever comes
 * next goes on.
 * @throws `LockedError` where the key isn't here, or goes meanwhile; Dexie errors.
 */
export async function workOnLock(
  database: DeskDatabase,
  { progress, signal }: WorkOptions = {},
): Promise<void> {
  const lock = await readLock(database);
  if (lock === undefined || lock.work === null) return;
  await changeBackups(lock.work, database);
  let [done, all] = await countDone(lock, database);
  for (;;) {
    if (signal?.aborted === true) return;
    progress?.(done, all);
    const count = await workOnChunk(database);
    if (count === null) break;
    done += count;
    all = Math.max(all, done);
  }
  progress?.(all, all);
}

/**
 * The passphrase is forgotten: erases what can't be opened any more, and the lock with it. Shoppers stay with their tags,
 * orders, visits and the colour of their flag, and so does all that isn't sealed. It can't be undone.
 */
export async function eraseSealed(database: DeskDatabase): Promise<void> {
  const { shoppers, messages, followUps, signatures, backups, settings } = database;
  await withoutWords(database, () =>
    database.transaction('rw', [shoppers, messages, followUps, signatures, backups, settings], async () => {
      for (const table of [messages, followUps, signatures]) await table.clear();
      for (let after = ''; ; ) {
        const rows = await shoppers.where('id').above(after).limit(CHUNK).toArray();
        await shoppers.bulkPut(rows);
        after = rows.at(-1)?.id ?? after;
        if (rows.length < CHUNK) break;
      }
      await dropShopperBackups(database);
      await settings.delete('lock');
    }),
  );
}
