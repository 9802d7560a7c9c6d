/**
 * Adapters of the agent's own. They are checked by those who save and who read them; here they are opaque, so that an
 * adapter of an older form stays what it was.
 */
import { type DeskDatabase, desk } from './database.ts';
import type { AdapterRow, SavedAdapter } from './rows.ts';

/** All of them, the last saved first. */
export async function listStoredAdapters(database: DeskDatabase = desk()): Promise<readonly AdapterRow[]> {
  return database.adapters.orderBy('savedAt').reverse().toArray();
}

function savedPart({ adapter, hosts, source, savedAt, basedOn }: SavedAdapter): SavedAdapter {
  return { adapter, hosts, source, savedAt, basedOn };
}

/** Saved once more without a change, an adapter doesn't become its own former version. */
function formerOf(row: SavedAdapter, known: AdapterRow | undefined): SavedAdapter | null {
  if (known === undefined) return null;
  const same = JSON.stringify(known.adapter) === JSON.stringify(row.adapter);
  return same ? known.previous : savedPart(known);
}

/** Saves all or none. What stood under an id before becomes its `previous`; what was before that is gone. */
export async function saveAdapters(
  rows: readonly Omit<AdapterRow, 'previous'>[],
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.transaction('rw', database.adapters, async () => {
    const known = await database.adapters.bulkGet(rows.map((row) => row.id));
    await database.adapters.bulkPut(
      rows.map((row, i) => ({ ...savedPart(row), id: row.id, previous: formerOf(row, known[i]) })),
    );
  });
}

/** Deletes an adapter. @returns what was deleted, for `putAdapterBack`. */
export async function takeAdapterOut(
  id: string,
  database: DeskDatabase = desk(),
): Promise<AdapterRow | undefined> {
  return database.transaction('rw', database.adapters, async () => {
    const row = await database.adapters.get(id);
    await database.adapters.delete(id);
    return row;
  });
}

/** Undoes `takeAdapterOut`. One that was saved under this id since stays. @returns whether it is back. */
export async function putAdapterBack(row: AdapterRow, database: DeskDatabase = desk()): Promise<boolean> {
  return database.transaction('rw', database.adapters, async () => {
    if ((await database.adapters.get(row.id)) !== undefined) return false;
    await database.adapters.put(row);
    return true;
  });
}

/**
 * Puts the former version in use again; the present one becomes the former, so that doing it twice changes nothing.
 * @returns false where there is none.
 */
export async function restorePreviousAdapter(id: string, database: DeskDatabase = desk()): Promise<boolean> {
  return database.transaction('rw', database.adapters, async () => {
    const row = await database.adapters.get(id);
    if (row === undefined || row.previous === null) return false;
    await database.adapters.put({ ...row.previous, id, previous: savedPart(row) });
    return true;
  });
}
