/** Who comes back on another day, in another tab of a browser that was closed meanwhile, is known at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { addTag, openTab, shownHistory, waitForShopper } from '../../demo/browser/panelDriver.ts';
import { extensionFolder } from '../../demo/build.ts';
import { type ServedDesk, serveDesk } from '../../demo/serve.ts';
import { openConversation, type Person, people, say } from './harness.ts';

let served: ServedDesk;
let profile = '';
let browser: Desk | undefined;
beforeAll(async () => {
  served = await serveDesk();
  profile = await mkdtemp(join(tmpdir(), 'deskmate-back-'));
});
afterAll(async () => {
  await browser?.close();
  await served.close();
  await rm(profile, { recursive: true, force: true });
});

async function start(): Promise<Desk> {
  const executable = findBrowser();
  if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  browser = await launchDesk({ executable, extension: extensionFolder('practice'), headless: true, profile });
  return browser;
}

async function openDesk(desk: Desk): Promise<{ page: Page; person: Person }> {
  const page = await desk.context.newPage();
  await page.goto(`${served.url}?quiet=1`);
  await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
  const [person] = await people(page);
  if (person === undefined) throw new Error('no shopper');
  return { page, person };
}

/** As if all of it had been this long ago: milliseconds. */
async function age(desk: Desk, by: number): Promise<void> {
  const page = await desk.context.newPage();
  await page.goto(`chrome-extension://${desk.extensionId}/masking.json`);
  await page.evaluate(async (ms) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('deskmate'));
    const times = ['at', 'seenAt', 'order', 'firstSeenAt', 'lastSeenAt', 'lastVisitAt', 'visitStartedAt'];
    const tables = ['messages', 'shoppers', 'followUps'];
    const transaction = database.transaction(tables, 'readwrite');
    for (const table of tables) {
      const store = transaction.objectStore(table);
      for (const row of await done<Record<string, unknown>[]>(store.getAll())) {
        for (const field of times) if (typeof row[field] === 'number') row[field] -= ms;
        store.put(row);
      }
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, by);
  await page.close();
}

it('tags, flag, promise, profile and history are there before the first suggestion is read', async () => {
  const before = await start();
  const first = await openDesk(before);
  await openConversation(first.page, first.person);
  const panel = await before.openPanel(first.page);
  await waitForShopper(panel, first.person.name);
  await say(first.page, first.person, '裙子破了个洞，电话13812345678');
  await first.page.evaluate(
    (id) => window.desk?.say(id, { side: 'agent', text: '明天一定给您补发' }),
    `${first.person.shopId}/${first.person.shopperId}`,
  );
  await panel.locator('.due-strip', { hasText: '补发' }).waitFor();
  await addTag(panel, '易碎投诉');
  await panel.getByRole('button', { name: '插旗' }).click();
  await panel.keyboard.insertText('先道歉再补发');
  await panel.keyboard.press('Enter');
  await panel.locator('.flag-strip', { hasText: '先道歉再补发' }).first().waitFor();
  await panel.getByRole('button', { name: '记下资料' }).click();
  await panel.getByRole('checkbox', { name: 'VIP 买家' }).check();
  await panel.getByRole('textbox', { name: '尺码' }).fill('裙子 M');
  await panel.keyboard.press('Enter');
  await panel.locator('.known-value', { hasText: '裙子 M' }).waitFor();
  // Read in the chat, and nobody's business until it is asked for.
  await panel.locator('.known-value', { hasText: '138****5678' }).waitFor();
  await before.close();

  const after = await start();
  // Yesterday, whatever the time is now: 26 hours before one in the morning is the day before that.
  await age(after, 24 * 3_600_000);
  const { page, person } = await openDesk(after);
  expect(person).toEqual(first.person);
  await openConversation(page, person);
  const back = await after.openPanel(page);
  await say(page, person, '上次说补发的到了吗，什么时候发货');
  await back.locator('.cards > li').first().waitFor();
  const known = await back.locator('.recipient').textContent();
  for (const part of ['先道歉再补发', '易碎投诉', '给您补发', 'VIP', '第 2 次'])
    expect(known).toContain(part);
  const said = await shownHistory(back);
  expect(said).toContain('裙子破了个洞，电话138****5678');
  await back.getByRole('button', { name: '显示电话和地址' }).click();
  await back.locator('.said-text', { hasText: '13812345678' }).waitFor();
  expect(await back.locator('.history-date').allTextContents()).toEqual(
    expect.arrayContaining(['昨天', '今天']),
  );
  await openTab(back, '买家');
  await back.locator('.known-value', { hasText: '裙子 M' }).waitFor();
});
