/** Databases as former and later versions left them: made from recorded stores, read without the room. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'storage');

export type Row = Readonly<Record<string, unknown>>;

export interface Example {
  readonly version: number;
  /** The stores definition of that version. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

/** JSON has neither blobs nor bytes: `{ type, base64 }` stands for a blob, `{ base64 }` for bytes. */
function revive(key: string, value: unknown): unknown {
  if (key !== 'blob' && key !== 'bits') return value;
  const { type, base64 } = value as { readonly type?: string; readonly base64: string };
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return type === undefined ? bytes : new Blob([bytes], { type });
}

/** The recorded examples by file name. */
export function examples(): ReadonlyMap<string, Example> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8'), revive) as Example]),
  );
}

/** Leaves the example on the disk under this name, as its version did. */
export async function leaveBehind(name: string, { version, stores, rows }: Example): Promise<void> {
  const database = new Dexie(name);
  database.version(version).stores(stores);
  for (const [table, list] of Object.entries(rows)) await database.table(table).bulkAdd([...list]);
  database.close();
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What is on the disk, read past Dexie: the native version and every row of every table. */
export async function readRaw(name: string): Promise<{ version: number; rows: Record<string, Row[]> }> {
  const native = await answer(indexedDB.open(name));
  const rows: Record<string, Row[]> = {};
  for (const table of native.objectStoreNames) {
    rows[table] = await answer(native.transaction(table).objectStore(table).getAll());
  }
  native.close();
  return { version: native.version, rows };
}
