/**
 * Starts a real Firefox with the built extension in it, for tests of what the product does in Firefox's pages.
 *
 * WebDriver BiDi may not go to `moz-extension:` pages, but it works in one that the extension opened. So a copy of
 * the build is installed whose background has one more listener, which opens the panel's page in a tab: from there the
 * product's own messages are sent, as the sidebar sends them. Nothing else of the build is touched.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type KeyInput, launch, type Page } from 'puppeteer-core';

export interface FirefoxOptions {
  readonly executable: string;
  /** Folder of a `wxt build -b firefox --mv3`. */
  readonly extension: string;
  readonly headless?: boolean;
}

export interface Firefox {
  readonly browser: Browser;
  /** The panel's page in a tab in the back; all of the extension's API is in it, as `browser`. */
  readonly extensionPage: Page;
  /** Opens an address in a tab in front: only there the extension fills. */
  newPage(url: string): Promise<Page>;
  close(): Promise<void>;
}

const WAIT = 15_000;
/** How long the first steps are waited for, in milliseconds. */
const FIRST_STEPS = 5000;

/** Once: Firefox stops an idle background, and runs its scripts again when it is wanted. */
const OPEN_PANEL = `browser.runtime.onInstalled.addListener(() => {
  void browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html'), active: false });
});
`;

/** A copy of the build that opens its panel in a tab. Firefox reads from it as long as it runs. */
async function withOpenPanel(extension: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskmate-firefox-'));
  await cp(extension, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.background.scripts.push('open-panel.js');
  await writeFile(path, JSON.stringify(manifest));
  await writeFile(join(folder, 'open-panel.js'), OPEN_PANEL);
  return folder;
}

/** The tab that the extension opened. Puppeteer knows it as `about:blank`: it never hears where such a tab went. */
async function findExtensionPage(firefox: Browser): Promise<Page> {
  const end = Date.now() + WAIT;
  for (;;) {
    for (const page of await firefox.pages()) {
      // Not yet, for a tab that is just going to its page.
      const shown = await page
        .evaluate(() => (document.readyState === 'complete' ? location.protocol + location.pathname : ''))
        .catch(() => '');
      if (shown === 'moz-extension:/sidepanel.html') return page;
    }
    if (Date.now() > end) throw new Error(`the extension opened no page within ${WAIT / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** They open by themselves when the extension is installed, in front of what is opened here. */
async function closeFirstSteps(firefox: Browser): Promise<void> {
  const end = Date.now() + FIRST_STEPS;
  while (Date.now() < end) {
    for (const page of await firefox.pages()) {
      const path = await page.evaluate(() => location.pathname).catch(() => '');
      if (path === '/welcome.html') return page.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Presses a key while others are held: `pressKeys(page, 'Control', 'z')`. */
export async function pressKeys(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.down(key);
  for (const key of [...keys].reverse()) await page.keyboard.up(key);
}

export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const folder = await withOpenPanel(options.extension);
  const tidy = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const firefox = await launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless ?? true,
    extraPrefsFirefox: {
      'intl.accept_languages': 'zh-CN, zh',
      // Without it clocks go by whole milliseconds, and some of those are made up.
      'privacy.reduceTimerPrecision': false,
    },
  }).catch(async (error: unknown) => {
    await tidy();
    throw error;
  });
  const close = async (): Promise<void> => {
    await firefox.close().catch(() => {});
    await tidy();
  };
  try {
    await firefox.installExtension(folder);
    const extensionPage = await findExtensionPage(firefox);
    await closeFirstSteps(firefox);
    return {
      browser: firefox,
      extensionPage,
      close,
      async newPage(url) {
        const page = await firefox.newPage();
        await page.goto(url);
        await page.bringToFront();
        return page;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
