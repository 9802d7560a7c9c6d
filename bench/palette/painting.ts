/**
 * From a key in a search field to its results on the screen, in the built extension in a real browser. A surface is
 * wherever an agent searches: the panel, or anything else with a field and a list; the first is the measure of the others.
 */
import type { Page } from 'playwright-core';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { waitForShopper } from '../../demo/browser/panelDriver.ts';
import { buildExtension } from '../../demo/build.ts';
import { serveDesk } from '../../demo/serve.ts';
import { say, step } from '../../demo/steps.ts';
import type { Template } from '../../utils/model/index.ts';
import { percentile } from '../percentile.ts';
import { typeInBox } from './inBox.ts';
import { typeInPlain } from './plain.ts';
import { BETWEEN, PATIENCE, typeKeys, watchKeys } from './watchKeys.ts';

/** Milliseconds from the key to the frame that shows its results; `n` keys that changed what is shown. */
export interface Painting {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly n: number;
}

interface Surface {
  readonly name: string;
  /** Asks the worker. */
  readonly asks: boolean;
  /** Types each query key by key. @returns milliseconds from each key that changed what is shown to the painted change. */
  type(browser: Desk, page: Page, shopper: string, queries: readonly string[]): Promise<readonly number[]>;
}

const SURFACES: readonly Surface[] = [
  { name: 'plain', asks: false, type: (_browser, page, _shopper, queries) => typeInPlain(page, queries) },
  { name: 'panel', asks: true, type: typeInPanel },
  { name: 'palette', asks: true, type: (_browser, page, _shopper, queries) => typeInBox(page, queries) },
];

/**
 * @param queries each is typed key by key, the field emptied before it.
 *   `plain` is what a key costs that the page answers by itself.
 * @param atOnce frames are drawn as soon as they are asked for: what is left is what the extension and the browser take.
 *   Else a frame waits for the screen's refresh, for 8 ms of 16.7 on an average and for 16 at p95, whatever shows it.
 */
export async function painting(
  templates: readonly Template[],
  queries: readonly string[],
  atOnce: boolean,
): Promise<{ readonly [surface: string]: Painting }> {
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true, atOnce });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${served.url}?quiet=1`);
    await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    const [person] = await page.evaluate(() => window.desk?.shoppers() ?? []);
    if (person === undefined) throw new Error('the desk has no shopper');
    await page.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), person);
    const panel = await browser.openPanel(page);
    await waitForShopper(panel, person.name);
    await step(`Storing ${templates.length} templates`, () => store(panel, templates));
    const measured: { [surface: string]: Painting } = {};
    for (const { name, asks, type } of SURFACES) {
      // A new worker builds its engine from the store, as after every idle half minute.
      if (asks) await browser.killWorker();
      const times = await step(`Typing into the ${name}`, () => type(browser, page, person.name, queries));
      if (times.length === 0) throw new Error(`nothing was painted in the ${name}`);
      const max = Math.max(...times);
      say(`slowest: ${max} ms`);
      measured[name] = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max, n: times.length };
    }
    return measured;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function typeInPanel(
  browser: Desk,
  page: Page,
  shopper: string,
  queries: readonly string[],
): Promise<readonly number[]> {
  const panel = await browser.openPanel(page);
  await waitForShopper(panel, shopper);
  const field = panel.locator('.search input').first();
  panel.setDefaultTimeout(PATIENCE);
  await field.fill(queries[0] ?? '');
  await panel.locator('.cards > li').first().waitFor();
  await (await panel.locator('main').first().elementHandle())?.evaluate(watchKeys, false);
  await field.focus();
  for (const query of queries) {
    await field.fill('');
    await panel.waitForTimeout(BETWEEN);
    await typeKeys(panel, query);
  }
  return panel.evaluate(() => window.painted?.() ?? []);
}

/** Puts templates where the extension has them. */
function store(shown: Page, templates: readonly Template[]): Promise<void> {
  return shown.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onsuccess = () => {
          const change = opening.result.transaction('templates', 'readwrite');
          for (const row of rows) change.objectStore('templates').put(row);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          change.onerror = () => reject(change.error);
        };
      }),
    templates,
  );
}
