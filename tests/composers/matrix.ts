/**
 * `npm run --silent matrix:composers [-- --browser chromium|firefox] [-- --page NAME] [-- --case NAME]`: how every
 * composer's page is filled, sent, undone and taken back, as one JSON object on stdout; progress goes to stderr. Exits 0
 * also where a goal is missed, and 1 where it could not measure.
 */
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../demo/browser/find.ts';
import { ensureFirefox } from '../../demo/browser/findFirefox.ts';
import { buildExtension } from '../../demo/build.ts';
import { say, step } from '../../demo/steps.ts';
import { CASES, caseOf } from './cases.ts';
import { BROWSERS, type BrowserName } from './composerBrowser.ts';
import { measureCell, type Row } from './measureCell.ts';
import { openComposerBrowser, pagesToMeasure } from './openComposerBrowser.ts';
import { servePages } from './servePages.ts';

async function measureBrowser(
  name: BrowserName,
  only: string | undefined,
  cases: typeof CASES,
): Promise<readonly Row[]> {
  await (name === 'chromium' ? ensureBrowser() : ensureFirefox());
  await step(`Building the extension for ${name}`, () =>
    buildExtension('practice', name === 'firefox' ? 'firefox' : 'chrome'),
  );
  const pages = await servePages();
  const rows: Row[] = [];
  try {
    const browser = await openComposerBrowser(name, pages);
    try {
      for (const { page, query } of pagesToMeasure()) {
        if (only !== undefined && only !== page && only !== `${page}?${query}`) continue;
        for (const one of cases) {
          const row = await measureCell(browser, page, query, one).catch((error: unknown) => {
            const reason = error instanceof Error ? error.message : String(error);
            throw new Error(`${name}, ${page} ${query}, ${one.name}: ${reason}`);
          });
          rows.push(row);
          say(
            `${name} ${row.editor} ${row.case}: ${row.result}, ${row.outcome}, undo by ${row.undoBy}, ${row.ms} ms`,
          );
          for (const line of row.seen) say(`    ${line}`);
        }
      }
    } finally {
      await browser.close();
    }
  } finally {
    await pages.close();
  }
  return rows;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, page: { type: 'string' }, case: { type: 'string' } },
  });
  const browsers = BROWSERS.filter((name) => values.browser === undefined || values.browser === name);
  if (browsers.length === 0) throw new Error(`There is no browser ${values.browser}: ${BROWSERS.join(', ')}`);
  const cases = values.case === undefined ? CASES : [caseOf(values.case)];
  const rows: Row[] = [];
  for (const name of browsers) rows.push(...(await measureBrowser(name, values.page, cases)));
  if (rows.length === 0) throw new Error(`There is no page ${values.page}.`);
  const count = (result: Row['result']): number => rows.filter((row) => row.result === result).length;
  const found = { passed: count('passed'), refused: count('refused'), failed: count('failed'), rows };
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
