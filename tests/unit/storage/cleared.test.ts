/** A store that is cleared is told of until the agent has seen it, also by a page that comes later; one that is only closed isn't. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import {
  type DeskDatabase,
  type Drawer,
  noteCleared,
  onCleared,
  readEverything,
  readSetting,
  storeFailure,
  tellRetention,
  writeEverything,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { freshDatabase, freshName, NOW } from './makers.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One for all pages, as the browser's own. */
function drawer(): Drawer {
  const held = new Map<string, unknown>();
  const heard: ((value: unknown) => void)[] = [];
  const put = async (key: string, value: unknown): Promise<void> => {
    held.set(key, value);
    for (const hear of heard) hear(value);
  };
  return {
    read: async (key) => held.get(key),
    write: put,
    clear: (key) => put(key, undefined),
    follow: (_key, changed) => heard.push(changed),
  };
}

function watch(local: Drawer, database: DeskDatabase) {
  const told: boolean[] = [];
  const failed = vi.fn();
  const seen = onCleared({ drawer: local, tell: (isCleared) => told.push(isCleared), failed }, database);
  return { told, failed, seen, isTold: () => told.at(-1) === true };
}

async function followed() {
  const name = freshName();
  const database = freshDatabase(name);
  const local = drawer();
  const watched = watch(local, database);
  await settle();
  await tellRetention(NOW, database);
  await settle();
  return { name, database, local, ...watched };
}

it('is told of until the agent has seen it, and the store works on', async () => {
  const { name, database, isTold, failed, seen } = await followed();
  expect(isTold()).toBe(false);
  await done(indexedDB.deleteDatabase(name));
  await settle();
  expect(isTold()).toBe(true);
  await writeSetting('agentName', '阿明', database);
  expect(await readSetting('agentName', database)).toBe('阿明');
  // What a page writes first of all into a new store.
  await tellRetention(NOW, database);
  await settle();
  expect(isTold()).toBe(true);
  await seen();
  expect(isTold()).toBe(false);
  expect(failed).not.toHaveBeenCalled();
});

it('is told of by a page that comes after it was cleared', async () => {
  const { name, database, local } = await followed();
  database.close();
  await done(indexedDB.deleteDatabase(name));
  const later = freshDatabase(name);
  const { isTold, seen } = watch(local, later);
  await tellRetention(NOW, later);
  await settle();
  expect(isTold()).toBe(true);
  await seen();
  // Seen is seen, for those who come then.
  const last = watch(local, later);
  await settle();
  expect(last.isTold()).toBe(false);
});

it('is told of once, also where nothing is written before the agent has seen it', async () => {
  const { name, database, local, isTold, seen } = await followed();
  await done(indexedDB.deleteDatabase(name));
  await settle();
  expect(isTold()).toBe(true);
  await seen();
  // Another page comes, and looks before it writes.
  expect(await noteCleared(local, database)).toBe(false);
  await tellRetention(NOW, database);
  await settle();
  expect(isTold()).toBe(false);
  expect(await local.read('store')).toBe('there');
});

it('is not told of in a browser that never had one', async () => {
  const { isTold } = watch(drawer(), freshDatabase(freshName()));
  await settle();
  expect(isTold()).toBe(false);
});

it('is not told of where the connection was closed only, or everything was put in from a file', async () => {
  const { database, isTold, failed } = await followed();
  database.close({ disableAutoOpen: false });
  await settle();
  await writeEverything(
    { ...(await readEverything({ shoppers: false, now: NOW }, database)), rows: { settings: [] } },
    {},
    database,
  );
  database.close({ disableAutoOpen: false });
  await settle();
  expect(isTold()).toBe(false);
  expect(failed).not.toHaveBeenCalled();
});

it('says so where a newer version took the store meanwhile', async () => {
  const { name, isTold, failed } = await followed();
  (await done(indexedDB.open(name, 9000))).close();
  // It is tried again some times, as a store that is being cleared comes back.
  await vi.waitUntil(() => failed.mock.calls.length > 0, { timeout: 4000 });
  expect(isTold()).toBe(false);
  expect(storeFailure(failed.mock.lastCall?.[0])).toBe('newer');
});
