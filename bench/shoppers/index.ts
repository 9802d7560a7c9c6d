/**
 * A desk of years: a million messages of 50,000 shoppers in the store of the built extension, in a real browser. How long a
 * shopper's card, the first page of their history and a search in it take, in the store and on the screen.
 */
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../demo/browser/find.ts';
import { launchDesk } from '../../demo/browser/launch.ts';
import { waitForShopper } from '../../demo/browser/panelDriver.ts';
import { buildExtension } from '../../demo/build.ts';
import { ROOT } from '../../demo/run.ts';
import { serveDesk } from '../../demo/serve.ts';
import { elapsed, say, step } from '../../demo/steps.ts';
import { keyText } from '../../utils/model/index.ts';
import { percentile } from '../percentile.ts';
import type { Everywhere, ShoppersBench, Times } from './inPage.ts';
import { heapOf, type Painted, paintedIn } from './inPanel.ts';
import { type Person, peopleOf } from './rows.ts';

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

type Spreads<Of> = { readonly [Name in keyof Of]: Spread };

export interface ShoppersResult {
  readonly messages: number;
  readonly shoppers: number;
  readonly fillSeconds: number;
  readonly plain: Measured;
  /** The same, sealed under a passphrase; left out where that wasn't asked for. */
  readonly locked?: Measured & { readonly sealSeconds: number };
}

interface Measured {
  /** Over a hundred shoppers, by the panel's own reading, without drawing. */
  readonly store: Spreads<Times>;
  /** The same of one with this many messages, a hundred times. */
  readonly storeSmall: Spreads<Times> & { readonly messages: number };
  readonly storeLarge: Spreads<Times> & { readonly messages: number };
  /** A word in all that was said with everybody, without drawing. */
  readonly searchAll: SearchAllResult;
  /** Until it is on a screen of 60 Hz, in the panel. */
  readonly panelSmall: Spreads<Painted> & { readonly heapMb: number };
  readonly panelLarge: Spreads<Painted> & { readonly heapMb: number };
}

export interface SearchAllResult extends Pick<Everywhere, 'signaturesMb' | 'makeSeconds'> {
  /** Milliseconds until the page can search. */
  readonly open: number;
  /** Until the first hit, a page of fifty shoppers, and until all are looked through. */
  readonly rare: Found;
  readonly common: Omit<Found, 'all'>;
  readonly none: Pick<Found, 'all'>;
}

interface Found {
  readonly first: Spread;
  readonly page: Spread;
  readonly all: Spread;
}

/** Messages of the two shoppers who are looked at closely. */
const SMALL = 20;
const LARGE = 20_000;
const MEASURED = 100;
/** Messages of one transaction: about so many. */
const BATCH = 20_000;

const round = (ms: number): number => Math.round(ms * 10) / 10;

function spread(times: readonly number[]): Spread {
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  return { p50: round(p50), p95: round(p95), max: round(Math.max(...times)) };
}

function spreads<Of extends Record<keyof Of, readonly number[]>>(times: Of): Spreads<Of> {
  const entries = Object.entries<readonly number[]>(times).map(([name, values]) => [name, spread(values)]);
  return Object.fromEntries(entries) as Spreads<Of>;
}

/** The script of the page, with the panel's own reading in it. */
async function pageScript(): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${ROOT}bench/shoppers/inPage.ts`, formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('the script of the page was not built');
  return first.output[0].code;
}

async function fillStore(page: Page, people: readonly Person[], now: number): Promise<void> {
  const total = people.reduce((sum, one) => sum + one.messages, 0);
  let filled = 0;
  for (let first = 0; first < people.length; ) {
    let end = first;
    for (let size = 0; end < people.length && size < BATCH; end += 1) size += people[end]?.messages ?? 0;
    filled += await page.evaluate(
      ([batch, at, time]) =>
        (globalThis as unknown as { shoppersBench: ShoppersBench }).shoppersBench.fill(batch, at, time),
      [people.slice(first, end), first, now] as const,
    );
    first = end;
    say(`  ${Math.round((filled / total) * 100)} %, ${elapsed().toFixed(0)} s`);
  }
}

function measureStore(page: Page, ids: readonly string[]): Promise<Times> {
  return page.evaluate(
    (wanted) => (globalThis as unknown as { shoppersBench: ShoppersBench }).shoppersBench.measure(wanted),
    ids,
  );
}

async function measureSearchAll(page: Page): Promise<SearchAllResult> {
  const { rare, common, none, open, ...rest } = await page.evaluate(() =>
    (globalThis as unknown as { shoppersBench: ShoppersBench }).shoppersBench.searchEverywhere(),
  );
  return {
    ...rest,
    open: round(open),
    rare: { first: spread(rare.first), page: spread(rare.page), all: spread(rare.all) },
    common: { first: spread(common.first), page: spread(common.page) },
    none: { all: spread(none.all) },
  };
}

/** Sets a lock, hands its key to the extension, and measures with all sealed. */
async function sealed(
  page: Page,
  measured: (page: Page) => Promise<Measured>,
): Promise<Measured & { readonly sealSeconds: number }> {
  const sealSeconds = await step('Sealing all of it', () =>
    page.evaluate(async () => {
      const { shoppersBench } = globalThis as unknown as { shoppersBench: ShoppersBench };
      const { held, seconds } = await shoppersBench.seal();
      const { storage } = (globalThis as unknown as { chrome: { storage: SessionStorage } }).chrome;
      await storage.session.set({ dataKey: held });
      return seconds;
    }),
  );
  return { sealSeconds, ...(await measured(page)) };
}

interface SessionStorage {
  readonly session: { set(values: object): Promise<void> };
}

export async function shoppers({
  messages,
  shoppers: count,
  lock,
}: {
  readonly messages: number;
  readonly shoppers: number;
  /** Measures a second time, with all of it sealed. */
  readonly lock: boolean;
}): Promise<ShoppersResult> {
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const script = await pageScript();
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true });
  try {
    const desk = await browser.context.newPage();
    await desk.goto(`${served.url}?quiet=1`);
    await desk.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    const [small, large] = await desk.evaluate(() => window.desk?.shoppers() ?? []);
    if (small === undefined || large === undefined) throw new Error('the desk has no shoppers');
    const personOf = (one: typeof small, said: number): Person => {
      const key = { platform: 'practice', shop: one.shopId, shopper: one.shopperId };
      return { ...key, id: keyText(key), name: one.name, messages: said };
    };
    const named = [personOf(small, SMALL), personOf(large, LARGE)];
    const people = peopleOf(messages, count, named);

    // A file of the extension: its origin has the store, and nothing in it follows what is written.
    const openPage = async (): Promise<Page> => {
      const opened = await browser.context.newPage();
      await opened.goto(`chrome-extension://${browser.extensionId}/masking.json`);
      await opened.evaluate(script);
      return opened;
    };
    const page = await openPage();
    const began = elapsed();
    await step(`Storing ${messages} messages of ${count} shoppers`, () =>
      fillStore(page, people, Date.now()),
    );
    const fillSeconds = Math.round(elapsed() - began);
    const some = Array.from(
      { length: MEASURED },
      (_, n) => people[Math.floor((n * people.length) / MEASURED)],
    );
    const idsOf = (wanted: readonly (Person | undefined)[]) => wanted.flatMap((one) => one?.id ?? []);
    const [ofSmall, ofLarge] = named.map((one) => Array.from({ length: MEASURED }, () => one.id));
    const measured = async (inStore: Page): Promise<Measured> => {
      // The first look opens the store.
      await measureStore(inStore, idsOf(some.slice(0, 3)));
      const store = await step('Measuring the store', async () => ({
        store: spreads(await measureStore(inStore, idsOf(some.slice(1)))),
        storeSmall: { messages: SMALL, ...spreads(await measureStore(inStore, ofSmall ?? [])) },
        storeLarge: { messages: LARGE, ...spreads(await measureStore(inStore, ofLarge ?? [])) },
      }));
      const searchAll = await step('Searching all that was said', () => measureSearchAll(inStore));
      await inStore.close();
      const panelSmall = await step('Measuring the panel', () => inPanel(small));
      const panelLarge = await step('Measuring the panel with a long history', () => inPanel(large));
      return { ...store, searchAll, panelSmall, panelLarge };
    };
    const inPanel = async (one: typeof small) => {
      await desk.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), one);
      const panel = await browser.openPanel(desk);
      await waitForShopper(panel, one.name);
      const painted = spreads(await paintedIn(panel));
      return { ...painted, heapMb: await heapOf(panel) };
    };
    const plain = await measured(page);
    const locked = lock ? await sealed(await openPage(), measured) : undefined;
    const total = people.reduce((sum, one) => sum + one.messages, 0);
    return {
      messages: total,
      shoppers: people.length,
      fillSeconds,
      plain,
      ...(locked === undefined ? {} : { locked }),
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
