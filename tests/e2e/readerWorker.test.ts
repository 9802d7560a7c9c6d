/** Heavy files in the real manager: its page goes on while they are read, and cancelling or a minute ends the reading. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bookOfStrings } from '../unit/packs/formats/heavyBook.ts';
import { setTheStage } from './harness.ts';

const stage = setTheStage();
/** Takes seconds to read. */
const file = {
  name: '很慢.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(bookOfStrings(1_800_000)),
};
const quick = { name: '快.csv', mimeType: 'text/csv', buffer: Buffer.from('标题,内容\n尺码,偏大一码\n') };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openManager(): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
  await button(page, '导入').waitFor();
  return page;
}

async function choose(page: Page, ...files: (typeof file)[]): Promise<void> {
  const worker = page.waitForEvent('worker');
  await page.locator('input[type=file][multiple]').first().setInputFiles(files);
  expect((await worker).url()).toMatch(/^chrome-extension:.*\.js$/);
  await page.getByText(`正在读取 ${files[0]?.name}`).waitFor();
}

it('the page goes on while a file is read, and cancelling ends the reading there and then', async () => {
  const page = await openManager();
  await choose(page, file);
  const longest = await page.evaluate(async () => {
    const next = (): Promise<number> =>
      new Promise((resolve) => setTimeout(() => resolve(performance.now()), 20));
    let longest = 0;
    for (let turn = 0, before = await next(); turn < 40; turn += 1) {
      const now = await next();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  });
  // In the page, it would stand still for all of the seconds.
  expect(longest).toBeLessThan(700);
  expect(page.workers()).toHaveLength(1);
  await button(page, '取消').click();
  await button(page, '导入').waitFor();
  // Chromium lets a worker in the middle of something go on for two seconds.
  await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(0);
  // And it takes the next file.
  await choose(page, quick);
  await page.getByText('快.csv：表格').waitFor();
  expect(page.workers()).toHaveLength(0);
  await page.close();
});

/** The page behind a minute in which the heavy file was being read; null where a busy computer had read it before. */
async function behindAMinute(): Promise<Page | null> {
  const page = await stage.browser.context.newPage();
  await page.clock.install();
  await page.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
  await button(page, '导入').waitFor();
  await choose(page, file, quick);
  await page.clock.fastForward(60_000);
  await page.getByText('快.csv：表格').waitFor();
  if (await page.getByText('很慢.xlsx：').isVisible()) {
    await page.close();
    return null;
  }
  return page;
}

it('a file that isn’t read within a minute is told of, and those beside it are read', async () => {
  const page = (await behindAMinute()) ?? (await behindAMinute()) ?? (await behindAMinute());
  if (page === null) throw new Error('the heavy file is read too fast to be given up');
  await page.getByText('读了 60 秒还没有读完').waitFor();
  await page.getByText('很慢.xlsx').first().waitFor();
  expect(page.workers()).toHaveLength(0);
  await page.close();
});
