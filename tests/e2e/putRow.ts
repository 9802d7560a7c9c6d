/** Puts a row into the store from a page of the extension, as the manager does; templates it tells the background of. */
export async function putRow([table, row, ids]: readonly [string, object, readonly string[]]): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await done(indexedDB.open('deskmate'));
  await done(database.transaction(table, 'readwrite').objectStore(table).put(row));
  database.close();
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
  ).chrome;
  if (ids.length > 0) await runtime.sendMessage({ deskmate: 'templatesChanged', data: { ids } });
}
