/** The generic reader, the rich editors' strategies, the palette, Teach me, and reports of a page: scripts that run in a page only when they are wanted. */
import {
  makePageReport,
  type SenderDocument,
  sendToDocument,
  sendToTab,
  stopTeaching,
} from '../../utils/messaging/index.ts';
import { extensionVersion, injectWanted } from '../../utils/platform/index.ts';
import type { Hub } from './hub.ts';

export interface Teaching {
  /** The script in this document can't do without another: the generic reader, the rich editors' strategies, the palette. */
  startWanted(script: 'generic' | 'rich' | 'palette', document: SenderDocument | null): Promise<null>;
  start(windowId: number): Promise<null>;
  stop(windowId: number): Promise<null>;
  /** The script in the page has ended, with or without something saved. */
  ended(tabId: number): Promise<null>;
  /** A redacted report of the page in front; null where none could be made. */
  report(windowId: number): Promise<string | null>;
}

export function createTeaching(hub: Hub): Teaching {
  return {
    async startWanted(script, document) {
      if (document !== null) await injectWanted(script, document);
      return null;
    },
    async start(windowId) {
      const tabId = hub.frontOf(windowId);
      if (tabId === null) return null;
      hub.teaching(tabId, true);
      try {
        await injectWanted('teach', { tabId });
      } catch {
        // The page is gone, or may not be read any more: there is nothing to point at.
        hub.teaching(tabId, false);
      }
      return null;
    },
    async stop(windowId) {
      const tabId = hub.frontOf(windowId);
      if (tabId === null) return null;
      hub.teaching(tabId, false);
      // Nobody listens where the page went elsewhere meanwhile.
      await sendToTab(tabId, stopTeaching, {}).catch(() => {});
      return null;
    },
    async ended(tabId) {
      hub.teaching(tabId, false);
      // Other frames of the tab may show a card of their own.
      await sendToTab(tabId, stopTeaching, {}).catch(() => {});
      return null;
    },
    async report(windowId) {
      const speaker = hub.speakerOf(hub.frontOf(windowId) ?? -1);
      if (speaker === null) return null;
      const { document, report } = speaker;
      const health = 'health' in report ? report.health : null;
      try {
        await injectWanted('report', document);
        return await sendToDocument(document, makePageReport, { version: extensionVersion(), health });
      } catch {
        return null;
      }
    },
  };
}
