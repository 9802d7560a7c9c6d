/** A browser on a profile that outlives it, and the ways in which what runs in it is killed. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { extensionFolder } from '../../demo/build.ts';

export interface Victim {
  readonly browser: Desk;
  /** Starts it on its profile, as after a kill. */
  launch(): Promise<void>;
  /** Kills the whole browser with everything in it, and waits until it is gone. */
  killBrowser(): Promise<void>;
  /** Crashes the page, and takes away what is left of it. */
  crash(page: Page): Promise<void>;
  /** A page of the extension that has no script: nobody's hand is in what it reads. */
  openLook(): Promise<Page>;
}

/** Starts it before the tests of the file, and takes it and its profile away after them. */
export function setTheVictim(): Victim {
  let profile = '';
  let desk: Desk | undefined;
  const started = (): Desk => {
    if (desk === undefined) throw new Error('the browser is used before it is started');
    return desk;
  };
  const launch = async (): Promise<void> => {
    const executable = findBrowser();
    if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
    const extension = extensionFolder('practice');
    if (!existsSync(extension)) throw new Error('no built extension: run `npm run build:practice` first');
    desk = await launchDesk({ executable, extension, headless: true, profile });
  };
  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'deskmate-killed-'));
    await launch();
  });
  afterAll(async () => {
    await desk?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  return {
    get browser() {
      return started();
    },
    launch,
    async killBrowser() {
      const browser = started();
      const { processInfo } = await browser.cdp.send('SystemInfo.getProcessInfo');
      const closed = new Promise((resolve) => browser.context.once('close', resolve));
      for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
      await closed;
      // The second connection of a browser that is gone.
      await browser.close();
    },
    async crash(page) {
      const session = await started().context.newCDPSession(page);
      const crashed = new Promise((resolve) => page.once('crash', resolve));
      // It has no time to answer.
      void session.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
    },
    async openLook() {
      const { context, extensionId } = started();
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/schema/deskmate-pack.schema.json`);
      return page;
    },
  };
}
