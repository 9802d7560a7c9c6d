/** The side panel: Chromium's `sidePanel`, Firefox's `sidebarAction`. */
import { browser } from 'wxt/browser';

interface SidebarAction {
  toggle(): Promise<void>;
  open(): Promise<void>;
  isOpen(where: { readonly windowId: number }): Promise<boolean>;
}

function sidebarAction(): SidebarAction | undefined {
  return (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
}

/**
 * Opens the panel beside the tab, or closes it. Must be called straight from the agent's click or key, before any await,
 * or the browser refuses.
 * @param isOpen whether a panel of this window is connected.
 * @param close has it close itself, where the browser doesn't: the method of Chromium for it came in version 141.
 */
export function togglePanel(windowId: number, isOpen: boolean, close: () => void): void {
  const sidebar = sidebarAction();
  if (sidebar !== undefined) void sidebar.toggle();
  else if (isOpen) close();
  else void browser.sidePanel.open({ windowId });
}

/** Opens the panel of this window, from a page of ours, straight from the agent's click. Open, it stays so. */
export async function openPanel(windowId: number): Promise<void> {
  const sidebar = sidebarAction();
  await (sidebar === undefined ? browser.sidePanel.open({ windowId }) : sidebar.open());
}

/** Whether the panel of this window is open; null where the browser doesn't tell. */
export async function isPanelOpen(windowId: number): Promise<boolean | null> {
  try {
    const sidebar = sidebarAction();
    if (sidebar !== undefined) return await sidebar.isOpen({ windowId });
    const panels = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    // Chromium 156 doesn't say which window a panel stands in.
    return panels.some((panel) => panel.windowId === windowId || panel.windowId < 0);
  } catch {
    return null;
  }
}
