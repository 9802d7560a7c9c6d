/**
 * `npm run --silent matrix:desks [-- --platforms] [-- --kits] [-- --long 2000]`: how every platform fixture and every
 * chat kit is read, as one JSON object on stdout; progress goes to stderr. Exits 0 also where a goal is missed, and 1
 * where it could not measure.
 */
import { parseArgs } from 'node:util';
import { ensureBrowser, findBrowser } from '../../demo/browser/find.ts';
import {
  type DeskRow,
  launchBrowser,
  measureKits,
  measurePlatforms,
  measureTaught,
  serveKits,
} from './measureDesks.ts';

interface Shares {
  readonly messages: number;
  readonly sides: number;
  readonly order: number;
  readonly shopper: number;
  readonly composer: number;
  /** Share of messages whose side was declared uncertain. */
  readonly unsureSides: number;
}

function sharesOf(rows: readonly DeskRow[]): Shares {
  const expected = rows.reduce((sum, row) => sum + row.expected, 0);
  const weighted = (of: (row: DeskRow) => number): number =>
    expected === 0 ? 0 : rows.reduce((sum, row) => sum + of(row) * row.expected, 0) / expected;
  const share = (of: (row: DeskRow) => boolean): number => rows.filter(of).length / Math.max(1, rows.length);
  return {
    messages: weighted((row) => row.messages),
    sides: weighted((row) => row.sides),
    order: share((row) => row.order),
    shopper: share((row) => row.shopper),
    composer: share((row) => row.composer),
    unsureSides: weighted((row) => row.unsureSides),
  };
}

const said = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      platforms: { type: 'boolean', default: false },
      kits: { type: 'boolean', default: false },
      long: { type: 'string', default: '2000' },
    },
  });
  const all = !values.platforms && !values.kits;
  await ensureBrowser();
  const executable = findBrowser();
  if (executable === null) throw new Error('no browser was found');
  const browser = await launchBrowser(executable);
  try {
    const platforms =
      all || values.platforms ? await measurePlatforms(browser, { queries: ['', 'hashes=2'], said }) : [];
    const rows: DeskRow[] = [...platforms];
    if (all || values.kits) {
      const kits = await serveKits();
      const long = values.long === '0' ? [] : [`messages=${values.long}`];
      rows.push(...(await measureKits(browser, kits, { queries: ['', ...long], people: 6, said })));
      rows.push(...(await measureTaught(browser, kits, said)));
      await kits.close();
    }
    const readBy = (...readers: readonly DeskRow['reader'][]) =>
      rows.filter((row) => readers.includes(row.reader));
    const result = {
      platforms: sharesOf(platforms),
      kits: sharesOf(readBy('generic')),
      taught: sharesOf(readBy('taught')),
      taughtRenamed: sharesOf(readBy('taughtRenamed')),
      wrongSides: rows.reduce((sum, row) => sum + row.wrongSides, 0),
      rows,
    };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await browser.close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    said(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
