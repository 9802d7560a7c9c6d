/**
 * Where pictures are taken: the built extension in a real browser beside the practice desk, at a time that stands in the
 * script, with rows that stand in it, too. So the same sources give the same pictures, but for the fonts of the machine.
 */
import type { Page } from 'playwright-core';
import { type Desk, launchDesk } from '../browser/launch.ts';
import { waitForShopper, waitForSuggestions } from '../browser/panelDriver.ts';
import { type SeededRows, seedRows } from '../browser/seedRows.ts';
import { serveDesk } from '../serve.ts';

export type Language = 'zh-CN' | 'zh-TW' | 'en';
export type Theme = 'light' | 'dark';

/** A Thursday afternoon in Shanghai: what pages believe to be now. It goes on from there. */
export const NOW = Date.parse('2026-11-12T14:32:00+08:00');
export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** Nothing is asked for, told or cleaned up while pictures are taken. */
const QUIET: SeededRows = {
  settings: [
    { key: 'persistLaterAt', value: Date.now() + 3650 * DAY },
    { key: 'retentionSeen', value: true },
    { key: 'retentionFrom', value: NOW - 30 * DAY },
    { key: 'purgedOldAt', value: Date.now() + 3650 * DAY },
    { key: 'purgedAt', value: Date.now() },
    { key: 'mendedAt', value: Date.now() },
  ],
};

export interface Stage {
  readonly browser: Desk;
  /** The practice desk in a tab. */
  readonly desk: Page;
  /** The real side panel. */
  panel(): Promise<Page>;
  /** @param beside left out: the desk. */
  closePanel(beside?: Page): Promise<void>;
  /** Opens a conversation of the desk, and waits until the panel shows it. */
  serve(shopperId: string): Promise<Page>;
  /** The shopper says something, and the panel suggests replies to it. */
  ask(shopperId: string, text: string): Promise<void>;
  seed(rows: SeededRows): Promise<void>;
  /** The manager in a tab of its own, at a section. */
  manager(section: string, theme: Theme, width: number, height: number): Promise<Page>;
  close(): Promise<void>;
}

/** Where the practice desk's shoppers are, by their id. */
const TEA = 'tea';

export interface StageOptions {
  readonly executable: string;
  readonly extension: string;
  readonly language: Language;
}

/** The extension's scripts in a page have a clock of their own, which a page's doesn't move: it goes by `NOW`, too. */
async function shiftScripts({ context, extensionId }: Desk, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const expression = `{ const real = Date.now; const off = ${NOW} - real(); Date.now = () => real() + off; }`;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
    if (!origin.startsWith(`chrome-extension://${extensionId}`)) return;
    session.send('Runtime.evaluate', { expression, contextId: id }).catch(() => {});
  });
  await session.send('Runtime.enable');
}

export async function setStage({ executable, extension, language }: StageOptions): Promise<Stage> {
  process.env.TZ = 'Asia/Shanghai';
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true, language });
  await browser.context.clock.setSystemTime(NOW);
  const desk = await browser.context.newPage();
  await shiftScripts(browser, desk);
  await desk.goto(`${served.url}?quiet=1&seed=7&shopper=lin-wan`);
  await desk.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
  let shown: Page | undefined;

  const panel = async (): Promise<Page> => {
    const isThere = await shown?.evaluate(() => true).catch(() => false);
    if (shown !== undefined && isThere === true) return shown;
    shown = await browser.openPanel(desk);
    await shown.clock.setSystemTime(NOW);
    // What was drawn before goes by the computer's own clock.
    await shown.reload();
    await shown.locator('main').waitFor();
    return shown;
  };
  const seed = async (rows: SeededRows): Promise<void> => {
    const page = await panel();
    await page.evaluate(seedRows, JSON.stringify(rows));
    // What was written past the extension isn't heard by those that follow the store: they begin anew.
    await browser.killWorker();
    await page.reload();
    // Replies to an open question come once the engine is there again.
    await page.locator('.cards > li, .question-none, .empty-title').first().waitFor();
  };
  const stage: Stage = {
    browser,
    desk,
    panel,
    seed,
    async closePanel(beside = desk) {
      await browser.pressButton(beside);
      await desk.waitForTimeout(1000);
      shown = undefined;
    },
    async serve(shopperId) {
      await desk.bringToFront();
      const name = await desk.evaluate(
        ([shop, id]) => {
          window.desk?.open(shop, id);
          return window.desk?.shoppers().find((one) => one.shopId === shop && one.shopperId === id)?.name;
        },
        [TEA, shopperId] as const,
      );
      const page = await panel();
      await waitForShopper(page, name ?? shopperId);
      return page;
    },
    async ask(shopperId, text) {
      await desk.evaluate(([id, line]) => window.desk?.say(id, line), [`${TEA}/${shopperId}`, text] as const);
      const page = await panel();
      await page.locator('.question').filter({ hasText: text }).waitFor();
      await waitForSuggestions(page);
    },
    async manager(section, theme, width, height) {
      const page = await browser.context.newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`chrome-extension://${browser.extensionId}/manager.html#${section}`);
      await page.locator('.page-title').waitFor();
      // The connection that sees the panel brings its own scheme to every page.
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
    },
  };
  await seed(QUIET);
  return stage;
}

export function conversationOf(shopperId: string): string {
  return `practice/${TEA}/${shopperId}`;
}

/** Waits until nothing of the page changes any more, for a while. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const QUIET_FOR = 350;
        let timer = setTimeout(resolve, QUIET_FOR);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(resolve, QUIET_FOR);
        }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** A picture of what a page shows: no caret, nothing in motion. */
export async function shoot(page: Page): Promise<Buffer> {
  await still(page);
  return page.screenshot({ type: 'png', animations: 'disabled', caret: 'hide' });
}

/** A picture of the panel as wide and high as it is asked for, whatever the browser gives it. */
export async function shootPanel(
  panel: Page,
  { theme, width, height }: { readonly theme: Theme; readonly width: number; readonly height: number },
): Promise<Buffer> {
  const session = await panel.context().newCDPSession(panel);
  try {
    await panel.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await panel.evaluate(() => {
      document.documentElement.style.caretColor = 'transparent';
    });
    await session.send('Emulation.setDeviceMetricsOverride', {
      ...{ width, height, deviceScaleFactor: 1, mobile: false },
    });
    await still(panel);
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  } finally {
    await session.send('Emulation.clearDeviceMetricsOverride').catch(() => {});
    await session.detach().catch(() => {});
  }
}
