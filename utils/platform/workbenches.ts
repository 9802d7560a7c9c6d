/** Tabs of enabled sites: which are open, which of their documents are read, and bringing one to the front. */
import { browser } from 'wxt/browser';
import { enabledSites } from './sites.ts';

export interface WorkbenchTab {
  readonly tabId: number;
  readonly title: string;
  readonly hostname: string;
  /** In a private window. */
  readonly incognito: boolean;
  /** `loading`: the page, or a frame in it; `asleep`: the browser took the page out until somebody looks at it. */
  readonly state: 'shown' | 'loading' | 'asleep';
}

/** Tabs with a page of an enabled site, in the browser's order. */
export async function workbenchTabs(): Promise<readonly WorkbenchTab[]> {
  const patterns = await enabledSites();
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id, url = '', title = '', incognito = false, discarded, status }) =>
    id === undefined
      ? []
      : [
          {
            tabId: id,
            title,
            incognito,
            hostname: URL.canParse(url) ? new URL(url).hostname : '',
            state: discarded === true ? 'asleep' : status === 'loading' ? 'loading' : 'shown',
          },
        ],
  );
}

export interface ReadDocument {
  readonly tabId: number;
  readonly frameId: number;
  /** Empty where the browser has none. */
  readonly documentId: string;
}

/** Documents of a tab in which the chat's script reads; none where the page may not be read. */
export async function readDocuments(tabId: number): Promise<readonly ReadDocument[]> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => (globalThis as { readonly deskmateReader?: unknown }).deskmateReader !== undefined,
    });
    return frames.flatMap((frame) => {
      const { frameId = 0, documentId = '', result } = frame as typeof frame & { documentId?: string };
      return result === true ? [{ tabId, frameId, documentId }] : [];
    });
  } catch {
    return [];
  }
}

/** Calls back when a tab may show another page than before, or is gone. */
export function onTabsChanged(changed: () => void): void {
  browser.tabs.onUpdated.addListener((_tabId, { status, discarded }) => {
    if (status !== undefined || discarded !== undefined) changed();
  });
  browser.tabs.onRemoved.addListener(() => changed());
}

/** Brings a tab to the front, and its window: nothing in the page is touched. @returns false where it is gone. */
export async function bringToFront(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.get(tabId);
    await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
