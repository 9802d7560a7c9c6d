/**
 * What an agent waits for a fill: from the request in a page of the extension, over the background and the content
 * script and back, until its outcome is there. One line into each composer's page, the box emptied in between.
 */
import { ensureBrowser } from '../demo/browser/find.ts';
import { ensureFirefox } from '../demo/browser/findFirefox.ts';
import { buildExtension } from '../demo/build.ts';
import { say, step } from '../demo/steps.ts';
import { BROWSERS, type BrowserName, type ComposerBrowser } from '../tests/composers/composerBrowser.ts';
import { openComposerBrowser } from '../tests/composers/openComposerBrowser.ts';
import { composerNames } from '../tests/composers/pages/build.ts';
import { servePages } from '../tests/composers/servePages.ts';
import { percentile } from './percentile.ts';

export interface FillingOptions {
  readonly fills: number;
  /** One browser only; empty: both. */
  readonly browser: string;
}

export interface FillingRow {
  readonly editor: string;
  readonly browser: BrowserName;
  readonly p50: number;
  readonly p95: number;
}

/** Its boxes can't be told apart, so nothing is filled. */
const UNCLEAR = 'two-boxes';
/** Not measured: the first ones wake the worker and the page's code. */
const WARMING = 3;
/** What an editor needs to have emptied its box, in milliseconds: Editor.js shows the old block beside the new one. */
const EMPTIED = 60;

async function measure(browser: ComposerBrowser, editor: string, fills: number): Promise<FillingRow> {
  await browser.open(editor);
  await browser.enter();
  const times: number[] = [];
  for (let n = -WARMING; n < fills; n += 1) {
    const { outcome, ms } = await browser.fill(`亲，第${n}单今天下午就能发货`);
    if (outcome.kind !== 'filled') throw new Error(`${browser.name} ${editor}: ${JSON.stringify(outcome)}`);
    if (n >= 0) times.push(ms);
    await browser.door('clear');
    await new Promise((resolve) => setTimeout(resolve, EMPTIED));
  }
  const round = (ms: number): number => Math.round(ms * 10) / 10;
  const row = { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) };
  say(`${browser.name} ${editor}: ${row.p50} ms, ${row.p95} ms`);
  return { editor, browser: browser.name, ...row };
}

export async function filling(options: FillingOptions): Promise<{ readonly rows: readonly FillingRow[] }> {
  const names = BROWSERS.filter((name) => options.browser === '' || options.browser === name);
  if (names.length === 0) throw new Error(`There is no browser ${options.browser}: ${BROWSERS.join(', ')}`);
  const rows: FillingRow[] = [];
  const pages = await servePages();
  try {
    for (const name of names) {
      await (name === 'chromium' ? ensureBrowser() : ensureFirefox());
      await step(`Building the extension for ${name}`, () =>
        buildExtension('practice', name === 'firefox' ? 'firefox' : 'chrome'),
      );
      const browser = await openComposerBrowser(name, pages);
      try {
        for (const editor of composerNames()) {
          if (editor !== UNCLEAR) rows.push(await measure(browser, editor, options.fills));
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await pages.close();
  }
  return { rows };
}
