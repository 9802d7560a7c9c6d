/**
 * Sites that the agent enabled. An enabled site is nothing but a granted origin that wasn't granted for fetching
 * packs alone: the browser keeps that list, and the content script is registered for it and for nothing else.
 */
import { browser } from 'wxt/browser';
import { addFetchHost, dropFetchHost, fetchHosts, onFetchHostsChanged } from './fetchHosts.ts';
import { targetOf } from './pageWorld.ts';

const SCRIPT_ID = 'chat';
const SCRIPT_FILE = '/content-scripts/chat.js';

/** Match pattern of a page's origin, or null for pages that no extension may read (`chrome:`, the store …). */
export function originPattern(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** Whether this is the practice desk that comes along: a page of ours, this very one, which is read as a workbench is. */
export function isPracticePage(url: string | undefined): boolean {
  return url === browser.runtime.getURL('/practice.html');
}

/** Match patterns of the enabled sites. */
export async function enabledSites(): Promise<readonly string[]> {
  const [{ origins = [] }, others] = await Promise.all([browser.permissions.getAll(), fetchHosts()]);
  return origins.filter((origin) => !others.includes(origin)).sort();
}

/** Match patterns of all that is granted: the enabled sites, and hosts that packs are fetched from. */
export async function grantedHosts(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Answers of the browser, until the agent changes something (heard of by `onSitesChanged`). */
const known = new Map<string, Promise<boolean>>();

/**
 * True when the page of this origin or address may be read; one that isn't known may not. Asked for every report, so the answer
 * is remembered.
 */
export async function isEnabled(site: string | undefined): Promise<boolean> {
  const pattern = originPattern(site);
  if (pattern === null) return isPracticePage(site);
  const answer = known.get(pattern) ?? askIfEnabled(pattern);
  known.set(pattern, answer);
  return answer;
}

async function askIfEnabled(pattern: string): Promise<boolean> {
  const granted = await browser.permissions.contains({ origins: [pattern] });
  return granted && !(await fetchHosts()).includes(pattern);
}

/** Asks for one site. Must be called straight from a click or key of the agent. */
export async function enableSite(pattern: string): Promise<boolean> {
  const enabled = await browser.permissions.request({ origins: [pattern] });
  // It may have been granted before, for packs alone.
  if (enabled) await dropFetchHost(pattern);
  return enabled;
}

/** As `enableSite`, for the hosts of one workbench: all of them or none. */
export async function enableSites(patterns: readonly string[]): Promise<boolean> {
  const enabled = await browser.permissions.request({ origins: [...patterns] });
  if (enabled) for (const pattern of patterns) await dropFetchHost(pattern);
  return enabled;
}

/**
 * Gives one site back.
 * @param fetched packs are fetched from its host: then it stays granted for that alone.
 * @returns false where the browser refuses (sites named in the manifest).
 */
export async function disableSite(pattern: string, fetched = false): Promise<boolean> {
  if (fetched) {
    await addFetchHost(pattern);
    return true;
  }
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

let registering: Promise<void> = Promise.resolve();

/** Makes the registration equal to the list of enabled sites. One after the other: two at once would register twice. */
export function registerContentScripts(): Promise<void> {
  const mine = registering.then(registerNow);
  registering = mine.catch(() => {});
  return mine;
}

async function registerNow(): Promise<void> {
  const matches = [...(await enabledSites())];
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (known !== undefined) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (known === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/**
 * Starts the content script in tabs that are open already: after a site was enabled, and after the extension was
 * installed or updated. A script that ran there before ends itself when the new one starts.
 */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined || tab.discarded === true
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: tab.id, allFrames: true },
              files: [SCRIPT_FILE],
            }),
          ],
    ),
  );
}

/** Scripts that run in a page only where they are needed, or while the agent wants them to. */
export type WantedScript = 'generic' | 'rich' | 'palette' | 'waiting' | 'queue' | 'teach' | 'report' | 'seen';

/**
 * Starts a script in every frame of a tab, or in one document.
 * @throws when the page may not be read.
 */
export async function injectWanted(
  script: WantedScript,
  to: { readonly tabId: number; readonly frameId?: number; readonly documentId?: string },
): Promise<void> {
  const { tabId, frameId, documentId = '' } = to;
  const target =
    frameId === undefined ? { tabId, allFrames: true } : targetOf({ tabId, frameId, documentId });
  await browser.scripting.executeScript({ target, files: [`/content-scripts/${script}.js`] });
}

/** Brings the registration up to date, then starts the script where these sites are open already. */
export async function followSites(fresh: readonly string[]): Promise<void> {
  await registerContentScripts();
  const sites = await enabledSites();
  await injectIntoOpenTabs(fresh.filter((pattern) => sites.includes(pattern)));
}

/** Calls back with the patterns that were granted, for whatever, or with none when some were taken away. */
export function onSitesChanged(callback: (added: readonly string[]) => void): void {
  const changed = (added: readonly string[]): void => {
    known.clear();
    callback(added);
  };
  browser.permissions.onAdded.addListener(({ origins = [] }) => changed(origins));
  browser.permissions.onRemoved.addListener(() => changed([]));
  onFetchHostsChanged(changed);
}
