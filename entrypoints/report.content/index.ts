/**
 * Makes a report of a page, redacted, when the agent asks for one: what is needed to mend the reading of a page that
 * moved, and nothing of what anybody said. Started for this one answer; it looks at the page and changes nothing.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { checkAdapter } from '../../utils/chat/index.ts';
import { makeReport } from '../../utils/chat/report/index.ts';
import { adapterOf, listen, makePageReport, on, send } from '../../utils/messaging/index.ts';
import { type Health, PARTS } from '../../utils/model/index.ts';

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmateReports?: AbortController };

/** Nothing like a chat was found. */
const UNREAD: Health = {
  reader: 'generic',
  adapter: 'none',
  version: 0,
  moved: false,
  parts: PARTS.map((part) => ({ part, state: 'missing', confidence: 0 })),
};

async function report(version: string, health: Health | null): Promise<string | null> {
  const answer = await send(adapterOf, {});
  const checked = answer.adapter === null ? null : checkAdapter(answer.adapter);
  const adapter = checked?.ok === true ? checked.adapter : null;
  const { hostname } = location;
  try {
    return makeReport(document, { adapter, health: health ?? UNREAD, hostname, version });
  } catch {
    // Something of the page would have been in it, or it is too big: better none.
    return null;
  }
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    world.deskmateReports?.abort();
    const lifetime = new AbortController();
    world.deskmateReports = lifetime;
    listen([on(makePageReport, ({ version, health }) => report(version, health))], lifetime.signal);
  },
});
