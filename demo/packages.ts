/**
 * `npm run zip`: one package for each store, and the sources that Mozilla's reviewers build the Firefox package from, in
 * `.output/`.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run.ts';
import { say, step } from './steps.ts';

const STORES = [
  { browser: 'chrome', store: 'the Chrome Web Store' },
  { browser: 'edge', store: 'Microsoft Edge Add-ons' },
  { browser: 'firefox', store: 'addons.mozilla.org' },
] as const;

async function main(): Promise<void> {
  for (const { browser, store } of STORES) {
    await step(`Packing for ${store}`, () =>
      runTool('wxt/bin/wxt.mjs', ['zip', '--browser', browser, '--mv3']),
    );
  }
  const folder = join(ROOT, '.output');
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.zip'))
    .sort()) {
    const { size } = statSync(join(folder, name));
    say(`.output/${name}  ${Math.ceil(size / 1024)} kB`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
