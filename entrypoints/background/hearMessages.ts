/** Who answers which message of pages and panels. */
import {
  adapterOf,
  adaptersChanged,
  exportReport,
  fill,
  listen,
  on,
  report,
  saveTaught,
  search,
  taught,
  teach,
  teachLanguage,
  templatesChanged,
  wantGeneric,
} from '../../utils/messaging/index.ts';
import { pickLanguage } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { isEnabled, preferredLanguages } from '../../utils/platform/index.ts';
import { readSetting } from '../../utils/storage/index.ts';
import type { AdapterHolder } from './adapters.ts';
import type { Hub } from './hub.ts';
import { createTeaching } from './teaching.ts';

export function hearMessages(hub: Hub, adapters: AdapterHolder): void {
  const teaching = createTeaching(hub);
  listen([
    on(report, async (said, document, site) =>
      (await isEnabled(site)) ? hub.takeReport(said, document, site) : hub.siteGone(document),
    ),
    on(fill, (request) => hub.fill(request)),
    on(search, (request) => hub.search(request)),
    on(templatesChanged, ({ ids }) => hub.templatesChanged(ids)),
    on(adapterOf, (_nothing, _document, site) => adapters.forSite(site)),
    on(wantGeneric, (_nothing, document) => teaching.startGeneric(document)),
    on(saveTaught, ({ adapter }, _document, site) => adapters.saveTaught(adapter, site)),
    on(adaptersChanged, () => adapters.changed()),
    on(teach, ({ windowId, on: wanted }) => (wanted ? teaching.start(windowId) : teaching.stop(windowId))),
    on(taught, (_said, document) => (document === null ? null : teaching.ended(document.tabId))),
    on(teachLanguage, async () => ({ language: await interfaceLanguage() })),
    on(exportReport, ({ windowId }) => teaching.report(windowId)),
  ]);
}

/** As chosen in the manager, else the browser's; a page's script can't see either. */
async function interfaceLanguage(): Promise<Language> {
  const chosen = await readSetting('language').catch(() => '' as const);
  return chosen === '' ? pickLanguage(preferredLanguages()) : chosen;
}
