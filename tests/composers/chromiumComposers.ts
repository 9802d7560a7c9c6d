/** Chromium as a `ComposerBrowser`: the panel's page stands in a tab in the back and asks from there. */
import { existsSync } from 'node:fs';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { askBackground, readView } from '../../demo/browser/extensionPage.ts';
import { findBrowser } from '../../demo/browser/find.ts';
import { launchDesk } from '../../demo/browser/launch.ts';
import { extensionFolder } from '../../demo/build.ts';
import { putRow } from '../e2e/putRow.ts';
import {
  askDoor,
  BOX,
  type ComposerBrowser,
  createComposerBrowser,
  PANEL_PORT,
  until,
} from './composerBrowser.ts';
import { seedPictures } from './seedPictures.ts';
import type { ServedPages } from './servePages.ts';

export interface ChromiumComposers extends ComposerBrowser {
  /** For what only this browser can: compositions of an input method. */
  session(): Promise<CDPSession>;
  /** Puts a row into the extension's store. */
  put(table: string, row: object): Promise<void>;
  /** The frame that holds the box. */
  boxFrame(): Promise<Frame>;
}

const WAIT = 10_000;

export async function openChromium(pages: ServedPages): Promise<ChromiumComposers> {
  const executable = findBrowser();
  if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  const extension = extensionFolder('practice');
  if (!existsSync(extension)) throw new Error('no built extension: run `npm run build:practice` first');
  const desk = await launchDesk({ executable, extension, headless: true });
  const panel = await desk.context.newPage();
  await panel.goto(`chrome-extension://${desk.extensionId}/sidepanel.html`);
  let page: Page | undefined;

  const shown = (): Page => {
    if (page === undefined) throw new Error('no page is open');
    return page;
  };
  const frameWith = (selector: string): Promise<Frame> =>
    until(`an element ${selector}`, async () => {
      for (const frame of shown().frames()) {
        const count = await frame
          .locator(selector)
          .count()
          .catch(() => 0);
        if (count > 0) return frame;
      }
      return undefined;
    });

  const browser = createComposerBrowser(
    {
      name: 'chromium',
      readView: () => panel.evaluate(readView, [PANEL_PORT, WAIT] as const),
      ask: (envelope) => panel.evaluate(askBackground, envelope),
      seed: (pictures) => panel.evaluate(seedPictures, pictures),
      async open(address) {
        const before = page;
        page = await desk.context.newPage();
        await page.goto(address);
        await page.bringToFront();
        await before?.close();
      },
      askDoors: (asked) =>
        shown()
          .frames()
          .map((frame) => frame.evaluate(askDoor, asked)),
      async click(selector) {
        const frame = await frameWith(selector);
        await frame.locator(selector).first().click({ force: true });
      },
      type: (text) => shown().keyboard.type(text),
      press: (...keys) => shown().keyboard.press(keys.join('+')),
      reload: async () => void (await shown().reload()),
      close: () => desk.close(),
    },
    pages,
  );
  return {
    ...browser,
    put: (table, row) => panel.evaluate(putRow, [table, row, []] as const),
    session: () => desk.context.newCDPSession(shown()),
    boxFrame: () => frameWith(BOX),
  };
}
