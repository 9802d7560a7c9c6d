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
