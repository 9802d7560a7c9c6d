/** Installing, updating, and the toolbar button. */
import { browser } from 'wxt/browser';

/** Calls back after an install or update, and whenever the browser starts. The first time of all, the first steps open. */
export function onInstalledOrStarted(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openPage('welcome.html');
    callback();
  });
  browser.runtime.onStartup.addListener(callback);
}

/** Opens a page of ours in a tab of its own. @param name from the extension's root, with what stands behind a `#`. */
export async function openPage(name: string): Promise<void> {
  await browser.tabs.create({ url: name });
}

/** The toolbar button or its key. The callback runs inside the agent's gesture. */
export function onToolbarButton(
  callback: (tab: {
    readonly tabId: number;
    readonly windowId: number;
    readonly url: string | undefined;
  }) => void,
): void {
  browser.action.onClicked.addListener((tab) => {
    callback({ tabId: tab.id ?? -1, windowId: tab.windowId ?? -1, url: tab.url });
  });
}

/** Reads a file that is packed with the extension. @throws when it isn't there or isn't JSON. */
export async function readPackedJson(path: `/${string}`): Promise<unknown> {
  const response = await fetch((browser.runtime.getURL as (path: string) => string)(path));
  return response.json();
}

/** Interface languages that the agent's browser prefers, best first. */
export function preferredLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}

/** False in a script that outlived its extension: it was updated, switched off or removed. */
export function isConnected(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}

/** Version of this extension, as its manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** A file that comes with the extension, as bytes. @throws {Error} when it can't be read. */
export async function readPackedBytes(path: `/${string}`): Promise<Uint8Array> {
  const response = await fetch((browser.runtime.getURL as (path: string) => string)(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
