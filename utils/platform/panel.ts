/** The side panel: Chromium's `sidePanel`, Firefox's `sidebarAction`. */
import { browser } from 'wxt/browser';

interface SidebarAction {
  toggle(): Promise<void>;
}

/**
 * Opens the panel beside the tab, or closes it. Must be called straight from the agent's click or key, before any await,
 * or the browser refuses.
 * @param isOpen whether a panel of this window is connected.
 * @param close has it close itself, where the browser doesn't: the method of Chromium for it came in version 141.
 */
export function togglePanel(windowId: number, isOpen: boolean, close: () => void): void {
  const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  if (sidebar !== undefined) void sidebar.toggle();
  else if (isOpen) close();
  else void browser.sidePanel.open({ windowId });
}
