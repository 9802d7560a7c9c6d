/** Finds a Chromium, Chrome or Edge on this machine; on Debian and Ubuntu, as root, installs one. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../run.ts';
import { step } from '../steps.ts';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    return base === undefined
      ? []
      : [
          join(base, 'Chromium/Application/chrome.exe'),
          join(base, 'Google/Chrome/Application/chrome.exe'),
          join(base, 'Microsoft/Edge/Application/msedge.exe'),
        ];
  }),
];

export function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of an installed browser; `DESKMATE_BROWSER` names one to take instead. */
export function findBrowser(): string | null {
  const named = process.env.DESKMATE_BROWSER;
  if (named !== undefined && named !== '') {
    if (runnable(named)) return named;
    throw new Error(`DESKMATE_BROWSER names ${named}, but there is no program that can be run.`);
  }
  return [...inPath(NAMES), ...PLACES].find(runnable) ?? null;
}

/** Where programs of these names would lie. */
export function inPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

export function canInstall(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

export async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
}

async function hasChineseFont(): Promise<boolean> {
  try {
    return (await run('fc-list', [':lang=zh', 'family'])).trim() !== '';
  } catch {
    // No fontconfig: macOS and Windows bring their own Chinese fonts.
    return process.platform !== 'linux';
  }
}

/**
 * An installed browser, installing one (and a Chinese font) where that can be done.
 * @throws with what to install where it can't.
 */
export async function ensureBrowser(): Promise<string> {
  let found = findBrowser();
  if (found === null && canInstall()) {
    await step('Installing Chromium and a Chinese font (apt, once)', () =>
      install(['chromium', 'fonts-noto-cjk']),
    );
    found = findBrowser();
  } else if (canInstall() && !(await hasChineseFont())) {
    // Without it the pages show boxes instead of characters, but everything works.
    await step('Installing a Chinese font (apt, once)', () => install(['fonts-noto-cjk'])).catch(() => {});
  }
  if (found === null) {
    throw new Error(
      'No Chromium, Chrome or Edge was found. Install one of them (Debian and Ubuntu: `sudo apt-get install chromium ' +
        'fonts-noto-cjk`; elsewhere: Chrome or Edge from its maker), or name one in DESKMATE_BROWSER.',
    );
  }
  return found;
}
