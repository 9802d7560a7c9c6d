/**
 * Chat kits from npm, as shops' pages are made of them: read by their structure, and through what a person taught. The
 * kits are installed and built where they aren't yet.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { kitNames } from '../desks/kits/build.ts';
import {
  type DeskRow,
  launchBrowser,
  measureKits,
  measureTaught,
  type ServedKits,
  serveKits,
} from '../desks/measureDesks.ts';

const QUERIES = ['', 'messages=300'];
/** Beside the words of each message it says who speaks, for those who hear the page; and people say 嗯 all day. */
const LONG = { kit: 'stream', query: 'messages=2000' };
/** A kit whose generated names are all that tells its parts may be lost to its next build. */
const LOST_AT_MOST = 1;

let browser: Browser | undefined;
let kits: ServedKits | undefined;
let read: readonly DeskRow[] = [];
let taught: readonly DeskRow[] = [];
let long: readonly DeskRow[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  const served = await serveKits();
  kits = served;
  const started = await launchBrowser(executablePath);
  browser = started;
  const said = (): void => {};
  [read, taught, long] = await Promise.all([
    measureKits(started, served, { queries: QUERIES, people: 2, said }),
    measureTaught(started, served, said),
    measureKits(started, served, { queries: [LONG.query], people: 1, only: [LONG.kit], said }),
  ]);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await kits?.close();
});

describe.each(QUERIES)('by structure, “%s”', (query) => {
  it.each(kitNames())('%s is read', (kit) => {
    const row = read.find((one) => one.desk === kit && one.query === query);
    expect(row).toMatchObject({ shopper: true, composer: true, wrongSides: 0 });
    expect(row?.messages, row?.notes.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});

it('two thousand messages are read, also those that say but one word again and again', () => {
  expect(long).toMatchObject([
    { expected: 2000, read: 2000, messages: 1, sides: 1, order: true, wrongSides: 0 },
  ]);
});

describe('taught', () => {
  it.each(kitNames())('%s is read in full of another shopper', (kit) => {
    const row = taught.find((one) => one.desk === kit && one.reader === 'taught');
    expect(row).toMatchObject({
      messages: 1,
      sides: 1,
      order: true,
      shopper: true,
      composer: true,
      wrongSides: 0,
    });
  });

  it('all but one are read in full after their next build', () => {
    const lost = kitNames().filter((kit) => {
      const row = taught.find((one) => one.desk === kit && one.reader === 'taughtRenamed');
      return row?.messages !== 1 || row.wrongSides > 0 || !row.shopper || !row.composer;
    });
    expect(lost.length, lost.join(', ')).toBeLessThanOrEqual(LOST_AT_MOST);
    // Whoever is lost is not read wrongly.
    const wrong = taught.filter((row) => row.wrongSides > 0);
    expect(wrong).toEqual([]);
  });
});
