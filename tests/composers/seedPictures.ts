/** Pictures put into the extension's store from a page of its own, as the manager would have put them there. */

export interface SeededPicture {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/**
 * Runs in the extension's page: it names nothing outside of itself. They are of today: older ones that no template refers
 * to are swept out by the panel's daily housework, which may come between.
 */
export async function seedPictures(pictures: readonly SeededPicture[]): Promise<void> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('deskmate'));
  const table = database.transaction('pictures', 'readwrite').objectStore('pictures');
  for (const { base64, ...row } of pictures) {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], {
      type: row.type,
    });
    await done(table.put({ ...row, width: 2, height: 2, blob, addedAt: Date.now() }));
  }
  database.close();
}

/** Two real pictures, each of one or two pixels. */
export const PICTURES: readonly SeededPicture[] = [
  {
    id: 'picture-png',
    name: '尺码表.png',
    type: 'image/png',
    base64:
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  },
  {
    id: 'picture-gif',
    name: 'wash.gif',
    type: 'image/gif',
    base64: 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
  },
];
