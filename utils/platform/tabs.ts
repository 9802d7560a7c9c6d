/** The tab in front of a window. Its address is known only where the agent enabled the site or called us there. */
import { browser } from 'wxt/browser';

export interface FrontTab {
  readonly tabId: number;
  readonly url: string | undefined;
}

export async function frontTab(windowId: number): Promise<FrontTab | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id === undefined ? null : { tabId: tab.id, url: tab.url };
}

/** True when the tab is the one in front of its window; false when it is gone. */
export async function isInFront(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).active === true;
  } catch {
    return false;
  }
}

/** The window that this page of ours stands in. */
export async function ownWindowId(): Promise<number> {
  const { id } = await browser.windows.getCurrent();
  return id ?? -1;
}

/** Brings a tab to the front that shows one of these sites, or opens the address where none does. @returns its id. */
export async function showSite(patterns: readonly string[], address: string): Promise<number | null> {
  const [open] = await browser.tabs.query({ url: [...patterns] });
  const { id } = open ?? (await browser.tabs.create({ url: address }));
  if (id === undefined) return null;
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  await browser.tabs.update(id, { active: true });
  return id;
}

/** How long a page is waited for, and how often it is looked, in milliseconds. */
const PATIENCE = 20_000;
const LOOK = 150;

/** Resolves when the tab has loaded its page, or has taken too long. */
export async function whenLoaded(tabId: number): Promise<void> {
  for (let left = PATIENCE; left > 0; left -= LOOK) {
    if ((await browser.tabs.get(tabId)).status === 'complete') return;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Calls back when another tab comes to the front of a window, or the one in front goes to another page. */
export function onFrontTabChanged(callback: (windowId: number) => void): void {
  browser.tabs.onActivated.addListener(({ windowId }) => callback(windowId));
  browser.tabs.onUpdated.addListener((_tabId, change, tab) => {
    if (tab.active === true && tab.windowId !== undefined && change.status !== undefined) {
      callback(tab.windowId);
    }
  });
}

export function onTabClosed(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(callback);
}

/** Opens the manager, or brings it to the front where it is open. */
export async function openManager(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
