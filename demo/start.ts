/** `npm start`: everything that it takes to see Deskmate at work, from nothing. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browser/find.ts';
import { launchDesk } from './browser/launch.ts';
import { buildExtension } from './build.ts';
import { runOnce } from './once.ts';
import { HELP, readOptions, type StartOptions } from './options.ts';
import { ROOT } from './run.ts';
import { serveDesk } from './serve.ts';
import { say, step } from './steps.ts';

/** True where a window could be shown. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

interface Ready {
  readonly executable: string;
  readonly extension: string;
  readonly desk: Awaited<ReturnType<typeof serveDesk>>;
}

async function prepare(options: StartOptions): Promise<Ready> {
  const executable = await step('Looking for a browser', ensureBrowser);
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const dialogs = options.dialogs === undefined ? {} : { dialogs: resolve(options.dialogs) };
  const desk = await step('Serving the practice desk', () => serveDesk(dialogs));
  return { executable, extension, desk };
}

async function once(options: StartOptions, ready: Ready): Promise<number> {
  const screenshot = resolve(options.screenshot ?? join(ROOT, '.output', 'once.png'));
  const result = await runOnce({
    ...ready,
    url: ready.desk.url,
    screenshot,
    dialogs: options.dialogs !== undefined,
  });
  if (options.json) process.stdout.write(`${JSON.stringify(result.summary)}\n`);
  else say(`\nPicture of desk and panel: ${screenshot}`);
  if (result.failure !== null) say(`\n${result.failure}`);
  return result.failure === null ? 0 : 1;
}

async function stay({ executable, extension, desk }: Ready, options: StartOptions): Promise<number> {
  const browser = await step('Opening the browser', () =>
    launchDesk({ executable, extension, headless: false, size: { width: 1440, height: 900 } }),
  );
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(options.dialogs === undefined ? desk.url : `${desk.url}?dialogs=/dialogs.jsonl`);
  await page.bringToFront();
  say(`\nThe practice desk is open: ${desk.url}`);
  say('Press Alt+K (macOS: Alt+Shift+K) or the toolbar button for the side panel, then 1–5 to fill a reply.');
  say('Ctrl+C here, or closing the browser, ends everything.');
  await new Promise<void>((done) => {
    browser.context.on('close', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  await browser.close();
  return 0;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  if (options.dialogs !== undefined && !existsSync(options.dialogs)) {
    throw new Error(`There is no file ${options.dialogs}. Give --dialogs a file with one JSON a line.`);
  }
  const ready = await prepare(options);
  try {
    if (options.once) return await once(options, ready);
    if (hasDisplay()) return await stay(ready, options);
    say('\nThere is no display here, so the scripted pass runs instead (npm start -- --once).\n');
    return await once(options, ready);
  } finally {
    await ready.desk.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof TypeError) say(HELP);
    process.exit(1);
  },
);
