/**
 * The only hub: routes messages, holds the engine, records what was read, pushes views to the panels.
 *
 * The worker can be killed at any await. Its variables are caches: durable state is in the store, and what the page
 * shows is asked of the page again (`reread`) when a panel comes back.
 */
import { defineBackground } from 'wxt/utils/define-background';
import {
  fill,
  listen,
  on,
  PANEL_PORT,
  report,
  search,
  templatesChanged,
} from '../../utils/messaging/index.ts';
import {
  enabledSites,
  followSites,
  isEnabled,
  onFrameGone,
  onFrontTabChanged,
  onInstalledOrStarted,
  onPanel,
  onSitesChanged,
  onTabClosed,
  onToolbarButton,
  openPanel,
} from '../../utils/platform/index.ts';
import { createHub } from './hub.ts';
import { installStarterPacks } from './starterPacks.ts';

export default defineBackground(() => {
  const hub = createHub();

  listen([
    on(report, async (said, document, site) =>
      (await isEnabled(site)) ? hub.takeReport(said, document) : hub.siteGone(document),
    ),
    on(fill, (request) => hub.fill(request)),
    on(search, (request) => hub.search(request)),
    on(templatesChanged, ({ ids }) => hub.templatesChanged(ids)),
  ]);
  onPanel(PANEL_PORT, hub.panelCame, hub.panelWent);
  onFrameGone(hub.frameGone);
  onFrontTabChanged(hub.refreshWindow);
  onTabClosed(hub.tabClosed);

  onToolbarButton((tab) => {
    void openPanel(tab);
    hub.tabShown(tab);
  });
  onSitesChanged((added) => void followSites(added).then(hub.refreshAll));
  onInstalledOrStarted(async () => {
    void installStarterPacks().then(hub.packsInstalled);
    await followSites(await enabledSites());
  });
});
