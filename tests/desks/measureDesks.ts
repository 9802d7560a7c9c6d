/**
 * Measures how played pages are read, in a real browser: the platforms' fixtures through their adapters, the kits
 * through the generic reader and through what was taught.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { chromium } from 'playwright-core';
import { createStaticServer } from '../../demo/desk/server/createStaticServer.ts';
import { type Adapter, adapterFor } from '../../utils/chat/index.ts';
import { bundle } from './buildProbe.ts';
import { buildKits, installKits, kitNames } from './kits/build.ts';
import { FIXTURES } from './platforms/index.ts';
import type { Measure } from './probe.ts';
import { addressOf, playedFrame, routeFixtures } from './serve.ts';
import { checkTeaching, isTaught } from './teachCheck.ts';

/** How a page was read: by its adapter, by structure, or by what a person taught on another shopper. */
export type DeskReader = 'adapter' | 'generic' | 'taught' | 'taughtRenamed';

export interface DeskRow {
  readonly desk: string;
  readonly reader: DeskReader;
  /** What was asked of the page: `hashes=2` (all hash classes renamed), `messages=2000` … */
  readonly query: string;
  readonly expected: number;
  readonly read: number;
  /** Shares of what was expected. */
  readonly messages: number;
  readonly sides: number;
  readonly text: number;
  /** Share of messages whose side was declared uncertain. */
  readonly unsureSides: number;
  readonly order: boolean;
  readonly shopper: boolean;
  readonly composer: boolean;
  readonly wrongSides: number;
  /** Of the generic reader, the least of its parts' confidences; 1 for an adapter. */
  readonly confidence: number;
  readonly notes: readonly string[];
}

/** How long a page gets to switch shoppers, in milliseconds. */
const SWITCH = 1000;

export async function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
}

function rowOf(desk: string, reader: DeskReader, query: string, measures: readonly Measure[]): DeskRow {
  const sum = (of: (one: Measure) => number): number => measures.reduce((all, one) => all + of(one), 0);
  const expected = sum((one) => one.expected);
  const share = (count: number): number => (expected === 0 ? 0 : count / expected);
  const wrongSides = sum((one) => one.wrongSides);
  const confidences = measures.map(({ confidence }) =>
    confidence === null ? 1 : Math.min(...Object.values(confidence)),
  );
  return {
    desk,
    reader,
    query,
    expected,
    read: sum((one) => one.read),
    messages: share(sum((one) => one.right)),
    sides: share(sum((one) => one.right) - wrongSides),
    text: share(sum((one) => one.right)),
    unsureSides: share(sum((one) => one.unknownSides)),
    order: measures.every((one) => one.orderRight),
    shopper: measures.every((one) => one.shopperRight),
    composer: measures.every((one) => one.composerRight),
    wrongSides,
    confidence: Math.min(...confidences),
    notes: measures.flatMap((one) => [...one.missing, ...one.wrong]).slice(0, 6),
  };
}

/** Opens each of the first shoppers in turn and reads them. */
async function measurePeople(
  frame: Frame,
  adapter: Adapter | null,
  most: number,
): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const count = await frame.evaluate(() => window.played?.people().length ?? 0);
  for (let i = 0; i < Math.min(count, most); i += 1) {
    await frame.evaluate((n) => {
      const id = window.played?.people()[n]?.id;
      if (id !== undefined && window.played?.openId() !== id) window.played?.open(id);
    }, i);
    await frame.waitForTimeout(SWITCH);
    const measure = await frame.evaluate((own) => window.probe?.measure(own), adapter);
    if (measure !== undefined) measures.push(measure);
  }
  return measures;
}

/**
 * Every platform that has a chat to read, as it is and with every hash class renamed.
 * @param options `only`: ids of those that are measured; left out, all of them.
 */
export async function measurePlatforms(
  browser: Browser,
  options: {
    readonly queries: readonly string[];
    readonly only?: readonly string[];
    readonly said: (text: string) => void;
  },
): Promise<readonly DeskRow[]> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  await routeFixtures(context);
  const probe = await bundle('./probe.ts');
  const rows: DeskRow[] = [];
  for (const fixture of FIXTURES) {
    const adapter = adapterFor(new URL(fixture.url).hostname);
    if (adapter === undefined || adapter.reads !== 'chat') continue;
    if (options.only?.includes(fixture.id) === false) continue;
    for (const query of options.queries) {
      options.said(`${fixture.id} ${query}`);
      const page = await context.newPage();
      await page.goto(addressOf(fixture, query));
      const frame = await playedFrame(page, fixture);
      await frame.evaluate(probe);
      rows.push(rowOf(fixture.id, 'adapter', query, await measurePeople(frame, adapter, 6)));
      await page.close();
    }
  }
  await context.close();
  return rows;
}

export interface ServedKits {
  readonly names: readonly string[];
  addressOf(kit: string, query?: string): string;
  close(): Promise<void>;
}

/** Installs and builds the kits where that isn't done, and serves them on this computer. */
export async function serveKits(): Promise<ServedKits> {
  installKits();
  const server = createStaticServer(await buildKits(), undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    names: kitNames(),
    addressOf: (kit, query = '') => `http://127.0.0.1:${port}/${kit}/index.html?${query}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function openKit(context: BrowserContext, address: string) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => window.played?.isReady() === true, null, { timeout: 90_000 });
  return page;
}

/**
 * Every kit by the generic reader.
 * @param options `only`: the kits that are measured; left out, all of them.
 */
export async function measureKits(
  browser: Browser,
  kits: ServedKits,
  options: {
    readonly queries: readonly string[];
    readonly people: number;
    readonly only?: readonly string[];
    readonly said: (text: string) => void;
  },
): Promise<readonly DeskRow[]> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const probe = await bundle('./probe.ts');
  const rows: DeskRow[] = [];
  for (const kit of options.only ?? kits.names) {
    for (const query of options.queries) {
      options.said(`${kit} ${query}`);
      const page = await openKit(context, kits.addressOf(kit, query));
      await page.evaluate(probe);
      const most = query.includes('messages=') ? 1 : options.people;
      rows.push(rowOf(kit, 'generic', query, await measurePeople(page.mainFrame(), null, most)));
      await page.close();
    }
  }
  await context.close();
  return rows;
}

/** Every kit through what was taught on one shopper, read of another; then with its generated classes renamed. */
export async function measureTaught(
  browser: Browser,
  kits: ServedKits,
  said: (text: string) => void,
): Promise<readonly DeskRow[]> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const rows: DeskRow[] = [];
  for (const kit of kits.names) {
    said(`${kit} taught`);
    const page = await openKit(context, kits.addressOf(kit));
    const { other, renamed, problems } = await checkTeaching(page);
    if (other !== null) rows.push(rowOf(kit, 'taught', '', [other]));
    else said(`${kit}: not taught: ${problems.join(', ')}`);
    if (renamed !== null) rows.push(rowOf(kit, 'taughtRenamed', '', [renamed]));
    if (!isTaught(renamed)) said(`${kit}: not read after its generated classes were renamed`);
    await page.close();
  }
  await context.close();
  return rows;
}
