/**
 * Hosts that the agent allowed for fetching packs, and not for reading chats. To the browser both are the same grant,
 * so which is which is kept beside it, in this browser: a host in this list is no enabled site.
 */
import { browser } from 'wxt/browser';

const KEY = 'fetchHosts';

/** Match patterns. */
export async function fetchHosts(): Promise<readonly string[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
}

let writing: Promise<unknown> = Promise.resolve();

/** One after the other: two at once would each lose what the other wrote. */
function change(to: (known: readonly string[]) => readonly string[]): Promise<void> {
  const mine = writing.then(async () => {
    const known = await fetchHosts();
    const next = to(known);
    if (next.length !== known.length) await browser.storage.local.set({ [KEY]: next });
  });
  writing = mine.catch(() => undefined);
  return mine;
}

export function addFetchHost(pattern: string): Promise<void> {
  return change((known) => (known.includes(pattern) ? known : [...known, pattern]));
}

/** The host is a site like others from now on, where it is granted. */
export function dropFetchHost(pattern: string): Promise<void> {
  return change((known) => known.filter((one) => one !== pattern));
}

/** Calls back with what left the list: sites, where they are granted. */
export function onFetchHostsChanged(callback: (left: readonly string[]) => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    const { [KEY]: changed } = changes;
    if (changed === undefined) return;
    const [before, after] = [changed.oldValue, changed.newValue].map((list) =>
      Array.isArray(list) ? list.map(String) : [],
    );
    callback((before ?? []).filter((one) => after?.includes(one) !== true));
  });
}

/** Whether what is at this host may be fetched. */
export function mayFetch(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks for a host to fetch packs from. Must be called straight from a click or key of the agent.
 * @param granted patterns that are granted now, as far as is known: nothing may be waited for before the browser asks.
 */
export async function askForFetchHost(pattern: string, granted: readonly string[]): Promise<boolean> {
  const fresh = !granted.includes(pattern);
  // Noted first: when it is granted, nothing starts in its pages.
  const noted = fresh ? addFetchHost(pattern) : Promise.resolve();
  const allowed = await browser.permissions.request({ origins: [pattern] });
  await noted;
  if (!allowed && fresh) await dropFetchHost(pattern);
  return allowed;
}

/** Gives a host back that no pack is fetched from any more. One that is a site as well stays one. */
export async function giveFetchHostBack(pattern: string): Promise<void> {
  if (!(await fetchHosts()).includes(pattern)) return;
  // In this order: it is never taken for a site in between.
  await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
  await dropFetchHost(pattern);
}
