/**
 * Every platform's played page is read to the last message, by the adapter that came along: as its build is, and with
 * every generated name renamed, as its next build has them.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { adapterFor } from '../../utils/chat/index.ts';
import { type DeskRow, launchBrowser, measurePlatforms } from '../desks/measureDesks.ts';
import { FIXTURES } from '../desks/platforms/index.ts';

const QUERIES = ['', 'hashes=2'];
/** Pages that are measured at the same time. */
const LANES = 5;
const IDS = FIXTURES.filter(({ url }) => adapterFor(new URL(url).hostname)?.reads === 'chat').map(
  ({ id }) => id,
);

let browser: Browser | undefined;
let rows: readonly DeskRow[] = [];

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  const started = await launchBrowser(executablePath);
  browser = started;
  // Most of the time is the pages' own, in which they switch: several at once.
  const lanes = Array.from({ length: LANES }, (_lane, n) => IDS.filter((_id, i) => i % LANES === n));
  const measured = await Promise.all(
    lanes.map((only) => measurePlatforms(started, { queries: QUERIES, only, said: () => {} })),
  );
  rows = measured.flat();
}, 300_000);
afterAll(() => browser?.close());

describe.each(QUERIES)('platforms, “%s”', (query) => {
  it.each(IDS)('%s is read in full', (id) => {
    const row = rows.find((one) => one.desk === id && one.query === query);
    expect(row).toMatchObject({
      reader: 'adapter',
      messages: 1,
      sides: 1,
      order: true,
      shopper: true,
      composer: true,
      wrongSides: 0,
    });
    expect(row?.expected).toBeGreaterThan(20);
  });
});
