/**
 * The only hub: routes messages, holds the engine, records what was read, pushes views to the panels.
 *
 * The worker can be killed at any await. Its variables are caches: durable state is in the store, and what the page
 * shows is asked of the page again (`reread`) when a panel comes back.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { PANEL_PORT, type PanelPush } from '../../utils/messaging/index.ts';
import {
  enabledSites,
  followSites,
  onCommand,
  onFrameGone,
  onFrontTabChanged,
  onInstalledOrStarted,
  onPanel,
  onSitesChanged,
  onTabClosed,
  onToolbarButton,
  sessionDrawer,
  togglePanel,
} from '../../utils/platform/index.ts';
import { desk, followDataKey } from '../../utils/storage/index.ts';
import { createAdapterHolder } from './adapters.ts';
import { createCommands } from './commands.ts';
import { hearMessages } from './hearMessages.ts';
import { createHub } from './hub.ts';
import { startReminders } from './reminders.ts';
import { installStarterPacks } from './starterPacks.ts';

export default defineBackground(() => {
  followDataKey(sessionDrawer, desk());
  const adapters = createAdapterHolder();
  const hub = createHub(adapters.nameOf);
  hearMessages(hub, adapters);
  onPanel(PANEL_PORT, hub.panelCame, hub.panelWent);
  onFrameGone(hub.frameGone);
  onFrontTabChanged(hub.refreshWindow);
  onTabClosed(hub.tabClosed);
  onToolbarButton((tab) => {
    const open = hub.panelsOf(tab.windowId);
    togglePanel(tab.windowId, open.length > 0, () => {
      for (const panel of open) panel.push({ close: true } satisfies PanelPush);
    });
    hub.tabShown(tab);
  });
  startReminders();
  onCommand(createCommands(hub));
  onSitesChanged((added) => void followSites(added).then(hub.refreshAll));
  onInstalledOrStarted(async () => {
    void installStarterPacks().then(hub.packsInstalled);
    await followSites(await enabledSites());
  });
});
