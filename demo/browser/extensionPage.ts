/**
 * What runs in a page of the extension, in Chromium as in Firefox: it asks the background as the panel does. Each of
 * these is handed over to the browser as a function, so it names nothing outside of itself but the extension's API.
 */
import type { browser as api } from 'wxt/browser';
import type { PanelPush } from '../../utils/messaging/index.ts';
import type { PanelView } from '../../utils/model/index.ts';

/** The one in Firefox, the other in Chromium; which of them is there is asked in the page. */
declare const browser: typeof api | undefined;
declare const chrome: typeof api;

export type OpenView = Extract<PanelView, { kind: 'open' }>;

/**
 * What a panel of this window is told, waiting until that is an open conversation.
 *
 * As JSON: over BiDi an object that stands twice in an answer comes over once only, and a view's key is its lock's key.
 */
export async function readView([portName, wait]: readonly [string, number]): Promise<string> {
  const here = typeof browser === 'undefined' ? chrome : browser;
  const { id } = await here.windows.getCurrent();
  const port = here.runtime.connect({ name: `${portName}:${id}` });
  try {
    return await new Promise<string>((resolve, reject) => {
      let last = 'nothing';
      setTimeout(() => reject(new Error(`no open conversation was shown, but ${last}`)), wait);
      port.onMessage.addListener((raw: unknown) => {
        const push = raw as PanelPush;
        if (!('view' in push)) return;
        last = push.view.kind;
        if (push.view.kind === 'open') resolve(JSON.stringify(push.view));
      });
    });
  } finally {
    port.disconnect();
  }
}

/** Sends one message; gives the reply, and how long it took from asking to the answer, as JSON. */
export async function askBackground(envelope: string): Promise<string> {
  const here = typeof browser === 'undefined' ? chrome : browser;
  const message: unknown = JSON.parse(envelope);
  const begun = performance.now();
  const reply: unknown = await here.runtime.sendMessage(message);
  return JSON.stringify({ reply, ms: performance.now() - begun });
}
