/** One browser with the built extension, the served practice desk and the real side panel, for a file of tests. */
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, type LaunchOptions, launchDesk } from '../../demo/browser/launch.ts';
import { extensionFolder } from '../../demo/build.ts';
import { type ServedDesk, serveDesk } from '../../demo/serve.ts';

export interface Person {
  readonly shopId: string;
  readonly shopperId: string;
  readonly name: string;
}

export interface Stage {
  readonly browser: Desk;
  readonly desk: ServedDesk;
  /** Opens the desk in a new tab with these URL parameters. */
  openDesk(query?: string): Promise<Page>;
}

/** Starts everything before the tests of the file and ends it after them. */
export function setTheStage(options: Partial<LaunchOptions> = {}): Stage {
  let browser: Desk | undefined;
  let desk: ServedDesk | undefined;
  beforeAll(async () => {
    const executable = findBrowser();
    if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
    const extension = extensionFolder('practice');
    if (!existsSync(extension)) throw new Error('no built extension: run `npm run build:practice` first');
    desk = await serveDesk();
    browser = await launchDesk({ executable, extension, headless: true, ...options });
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('the stage is used before it stands');
    return thing;
  };
  return {
    get browser() {
      return started(browser);
    },
    get desk() {
      return started(desk);
    },
    async openDesk(query = 'quiet=1') {
      const page = await started(browser).context.newPage();
      await page.goto(`${started(desk).url}?${query}`);
      await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
      return page;
    },
  };
}

export function people(page: Page): Promise<readonly Person[]> {
  return page.evaluate(() => window.desk?.shoppers() ?? []);
}

/** Opens a conversation as a script of the page would, without a click. */
export function openConversation(page: Page, person: Person): Promise<void> {
  return page.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), person);
}

/** The shopper says something; gives the message's id. */
export function say(page: Page, person: Person, text: string): Promise<string> {
  return page.evaluate(([id, line]) => window.desk?.say(id, line) ?? '', [
    `${person.shopId}/${person.shopperId}`,
    text,
  ] as const);
}

/** A deterministic source of numbers from 0 to 1 (mulberry32): the same seed, the same test. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
