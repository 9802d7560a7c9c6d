/**
 * What reading costs the page: the share of its main thread that the content script takes while ten messages a second
 * come into a thread of two thousand, its longest task, and whether it rests when the page does.
 */
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { findBrowser } from '../demo/browser/find.ts';
import { type Desk, launchDesk } from '../demo/browser/launch.ts';
import { buildExtension } from '../demo/build.ts';
import { fileFor } from '../demo/desk/server/createStaticServer.ts';
import { serveDesk } from '../demo/serve.ts';
import { say, step } from '../demo/steps.ts';
import { buildKits, installKits } from '../tests/desks/kits/build.ts';
import { goofishFixture } from '../tests/desks/platforms/goofish.ts';
import { pinduoduoFixture } from '../tests/desks/platforms/pinduoduo.ts';
import type { Fixture } from '../tests/desks/player/fixture.ts';
import { addressOf, playedFrame, routeFixtures } from '../tests/desks/serve.ts';
import { CATEGORIES, type ScriptTime, scriptTime } from './trace.ts';

export interface ReadingOptions {
  /** Seconds that messages come in for. */
  readonly seconds: number;
  /** Messages in the thread before. */
  readonly thread: number;
  /** One desk only; empty: all. */
  readonly desk: string;
}

export interface ReadingRow {
  readonly desk: string;
  /** From 0 to 1, while messages come in: the time that the thread was at work for the script. */
  readonly mainThreadShare: number;
  /** The same by the clock on the wall: with the time in which another program had the core in the middle of it. */
  readonly wallShare: number;
  readonly longestTaskMs: number;
  /** Tasks in five seconds in which nothing happens in the page. */
  readonly idleTasks: number;
}

export interface ReadingResult {
  readonly rows: readonly ReadingRow[];
}

interface OpenDesk {
  readonly page: Page;
  /** The document that is read. */
  readonly frame: Frame;
}

const RATE = 10;
const IDLE = 5000;
const KIT = 'chatui';
/** The kit stands under a name of its own: this computer's is the practice desk's. */
const KIT_ORIGIN = `https://${KIT}.example`;

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Begins to say something in the open conversation, ten times a second. Runs in the page. */
function speak({ seconds, rate }: { readonly seconds: number; readonly rate: number }): Promise<void> {
  const { played, desk } = window;
  const first = desk?.shoppers()[0];
  let left = seconds * rate;
  return new Promise((done) => {
    const timer = setInterval(() => {
      left -= 1;
      const text = `第${left}句：这个有货吗，今天发吗`;
      if (played !== undefined) played.say(played.openId(), 'shopper', text);
      else if (first !== undefined) desk?.say(`${first.shopId}/${first.shopperId}`, text);
      if (left > 0) return;
      clearInterval(timer);
      done();
    }, 1000 / rate);
  });
}

/** Messages in the extension's store. */
function countStored(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('deskmate');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const count = opening.result.transaction('messages').objectStore('messages').count();
      count.onerror = () => reject(count.error);
      count.onsuccess = () => {
        opening.result.close();
        resolve(count.result);
      };
    };
  });
}

async function openPractice({ context }: Desk, thread: number, served: string): Promise<OpenDesk> {
  const page = await context.newPage();
  await page.goto(`${served}?quiet=1&long=${thread}`);
  await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
  await page.evaluate(() => {
    const first = window.desk?.shoppers()[0];
    if (first !== undefined) window.desk?.open(first.shopId, first.shopperId);
  });
  return { page, frame: page.mainFrame() };
}

async function openFixture({ context }: Desk, thread: number, fixture: Fixture): Promise<OpenDesk> {
  const page = await context.newPage();
  await page.goto(addressOf(fixture, `messages=${thread}`));
  return { page, frame: await playedFrame(page, fixture) };
}

async function openKit({ context }: Desk, thread: number): Promise<OpenDesk> {
  installKits();
  const folder = join(await buildKits({}), KIT);
  const page = await context.newPage();
  await page.route(`${KIT_ORIGIN}/**`, (route) => {
    const file = fileFor(folder, new URL(route.request().url()).pathname);
    return file === null ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ path: file });
  });
  await page.goto(`${KIT_ORIGIN}/?messages=${thread}`);
  await page.waitForFunction(() => window.played?.isReady() === true);
  return { page, frame: page.mainFrame() };
}

async function traced(
  browser: Desk,
  { page, frame }: OpenDesk,
  work: () => Promise<unknown>,
): Promise<ScriptTime> {
  const whole = browser.context.browser();
  if (whole === null) throw new Error('the browser gave no handle to itself');
  await whole.startTracing(page, { categories: CATEGORIES });
  await work();
  const trace = await whole.stopTracing();
  return scriptTime(trace.toString(), frame.url(), `chrome-extension://${browser.extensionId}/`);
}

async function measure(
  name: string,
  browser: Desk,
  store: Page,
  { seconds }: ReadingOptions,
  open: () => Promise<OpenDesk>,
): Promise<ReadingRow> {
  const before = await store.evaluate(countStored);
  const desk = await open();
  /** The thread is read, and told slice by slice. */
  const rest = async (): Promise<number> => {
    for (let known = -1; ; ) {
      const stored = await store.evaluate(countStored);
      if (stored === known) return stored;
      known = stored;
      await pause(3000);
    }
  };
  const read = await rest();
  if (read === before) throw new Error(`${name} was not read: no message of it is stored`);
  // A page that is kept from its work takes longer to say everything.
  let took = 0;
  const busy = await traced(browser, desk, async () => {
    const begun = Date.now();
    await desk.frame.evaluate(speak, { seconds, rate: RATE });
    took = Date.now() - begun;
  });
  const heard = (await rest()) - read;
  if (heard < seconds * RATE) throw new Error(`${name}: ${heard} of ${seconds * RATE} messages were stored`);
  const idle = await traced(browser, desk, () => pause(IDLE));
  await desk.page.close();
  say(
    `${name}: ${read - before} messages read, then ${heard}; ${busy.tasks.length} tasks, ${busy.total.toFixed(0)} ms`,
  );
  return {
    desk: name,
    mainThreadShare: Math.round((busy.busy / took) * 10_000) / 10_000,
    wallShare: Math.round((busy.total / took) * 10_000) / 10_000,
    longestTaskMs: Math.round(Math.max(0, ...busy.tasks.map(({ length }) => length)) * 10) / 10,
    idleTasks: idle.tasks.length,
  };
}

export async function reading(options: ReadingOptions): Promise<ReadingResult> {
  const { thread } = options;
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const extension = await step('Building the extension', () => buildExtension('desks'));
  const served = await serveDesk();
  const desks: { readonly [name: string]: (browser: Desk) => Promise<OpenDesk> } = {
    practice: (browser) => openPractice(browser, thread, served.url),
    pinduoduo: (browser) => openFixture(browser, thread, pinduoduoFixture),
    goofish: (browser) => openFixture(browser, thread, goofishFixture),
    [KIT]: (browser) => openKit(browser, thread),
  };
  const names = Object.keys(desks).filter((name) => options.desk === '' || options.desk === name);
  if (names.length === 0)
    throw new Error(`There is no desk ${options.desk}: ${Object.keys(desks).join(', ')}`);
  const rows: ReadingRow[] = [];
  try {
    for (const name of names) {
      const open = desks[name];
      if (open === undefined) continue;
      // A browser for each: what one desk left to do is not measured with the next.
      const browser = await launchDesk({ executable, extension, headless: true });
      try {
        await routeFixtures(browser.context);
        const store = await browser.context.newPage();
        await store.goto(`chrome-extension://${browser.extensionId}/manager.html`);
        const measured = () => measure(name, browser, store, options, () => open(browser));
        rows.push(await step(`Measuring ${name}`, measured));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
  return { rows };
}
