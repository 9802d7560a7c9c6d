/** Who answers which message of pages and panels. */
import { HAND_LIFE, pageHand } from '../../utils/composer/index.ts';
import {
  adapterOf,
  adaptersChanged,
  askPalette,
  ban,
  exportReport,
  fill,
  hearLines,
  keepLine,
  learnedChanged,
  listen,
  on,
  report,
  saveTaught,
  search,
  takeBack,
  takeReply,
  taught,
  teach,
  teachLanguage,
  templatesChanged,
  wantHand,
  wantPicture,
  wantScript,
} from '../../utils/messaging/index.ts';
import { isEnabled, runInPage } from '../../utils/platform/index.ts';
import { backUp, packBackup, readSetting } from '../../utils/storage/index.ts';
import type { AdapterHolder } from './adapters.ts';
import { createDailyBackup } from './dailyBackup.ts';
import type { Hub } from './hub.ts';
import { answerPalette, takeFromPalette } from './palette.ts';
import { createTeaching } from './teaching.ts';

export function hearMessages(hub: Hub, adapters: AdapterHolder): void {
  const teaching = createTeaching(hub);
  const duringWork = createDailyBackup(() => backUp(Date.now(), packBackup));
  hearLines(
    listen([
      on(report, async (said, document, site) =>
        (await isEnabled(site))
          ? duringWork(() => hub.takeReport(said, document, site))
          : hub.siteGone(document),
      ),
      on(fill, (request) => hub.fill(request)),
      on(takeBack, (request) => hub.takeBack(request)),
      on(wantHand, async ({ nonce }, document, site) =>
        document !== null && (await isEnabled(site))
          ? (await runInPage(document, pageHand, [nonce, HAND_LIFE])) === true
          : false,
      ),
      on(wantPicture, async (asked, document, site) =>
        (await isEnabled(site)) ? hub.givePicture(asked, document) : null,
      ),
      on(search, (request) => hub.search(request)),
      on(templatesChanged, ({ ids }) => hub.templatesChanged(ids)),
      on(ban, (request) => hub.ban(request)),
      on(keepLine, (request) => hub.keepLine(request)),
      on(learnedChanged, (change) => hub.learnedChanged(change)),
      on(adapterOf, (_nothing, _document, site) => adapters.forSite(site)),
      on(wantScript, ({ script }, document) => teaching.startWanted(script, document)),
      on(askPalette, (...asked) => answerPalette(hub, ...asked)),
      on(takeReply, (...taken) => takeFromPalette(hub, ...taken)),
      on(saveTaught, ({ adapter }, _document, site) => adapters.saveTaught(adapter, site)),
      on(adaptersChanged, () => adapters.changed()),
      on(teach, ({ windowId, on: wanted }) => (wanted ? teaching.start(windowId) : teaching.stop(windowId))),
      on(taught, (_said, document) => (document === null ? null : teaching.ended(document.tabId))),
      // A page's script can't see what was chosen in the manager.
      on(teachLanguage, async () => ({ language: await readSetting('language').catch(() => '' as const) })),
      on(exportReport, ({ windowId }) => teaching.report(windowId)),
    ]),
  );
}
