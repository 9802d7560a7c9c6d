/**
 * How soon the panel is there: from the navigation start of its document to the first frame and to the first suggestion that
 * a key takes, and whether anything moves after that. The built extension, its real side panel, opened by its button again
 * and again beside the practice desk, with a pack of 10,000 templates and a shopper of whom much is known.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { seedRows } from '../../demo/browser/seedRows.ts';
import { buildExtension } from '../../demo/build.ts';
import { serveDesk } from '../../demo/serve.ts';
import { say, step } from '../../demo/steps.ts';
import { keyText } from '../../utils/model/index.ts';
import { percentile } from '../percentile.ts';
import { generateTemplates } from '../templates.ts';
import { bareIn } from './bare.ts';
import { seededDesk } from './seedDesk.ts';
import { type Opening, watchOpening } from './watchOpening.ts';

interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

interface Openings {
  readonly n: number;
  readonly firstPaint: Spread;
  readonly firstContent: Spread;
  readonly suggested: Spread;
  readonly interactive: Spread;
  /** Openings in which something moved, the largest sum of one, and what moved. */
  readonly shift: { readonly openings: number; readonly max: number; readonly what: readonly string[] };
}

const MEASURED = {
  firstPaint: 'ms from the navigation start of the panel’s document to its first frame that isn’t blank',
  firstContent: 'ms to the first frame with a text (first-contentful-paint)',
  suggested: 'ms until the first suggestion stands in the page',
  interactive: 'ms until a key was answered by a suggestion and the frame that shows so is drawn',
  shift:
    'sum of layout-shift entries from the first frame to two seconds after; what moved by element and class',
  bare: 'a side panel of one reply and no more, opened by the same button: what the browser and the machine take',
  times: 'how many times the bare one’s the awake figures are',
  awake: 'the background runs, as while a workbench is served',
  asleep:
    'the background was ended before, and starts with the panel: it has the store and the engine to load',
  goals: 'awake: firstPaint p95 ≤ 150, interactive p95 ≤ 250, shift 0; the machine should do nothing else',
};

/** Milliseconds that an opening is left alone, before it is asked what it noted. */
const ALONE = 2000;
/** Milliseconds that the worker needs to take in as many templates, and to keep its engine. */
const TAKEN_IN = 8000;
/** How often it is looked for a panel that takes longer. */
const TRIES = 20;
/** Milliseconds between two openings. */
const BETWEEN = 400;
/** Openings that aren't counted: they fill the browser's caches, as on any day but the first. */
const WARM_UP = 2;
const QUESTION = '请问今天拍什么时候能发货';

const round = (ms: number): number => Math.round(ms * 10) / 10;

function spread(times: readonly number[]): Spread {
  return {
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    max: round(Math.max(...times)),
  };
}

/** A copy of the build whose panel has one more script, before its own. */
async function withWatch(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskmate-panel-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'sidepanel.html');
  const html = await readFile(path, 'utf8');
  const watched = html.replace('<head>', '<head><script src="/watch-opening.js"></script>');
  if (watched === html) throw new Error('the panel’s page has no head to put a script in');
  await writeFile(path, watched);
  await writeFile(join(folder, 'watch-opening.js'), `(${watchOpening.toString()})();\n`);
  return folder;
}

/** Until it is gone: pressed while it still closes, the button would open nothing. */
async function closePanel(browser: Desk, page: Page): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    const panel = await browser.findPanel();
    if (panel === undefined) return;
    // It goes while it answers.
    await panel.evaluate(() => window.close()).catch(() => {});
    await page.waitForTimeout(BETWEEN);
  }
  throw new Error('the panel stays open');
}

async function openOnce(browser: Desk, page: Page): Promise<Opening> {
  await browser.pressButton(page);
  await page.waitForTimeout(ALONE);
  let panel = await browser.findPanel();
  for (let left = TRIES; panel === undefined && left > 0; left -= 1) {
    await page.waitForTimeout(BETWEEN);
    panel = await browser.findPanel();
  }
  if (panel === undefined) throw new Error('the button opened no panel');
  // On a machine that does much else the rest may come later than it was waited for.
  await panel.waitForFunction(() => (window.opening?.().interactive ?? null) !== null);
  const opening = await panel.evaluate(() => window.opening?.());
  await closePanel(browser, page);
  if (opening === undefined) throw new Error('nothing was noted in the panel');
  return opening;
}

function summary(openings: readonly Opening[]): Openings {
  const times = (name: 'firstPaint' | 'firstContent' | 'suggested' | 'interactive'): Spread => {
    const all = openings.map((one) => one[name]);
    const known = all.filter((one) => one !== null);
    if (known.length < all.length)
      throw new Error(`${all.length - known.length} of ${all.length} openings never had ${name}`);
    return spread(known);
  };
  const shifted = openings.filter(({ shift }) => shift > 0);
  return {
    n: openings.length,
    firstPaint: times('firstPaint'),
    firstContent: times('firstContent'),
    suggested: times('suggested'),
    interactive: times('interactive'),
    shift: {
      openings: shifted.length,
      max: Math.max(...openings.map(({ shift }) => Math.round(shift * 10_000) / 10_000)),
      what: [...new Set(shifted.flatMap(({ moved }) => moved.map(({ what }) => what)))],
    },
  };
}

async function openings(
  browser: Desk,
  page: Page,
  count: number,
  before: () => Promise<void> = async () => {},
): Promise<Openings> {
  const all: Opening[] = [];
  for (let n = 0; n < WARM_UP + count; n += 1) {
    await before();
    all.push(await openOnce(browser, page));
  }
  return summary(all.slice(WARM_UP));
}

/** The peer, in a browser of its own. */
async function openBare(executable: string, built: string, count: number): Promise<Openings> {
  const extension = await withWatch(built);
  await bareIn(extension);
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${served.url}?quiet=1`);
    return await openings(browser, page, count);
  } finally {
    await browser.close();
    await served.close();
    await rm(extension, { recursive: true, force: true });
  }
}

export async function panel({
  templates,
  openings: count,
}: {
  readonly templates: number;
  readonly openings: number;
}): Promise<unknown> {
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const built = await step('Building the extension', () => buildExtension('practice'));
  const bare = await step(`Opening a bare panel ${count} times`, () => openBare(executable, built, count));
  say(`bare: content ${bare.firstContent.p95} ms, interactive ${bare.interactive.p95} ms (p95)`);
  const extension = await withWatch(built);
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${served.url}?quiet=1`);
    await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    const [person] = await page.evaluate(() => window.desk?.shoppers() ?? []);
    if (person === undefined) throw new Error('the desk has no shopper');
    await page.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), person);
    await page.evaluate(([id, text]) => window.desk?.say(id, text), [
      `${person.shopId}/${person.shopperId}`,
      QUESTION,
    ] as const);
    await step(`Storing ${templates} templates and a shopper of whom much is known`, async () => {
      const first = await browser.openPanel(page);
      await waitForShopper(first, person.name);
      await waitForSuggestions(first);
      const conversation = keyText({ platform: 'practice', shop: person.shopId, shopper: person.shopperId });
      const rows = seededDesk(conversation, generateTemplates(templates), Date.now());
      await first.evaluate(seedRows, JSON.stringify(rows));
      await closePanel(browser, page);
      // A new worker builds its engine from the store, and keeps what it built.
      await browser.killWorker();
      const next = await browser.openPanel(page);
      await waitForSuggestions(next);
      await next.locator('.flag-strip').waitFor();
      await page.waitForTimeout(TAKEN_IN);
      await closePanel(browser, page);
    });
    const awake = await step(`Opening it ${count} times`, () => openings(browser, page, count));
    say(`awake: content ${awake.firstContent.p95} ms, interactive ${awake.interactive.p95} ms (p95)`);
    const asleep = await step(`Opening it ${count} times, with the background`, () =>
      openings(browser, page, count, () => browser.killWorker()),
    );
    say(`asleep: content ${asleep.firstContent.p95} ms, interactive ${asleep.interactive.p95} ms (p95)`);
    const ratio = (name: 'firstPaint' | 'interactive'): { readonly p50: number; readonly p95: number } => ({
      p50: round(awake[name].p50 / bare[name].p50),
      p95: round(awake[name].p95 / bare[name].p95),
    });
    const machine = { cores: cpus().length, load: round(loadavg()[0] ?? 0) };
    const times = { firstPaint: ratio('firstPaint'), interactive: ratio('interactive') };
    return { templates, measured: MEASURED, machine, bare, times, awake, asleep };
  } finally {
    await browser.close();
    await served.close();
    await rm(extension, { recursive: true, force: true });
  }
}
