/**
 * From a key in a search field to its results on the screen, in the built extension in a real browser. A surface is
 * wherever an agent searches: the panel, or anything else with a field and a list.
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

/** Milliseconds from the key to the frame that shows its results; `n` keys that changed what is shown. */
export interface Painting {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly n: number;
}

interface Surface {
  readonly name: string;
  /** Opens it over the practice desk's page. @returns the page that holds field and list. */
  open(browser: Desk, page: Page, shopper: string): Promise<Page>;
  readonly field: string;
  /** What the results are painted in, and one of them. */
  readonly list: string;
  readonly result: string;
}

const SURFACES: readonly Surface[] = [
  {
    name: 'panel',
    async open(browser, page, shopper) {
      const panel = await browser.openPanel(page);
      await waitForShopper(panel, shopper);
      return panel;
    },
    field: '.search input',
    list: 'main, body',
    result: '.cards > li',
  },
];

/** Between two keys, in milliseconds: what an agent types fast, and long enough for an answer. */
const BETWEEN = 120;
/** The worker takes in the templates before it answers; no bench waits longer than this, in milliseconds. */
const PATIENCE = 120_000;

/** @param queries each is typed key by key, the field emptied before it. */
export async function painting(
  templates: readonly Template[],
  queries: readonly string[],
): Promise<{ readonly [surface: string]: Painting }> {
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${served.url}?quiet=1`);
    await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    const [person] = await page.evaluate(() => window.desk?.shoppers() ?? []);
    if (person === undefined) throw new Error('the desk has no shopper');
    await page.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), person);
    const measured: { [surface: string]: Painting } = {};
    let isStored = false;
    for (const surface of SURFACES) {
      const shown = await surface.open(browser, page, person.name);
      if (!isStored) await step(`Storing ${templates.length} templates`, () => store(shown, templates));
      isStored = true;
      // A new worker builds its engine from the store, as after every idle half minute.
      await browser.killWorker();
      measured[surface.name] = await step(`Typing into the ${surface.name}`, () =>
        typeInto(shown, surface, queries),
      );
    }
    return measured;
  } finally {
    await browser.close();
    await served.close();
  }
}

async function typeInto(shown: Page, surface: Surface, queries: readonly string[]): Promise<Painting> {
  const field = shown.locator(surface.field).first();
  shown.setDefaultTimeout(PATIENCE);
  await field.fill(queries[0] ?? '');
  await shown.locator(surface.result).first().waitFor();
  await shown.evaluate(watchKeys, surface.list);
  await field.focus();
  for (const query of queries) {
    await field.fill('');
    await shown.waitForTimeout(BETWEEN);
    for (const key of query) {
      await shown.keyboard.insertText(key);
      await shown.waitForTimeout(BETWEEN);
    }
  }
  const times = await shown.evaluate(() => window.painted?.() ?? []);
  if (times.length === 0) throw new Error(`nothing was painted in the ${surface.name}`);
  const slowest = Math.max(...times);
  say(`slowest: ${slowest} ms`);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: slowest, n: times.length };
}

declare global {
  interface Window {
    painted?: () => number[];
  }
}

/**
 * In the page: notes for each key that is typed when what it changed was on the screen. What changes first is that
 * something is being looked for, so the last change before the next key counts.
 */
function watchKeys(list: string): void {
  const times: number[] = [];
  let typedAt: number | null = null;
  let paintedAt: number | null = null;
  const note = (): void => {
    if (typedAt !== null && paintedAt !== null) times.push(Math.round((paintedAt - typedAt) * 10) / 10);
    typedAt = null;
    paintedAt = null;
  };
  document.addEventListener(
    'input',
    (event) => {
      note();
      const { value } = event.target as HTMLInputElement;
      if (value !== '') typedAt = event.timeStamp;
    },
    true,
  );
  const root = document.querySelector(list) ?? document.body;
  new MutationObserver(() => {
    const mine = typedAt;
    // A task of its own behind the frame that shows the change: then it is painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (mine !== null && mine === typedAt) paintedAt = performance.now();
      }),
    );
  }).observe(root, { subtree: true, childList: true, characterData: true });
  window.painted = () => {
    note();
    return times;
  };
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
