/** Commands that the browser keeps the keys of, and what it is that they are pressed on. */
import { browser } from 'wxt/browser';

/** One command of the manifest. */
export interface BrowserCommand {
  readonly name: string;
  /** In the browser's language; empty: none. */
  readonly description: string;
  /** As the browser writes it; empty: none. */
  readonly shortcut: string;
}

/** What only Firefox has. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands */
interface FirefoxCommands {
  update?(change: { readonly name: string; readonly shortcut: string }): Promise<void>;
  reset?(name: string): Promise<void>;
  /** Since Firefox 137. */
  openShortcutSettings?(): Promise<void>;
}

function ofFirefox(): FirefoxCommands {
  return browser.commands as unknown as FirefoxCommands;
}

export async function readCommands(): Promise<readonly BrowserCommand[]> {
  const all = await browser.commands.getAll();
  return all.flatMap(({ name, description = '', shortcut = '' }) =>
    name === undefined ? [] : [{ name, description, shortcut }],
  );
}

/** Whether an extension may set its keys itself: in Firefox it may. */
export function maySetCommands(): boolean {
  return typeof ofFirefox().update === 'function';
}

/** @param shortcut as Firefox writes it; empty: none. @throws where the browser doesn't take it. */
export async function setCommand(name: string, shortcut: string): Promise<void> {
  await ofFirefox().update?.({ name, shortcut });
}

/** Gives a command the key of the manifest. */
export async function resetCommand(name: string): Promise<void> {
  await ofFirefox().reset?.(name);
}

/** Shows the browser's own page of keys. @returns false where it has none that can be opened from here. */
export async function openShortcutPage(): Promise<boolean> {
  try {
    const { openShortcutSettings } = ofFirefox();
    if (typeof openShortcutSettings === 'function') await openShortcutSettings();
    else if (maySetCommands()) return false;
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

const SYSTEMS: Readonly<Record<string, 'windows' | 'mac' | 'chromeos'>> = {
  win: 'windows',
  mac: 'mac',
  cros: 'chromeos',
};

/** What the keys are pressed on. Systems that have no name here count as Linux. */
export async function readKeyPlatform(): Promise<{
  readonly system: 'windows' | 'mac' | 'chromeos' | 'linux';
  readonly browser: 'chromium' | 'firefox';
}> {
  const { os } = await browser.runtime.getPlatformInfo();
  return { system: SYSTEMS[os] ?? 'linux', browser: maySetCommands() ? 'firefox' : 'chromium' };
}

/**
 * Calls back with the name of a command and the tab in front when it was given. Register it while the worker starts: it
 * may be woken by the command.
 */
export function onCommand(
  listener: (name: string, tab: { readonly tabId: number; readonly windowId: number }) => void,
): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined) listener(name, { tabId: tab.id, windowId: tab.windowId ?? -1 });
  });
}
