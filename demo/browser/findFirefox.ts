/** Finds a Firefox on this machine; on Debian and Ubuntu, as root, installs one. */
import { join } from 'node:path';
import { step } from '../steps.ts';
import { canInstall, inPath, install, runnable } from './find.ts';

const NAMES = ['firefox-esr', 'firefox'];

const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => {
    const base = process.env[name];
    return base === undefined ? [] : [join(base, 'Mozilla Firefox/firefox.exe')];
  }),
];

/** Path of an installed Firefox; `DESKMATE_FIREFOX` names one to take instead. */
export function findFirefox(): string | null {
  const named = process.env.DESKMATE_FIREFOX;
  if (named !== undefined && named !== '') {
    if (runnable(named)) return named;
    throw new Error(`DESKMATE_FIREFOX names ${named}, but there is no program that can be run.`);
  }
  return [...inPath(NAMES), ...PLACES].find(runnable) ?? null;
}

/**
 * An installed Firefox, installing one where that can be done.
 * @throws with what to install where it can't.
 */
export async function ensureFirefox(): Promise<string> {
  if (findFirefox() === null && canInstall()) {
    // Ubuntu's own package of the name `firefox` is only a pointer to a snap, which doesn't run everywhere.
    await step('Installing Firefox (apt, once)', () => install(['firefox-esr'])).catch(() => {});
  }
  const found = findFirefox();
  if (found === null) {
    throw new Error(
      'No Firefox was found, and none could be installed. Install Firefox 142 or later (Debian: `sudo apt-get install ' +
        'firefox-esr`; elsewhere: from its maker), or name one in DESKMATE_FIREFOX.',
    );
  }
  return found;
}
