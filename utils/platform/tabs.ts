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
