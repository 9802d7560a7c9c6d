/** Puts rows into the extension's store. It runs in a page of the extension, so it names nothing outside of itself. */

/** Rows by the table that they belong to, as JSON. */
export type SeededRows = Readonly<Record<string, readonly object[]>>;

/**
 * @param json `SeededRows`. A row that stands in its table already keeps those of its fields that aren't given.
 * @throws what the store says: a table that isn't there, a row without its key.
 */
export async function seedRows(json: string): Promise<void> {
  const rows: SeededRows = JSON.parse(json);
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('deskmate'));
  const change = database.transaction(Object.keys(rows), 'readwrite');
  const finished = new Promise<void>((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error);
  });
  for (const [table, all] of Object.entries(rows)) {
    const store = change.objectStore(table);
    for (const row of all) {
      const key: unknown = store.keyPath === null ? undefined : Reflect.get(row, String(store.keyPath));
      const known: unknown = key === undefined ? undefined : await done(store.get(key as IDBValidKey));
      store.put({ ...(known as object | undefined), ...row });
    }
  }
  await finished;
  database.close();
}
