/** A store that is cleared under an open page is told of, once; one that is only closed isn't. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import {
  onCleared,
  readSetting,
  storeFailure,
  tellRetention,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { freshDatabase, freshName, NOW } from './makers.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function followed() {
  const name = freshName();
  const database = freshDatabase(name);
  const [cleared, failed] = [vi.fn(), vi.fn()];
  onCleared(cleared, failed, database);
  await tellRetention(NOW, database);
  await settle();
  return { name, database, cleared, failed };
}

it('is told of, and the store works on', async () => {
  const { name, database, cleared, failed } = await followed();
  await done(indexedDB.deleteDatabase(name));
  await settle();
  expect(cleared).toHaveBeenCalledOnce();
  await writeSetting('agentName', '阿明', database);
  expect(await readSetting('agentName', database)).toBe('阿明');
  expect(failed).not.toHaveBeenCalled();
});

it('is not told of where the connection was closed only', async () => {
  const { database, cleared, failed } = await followed();
  database.close({ disableAutoOpen: false });
  await settle();
  expect(cleared).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
});

it('says so where a newer version took the store meanwhile', async () => {
  const { name, cleared, failed } = await followed();
  (await done(indexedDB.open(name, 9000))).close();
  // It is tried again some times, as a store that is being cleared comes back.
  await vi.waitUntil(() => failed.mock.calls.length > 0, { timeout: 4000 });
  expect(cleared).not.toHaveBeenCalled();
  expect(storeFailure(failed.mock.lastCall?.[0])).toBe('newer');
});
