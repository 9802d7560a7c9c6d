/**
 * `npm test`: everything that must hold, on a machine with nothing but Node and npm. Later stages run also when an
 * earlier one failed, so that one run tells all; the last line is `N passed, N failed`.
 *
 * `npm test -- unit` (or repo, e2e, gallery, kits, composers, with further words for vitest) runs only those tests.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../demo/browser/find.ts';
import { ensureFirefox } from '../demo/browser/findFirefox.ts';
import { buildExtension } from '../demo/build.ts';
import { ROOT, run, runTool } from '../demo/run.ts';
import { say, step } from '../demo/steps.ts';

const RESULTS = join(ROOT, '.output', 'test-results.json');
const [project, ...words] = process.argv.slice(2);
const PROJECTS = ['unit', 'repo', 'e2e', 'gallery', 'kits', 'composers'];

/** Packages of pages, each of a project of that name. */
const PAGES = [
  { name: 'kits', what: 'Chat kits' },
  { name: 'composers', what: 'Editors' },
] as const;

interface Count {
  passed: number;
  failed: number;
}

/** One check counts as one test. */
async function check(count: Count, title: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await step(title, work);
    count.passed += 1;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    count.failed += 1;
  }
}

const biome = (args: readonly string[]): Promise<string> => runTool('@biomejs/biome/bin/biome', args);

/** Whether the tests of a project are wanted. */
const isWanted = (name: string): boolean => project === undefined || project === name;

/**
 * The chat kits and the editors come from npm, which takes minutes the first time: that begins at once, beside the other
 * stages, one package after the other.
 * @returns for each that is wanted what to wait for before its tests; it fails with what to do where it can't be had.
 */
function preparePages(): ReadonlyMap<string, Promise<void>> {
  const all = new Map<string, Promise<void>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const { name, what } of PAGES) {
    if (!isWanted(name)) continue;
    say(`… ${what} are installed and built, beside what follows`);
    const ready = before
      .then(() => run(process.execPath, [join(ROOT, `tests/${name}/prepare.ts`)]))
      .then(
        () => {},
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          throw new Error(
            `${what} could not be installed from npm. They are needed once: with a network, run \`npm test -- ${name}\`.\n${reason}`,
          );
        },
      );
    // It is waited for later; until then a failure is nobody's.
    before = ready.catch(() => {});
    all.set(name, ready);
  }
  return all;
}

/** @param leftOut tests that can't be run, which was told and counted. */
async function tests(count: Count, leftOut: readonly string[]): Promise<void> {
  await mkdir(join(ROOT, '.output'), { recursive: true });
  await rm(RESULTS, { force: true });
  let threw = false;
  const wanted = project === undefined ? PROJECTS : [project];
  const only = wanted.filter((one) => !leftOut.includes(one)).flatMap((one) => ['--project', one]);
  if (only.length === 0) return;
  try {
    await runTool(
      'vitest/vitest.mjs',
      ['run', ...only, ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`],
      { show: true },
    );
  } catch {
    // What failed was shown, and is counted below.
    threw = true;
  }
  const results = await readFile(RESULTS, 'utf8').then(JSON.parse, () => null);
  if (results === null) {
    say('The tests could not be run.');
    count.failed += 1;
    return;
  }
  count.passed += results.numPassedTests;
  count.failed += results.numFailedTests;
  // A file that can't be loaded fails without having counted a test.
  // So does an error outside of every test, which the report doesn't count.
  if (results.numFailedTests === 0 && (threw || !results.success)) count.failed += 1;
}

async function main(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 };
  const pages = preparePages();
  const leftOut: string[] = [];
  /** What the tests of a project can't be run without. */
  const need = async (name: string, title: string, work: () => Promise<unknown>): Promise<void> => {
    const { failed } = count;
    await check(count, title, work);
    if (count.failed > failed) leftOut.push(name);
  };
  await check(count, 'A browser is there', ensureBrowser);
  // Where there is none, the tests in Chromium are run all the same.
  if (isWanted('composers') || isWanted('e2e')) await check(count, 'A Firefox is there', ensureFirefox);
  await check(count, 'Types of the extension are prepared', () => runTool('wxt/bin/wxt.mjs', ['prepare']));
  if (project === undefined) {
    await check(count, 'Format and lint', () => biome(['ci', '.', '--error-on-warnings', '--colors=off']));
    await check(count, 'Types', () => run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit']));
    await check(count, 'Types of the pure rooms, without the DOM', () =>
      run(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json']),
    );
    await check(count, 'Nothing unused', () => runTool('knip/bin/knip.js', []));
  }
  await check(count, 'The extension builds', async () => {
    await buildExtension('production');
    await buildExtension('practice');
    await buildExtension('desks');
  });
  if (isWanted('repo')) {
    await check(count, 'The packages for the stores are made', () =>
      run(process.execPath, [join(ROOT, 'demo/packages.ts')]),
    );
  }
  if (isWanted('composers') || isWanted('e2e')) {
    await need('composers', 'The extension builds for Firefox', () => buildExtension('practice', 'firefox'));
  }
  for (const { name, what } of PAGES) {
    const ready = pages.get(name);
    if (ready !== undefined) await need(name, `${what} are there`, () => ready);
  }
  await tests(count, leftOut);
  return count;
}

const count = await main();
process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`);
process.exit(count.failed === 0 ? 0 : 1);
