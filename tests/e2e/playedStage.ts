/** One browser with the extension in it that reads every site, and the platforms' pages as they are played. */
import { existsSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { extensionFolder } from '../../demo/build.ts';
import type { Fixture } from '../desks/player/fixture.ts';
import { addressOf, playedFrame, routeFixtures } from '../desks/serve.ts';

export interface PlayedDesk {
  readonly page: Page;
  /** The document in which the chat is. */
  readonly frame: Frame;
}

export interface StoredMessage {
  readonly platform: string;
  /** The platform's id of the shopper, or `~` and the name. */
  readonly shopper: string;
  readonly side: string;
  readonly text: string;
  /** When it was first read, in milliseconds since 1970. */
  readonly seenAt: number;
}

export interface PlayedStage {
  readonly browser: Desk;
  /** Opens a platform's page in a new tab. */
  openPlayed(fixture: Fixture, query?: string): Promise<PlayedDesk>;
  /** All messages that the extension has stored of a platform, in their order, straight from IndexedDB. */
  stored(platform: string): Promise<readonly StoredMessage[]>;
}

/**
 * Starts the browser before the tests of the group and ends it after them.
 * @param watch runs in every document, before anything of the page does.
 */
export function setThePlayedStage(watch?: () => void): PlayedStage {
  let browser: Desk | undefined;
  let reader: Page | undefined;
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the stage is used before it stands');
    return thing;
  };
  beforeAll(async () => {
    const executable = findBrowser();
    if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
    const extension = extensionFolder('desks');
    if (!existsSync(extension)) {
      throw new Error('no built extension: run `npm exec -- wxt build --mode desks` first');
    }
    browser = await launchDesk({ executable, extension, headless: true });
    await routeFixtures(browser.context);
    if (watch !== undefined) await browser.context.addInitScript(watch);
    reader = await browser.context.newPage();
    await reader.goto(`chrome-extension://${browser.extensionId}/manager.html`);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    get browser() {
      return started(browser);
    },
    async openPlayed(fixture, query) {
      const page = await started(browser).context.newPage();
      await page.goto(addressOf(fixture, query));
      return { page, frame: await playedFrame(page, fixture) };
    },
    stored: async (platform) =>
      (await started(reader).evaluate(readMessages)).filter((row) => row.platform === platform),
  };
}

function readMessages(): Promise<StoredMessage[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('deskmate');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('messages').objectStore('messages').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        opening.result.close();
        const rows: { conversation: string; side: string; text: string; order: number; seenAt: number }[] =
          all.result;
        rows.sort((a, b) => a.order - b.order);
        resolve(
          rows.map(({ conversation, side, text, seenAt }) => {
            const [platform = '', , shopper = ''] = conversation.split('/').map(decodeURIComponent);
            return { platform, shopper, side, text, seenAt };
          }),
        );
      };
    };
  });
}
