/** Firefox as a `ComposerBrowser`. */
import { existsSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { askBackground, readView } from '../../demo/browser/extensionPage.ts';
import { findFirefox } from '../../demo/browser/findFirefox.ts';
import { launchFirefox, pressKeys } from '../../demo/browser/firefox.ts';
import { extensionFolder } from '../../demo/build.ts';
import {
  askDoor,
  type ComposerBrowser,
  createComposerBrowser,
  PANEL_PORT,
  until,
} from './composerBrowser.ts';
import { seedPictures } from './seedPictures.ts';
import type { ServedPages } from './servePages.ts';

const WAIT = 10_000;

export async function openFirefox(pages: ServedPages): Promise<ComposerBrowser> {
  const executable = findFirefox();
  if (executable === null) throw new Error('no Firefox: run `npm test`, which finds or installs one');
  const extension = extensionFolder('practice', 'firefox');
  if (!existsSync(extension)) throw new Error('no built extension: run `npm test -- composers`');
  const firefox = await launchFirefox({ executable, extension });
  const panel = firefox.extensionPage;
  let page: Page | undefined;

  const shown = (): Page => {
    if (page === undefined) throw new Error('no page is open');
    return page;
  };
  const find = (selector: string): Promise<ElementHandle> =>
    until(`an element ${selector}`, async () => {
      for (const frame of shown().frames()) {
        const found = await frame.$(`pierce/${selector}`).catch(() => null);
        if (found !== null) return found;
      }
      return undefined;
    });

  return createComposerBrowser(
    {
      name: 'firefox',
      readView: () => panel.evaluate(readView, [PANEL_PORT, WAIT] as const),
      ask: (envelope) => panel.evaluate(askBackground, envelope),
      seed: (pictures) => panel.evaluate(seedPictures, pictures),
      async open(address) {
        const before = page;
        page = await firefox.newPage(address);
        await before?.close();
      },
      askDoors: (asked) =>
        shown()
          .frames()
          .map((frame) => frame.evaluate(askDoor, asked)),
      async click(selector) {
        const element = await find(selector);
        await element.click();
        await element.dispose();
      },
      type: (text) => shown().keyboard.type(text),
      press: (...keys) => pressKeys(shown(), ...keys),
      reload: async () => void (await shown().reload()),
      close: () => firefox.close(),
    },
    pages,
  );
}
