/**
 * Starts a real browser with the built extension in it and opens its real side panel, for `npm start`, the tests
 * and the benches.
 *
 * The extension is loaded by `Extensions.loadUnpacked`: Chrome ignores `--load-extension`, and Chromium takes both.
 * The panel is a page of its own that only a connection made after it has opened can see, hence the second one.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';

export interface LaunchOptions {
  readonly executable: string;
  readonly extension: string;
  readonly headless: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** Language of pages and of the extension's interface; default zh-CN. */
  readonly language?: string;
  readonly dark?: boolean;
  /** Draws each frame as soon as it is asked for, not at the screen's next refresh: for benches of what we take ourselves. */
  readonly atOnce?: boolean;
  /** Hash of the public key of a server whose certificate nobody signed (base64 SHA-256). */
  readonly trusts?: string;
  /** Leaves the first steps open, which a new profile begins with, and the language as the browser has it. */
  readonly firstSteps?: boolean;
  /** Folder of a profile that outlives the browser; default: one of its own that goes with it, also on Ctrl+C. */
  readonly profile?: string;
}

export interface Desk {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Session of the browser itself, for CDP calls that no page has. */
  readonly cdp: CDPSession;
  /** Presses the toolbar's button beside this tab: opens the side panel, or closes the one that is open. Waits for neither. */
  pressButton(page: Page): Promise<void>;
  /** Opens the side panel beside this tab and gives its page. */
  openPanel(page: Page): Promise<Page>;
  /** The side panel that is open now; undefined: none is. Pages of it that were given before are gone. */
  findPanel(): Promise<Page | undefined>;
  /** The extension's service worker, waiting for it to start. */
  worker(): Promise<Worker>;
  /** Installs the extension over itself, as an update does: old scripts are orphaned, a new worker starts. */
  update(): Promise<void>;
  /** Kills the service worker as the browser does with an idle one. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

const WAIT = 15_000;
/** How long the first steps are waited for, in milliseconds. */
const FIRST_STEPS = 5000;

/**
 * Chooses the extension's own interface language, as the manager would: the browser's can't be chosen on every
 * system. Runs in the worker, once the extension has made its store.
 */
async function chooseLanguage(language: string): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    const known = await indexedDB.databases();
    if (known.some(({ name, version }) => name === 'deskmate' && (version ?? 0) > 1)) break;
    if (Date.now() > end) throw new Error('the extension made no store within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('deskmate');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction('settings', 'readwrite');
      change.objectStore('settings').put({ key: 'language', value: language });
      change.onerror = () => reject(change.error);
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

async function until<T>(what: string, look: () => Promise<T | undefined>, timeout = WAIT): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** A port that is free now. The browser can't be asked which one it took: its profile is a folder of its own making. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port was found');
  return address.port;
}

function flags(options: LaunchOptions, port: number): string[] {
  const { width, height } = options.size ?? { width: 1280, height: 800 };
  return [
    '--enable-unsafe-extension-debugging',
    `--remote-debugging-port=${port}`,
    `--window-size=${width},${height}`,
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(options.trusts === undefined ? [] : [`--ignore-certificate-errors-spki-list=${options.trusts}`]),
    ...(options.atOnce === true ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
    // Without the strip about flags: a picture of the desk shows the desk.
    '--test-type',
    // Chromium doesn't run as root with its sandbox on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

export async function launchDesk(options: LaunchOptions): Promise<Desk> {
  const port = await freePort();
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath: options.executable,
    headless: options.headless,
    args: flags(options, port),
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    viewport: options.headless ? (options.size ?? { width: 1280, height: 800 }) : null,
    locale: options.language ?? 'zh-CN',
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const browser = context.browser();
  if (browser === null) throw new Error('the browser gave no handle to itself');
  const cdp = await browser.newBrowserCDPSession();
  const { id: extensionId } = await cdp.send('Extensions.loadUnpacked', { path: options.extension });
  const origin = `chrome-extension://${extensionId}/`;
  let second: Browser | null = null;

  const worker = (): Promise<Worker> =>
    until('the service worker', async () =>
      context.serviceWorkers().find((candidate) => candidate.url().startsWith(origin)),
    );

  /** A connection made now, so that it sees the panel. */
  const panelPage = async (): Promise<Page | undefined> => {
    await second?.close().catch(() => {});
    second = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return second
      .contexts()
      .flatMap((one) => one.pages())
      .find((page) => page.url().startsWith(`${origin}sidepanel.html`));
  };

  const pressButton = async (page: Page): Promise<void> => {
    await page.bringToFront();
    const { targetInfos } = await cdp.send('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    });
    const tab = targetInfos.find((target) => target.url === page.url());
    if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
    await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  };

  /** They come by themselves, in front of what is opened here. A profile that was used has seen them. */
  const closeFirstSteps = async (): Promise<void> => {
    const isShown = (page: Page): boolean => page.url().startsWith(`${origin}welcome.html`);
    const shown = until('the first steps', async () => context.pages().find(isShown), FIRST_STEPS);
    const page = await (options.profile === undefined ? shown : shown.catch(() => undefined));
    await page?.close();
  };

  if (options.firstSteps !== true) {
    await (await worker()).evaluate(chooseLanguage, options.language ?? 'zh-CN');
    await closeFirstSteps();
  }
  return {
    context,
    extensionId,
    cdp,
    worker,
    findPanel: panelPage,
    pressButton,
    async openPanel(page) {
      await page.bringToFront();
      const there = await panelPage();
      if (there !== undefined) return there;
      // Once: the second time would close it.
      await pressButton(page);
      return until('the side panel', async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return panelPage();
      });
    },
    async update() {
      await cdp.send('Extensions.loadUnpacked', { path: options.extension });
    },
    async killWorker() {
      const { targetInfos } = await cdp.send('Target.getTargets');
      for (const target of targetInfos) {
        if (target.type === 'service_worker' && target.url.startsWith(origin)) {
          await cdp.send('Target.closeTarget', { targetId: target.targetId });
        }
      }
    },
    async close() {
      await second?.close().catch(() => {});
      await context.close().catch(() => {});
    },
  };
}
