/** The browser of a file of tests: opened before its first, closed behind its last, with the pages served meanwhile. */
import { afterAll, beforeAll } from 'vitest';
import { type ChromiumComposers, openChromium } from './chromiumComposers.ts';
import { type ServedPages, servePages } from './servePages.ts';

/** To be called once, where the file's tests are told of. @returns the browser, from the first test on. */
export function chromiumOfFile(): () => ChromiumComposers {
  let pages: ServedPages | undefined;
  let opened: ChromiumComposers | undefined;
  beforeAll(async () => {
    pages = await servePages();
    opened = await openChromium(pages);
    // Kits that aren't built yet are built first.
  }, 600_000);
  afterAll(async () => {
    await opened?.close();
    await pages?.close();
  });
  return () => {
    if (opened === undefined) throw new Error('no browser was opened');
    return opened;
  };
}
