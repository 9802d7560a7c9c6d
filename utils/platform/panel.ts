/** The side panel: Chromium's `sidePanel`, Firefox's `sidebarAction`. */
import { browser } from 'wxt/browser';

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel beside the tab. Must be called straight from the agent's click or key, before any await,
 * or the browser refuses.
 */
export function openPanel(tab: { readonly windowId: number }): Promise<void> {
  const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  return sidebar === undefined ? browser.sidePanel.open({ windowId: tab.windowId }) : sidebar.open();
}
