/** Session state (`storage.session`): outlives the worker, ends with the browser, never reaches the disk. */
import { browser } from 'wxt/browser';

export async function readSession<T>(key: string): Promise<T | undefined> {
  const found = await browser.storage.session.get(key);
  return found[key] as T | undefined;
}

/** All entries whose keys begin so. */
export async function listSession(
  prefix: string,
): Promise<readonly (readonly [key: string, value: unknown])[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).filter(([key]) => key.startsWith(prefix));
}

export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function clearSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** State outside of the store that outlives the browser (`storage.local`). */
async function readLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Calls back with each new value of an entry, whoever wrote it; undefined: it was taken out. */
function followIn(area: 'session' | 'local', key: string, changed: (value: unknown) => void): void {
  browser.storage[area].onChanged.addListener((changes) => {
    const change = changes[key];
    if (change !== undefined) changed(change.newValue);
  });
}

/** Both as drawers, for those who may not know the browser. */
export const sessionDrawer = {
  read: (key: string): Promise<unknown> => readSession(key),
  write: writeSession,
  clear: clearSession,
  follow: (key: string, changed: (value: unknown) => void): void => followIn('session', key, changed),
};

export const localDrawer = {
  read: readLocal,
  write: (key: string, value: unknown): Promise<void> => browser.storage.local.set({ [key]: value }),
  clear: (key: string): Promise<void> => browser.storage.local.remove(key),
  follow: (key: string, changed: (value: unknown) => void): void => followIn('local', key, changed),
};
