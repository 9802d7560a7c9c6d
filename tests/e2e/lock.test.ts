/**
 * The lock in a real browser: set in the manager, closed with the browser, opened in the panel. On the disk stands none of
 * the words, and what is said while it is locked is recorded once it is open.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, expect, it } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { openTab, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { extensionFolder } from '../../demo/build.ts';
import { ROOT } from '../../demo/run.ts';
import { serveDesk } from '../../demo/serve.ts';
import { openConversation, type Person, people, say } from './harness.ts';
import type { Wholeness } from './vaultInPage.ts';

const PASSPHRASE = 'haitang yijiu 2026';
const ASKED = '海棠花色的围巾还有吗';
const NOTE = '绿肥红瘦一号客';
const LATER = '卷帘人说的那款呢';

const profile = await mkdtemp(join(tmpdir(), 'deskmate-lock-'));
const served = await serveDesk();
let running: Desk | undefined;
afterAll(async () => {
  await running?.close();
  await served.close();
  await rm(profile, { recursive: true, force: true });
});

/** Closes the browser that runs, and starts it again with all that it kept. */
async function start(): Promise<{ browser: Desk; desk: Page }> {
  await running?.close();
  running = undefined;
  const executable = findBrowser();
  if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  const extension = extensionFolder('practice');
  const browser = await launchDesk({ executable, extension, headless: true, profile });
  running = browser;
  const desk = await browser.context.newPage();
  await desk.goto(`${served.url}?quiet=1`);
  await desk.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
  return { browser, desk };
}

async function manager({ context, extensionId }: Desk, section: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manager.html#${section}`);
  return page;
}

/** All rows of the store as text, bytes as the characters that they may be. */
function onDisk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('deskmate'));
    const kept: unknown[] = [];
    for (const table of ['shoppers', 'messages', 'followUps', 'signatures', 'backups'])
      kept.push(await answer(database.transaction(table).objectStore(table).getAll()));
    database.close();
    return JSON.stringify(kept, (_key, value) =>
      value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
    );
  });
}

it('is set, closes with the browser, and is opened where what is locked would stand', async () => {
  const first = await start();
  const [person] = (await people(first.desk)) as [Person];
  await openConversation(first.desk, person);
  const before = await first.browser.openPanel(first.desk);
  await waitForShopper(before, person.name);
  await say(first.desk, person, ASKED);
  await openTab(before, '历史');
  await before.locator('.said-text', { hasText: ASKED }).waitFor();
  await openTab(before, '回复');
  await before.keyboard.press('n');
  await before.keyboard.insertText(NOTE);
  await before.keyboard.press('Enter');
  await before.getByText(NOTE).first().waitFor();

  const setting = await manager(first.browser, 'privacy');
  expect(await onDisk(setting)).toContain(ASKED);
  expect(await onDisk(setting)).toContain(NOTE);
  await setting.getByLabel('新密码', { exact: true }).fill(PASSPHRASE);
  await setting.getByLabel('再输一遍新密码').fill(PASSPHRASE);
  await setting.getByRole('button', { name: '设置密码并加密' }).click();
  await setting.getByText('已设置密码').waitFor();
  await expect.poll(() => onDisk(setting)).not.toContain(ASKED);
  expect(await onDisk(setting)).not.toContain(NOTE);
  // Nobody who was at work notices.
  await first.desk.bringToFront();
  await before.getByText(NOTE).first().waitFor();

  const { browser, desk } = await start();
  await openConversation(desk, person);
  const panel = await browser.openPanel(desk);
  await waitForShopper(panel, person.name);
  await panel.getByText('已锁上，暂不记录聊天').waitFor();
  await say(desk, person, LATER);
  await waitForSuggestions(panel);
  expect(await panel.locator('.cards > li').count()).toBeGreaterThan(0);

  const shoppers = await manager(browser, 'shoppers');
  await shoppers.getByText('输入密码，就能看到').waitFor();
  expect(await shoppers.locator('main').textContent()).not.toContain(person.name);
  const disk = await onDisk(shoppers);
  for (const word of [ASKED, NOTE, LATER]) expect(disk).not.toContain(word);

  await desk.bringToFront();
  await openTab(panel, '买家');
  await panel.getByLabel('密码', { exact: true }).fill('haitang');
  await panel.getByRole('button', { name: '解锁' }).click();
  await panel.getByText('密码不对').waitFor();
  await panel.getByLabel('密码', { exact: true }).fill(PASSPHRASE);
  await panel.getByRole('button', { name: '解锁' }).click();
  await panel.getByText(NOTE).first().waitFor();
  await openTab(panel, '历史');
  await panel.locator('.said-text', { hasText: ASKED }).waitFor();
  // What was said meanwhile stood in the page all the time.
  await panel.locator('.said-text', { hasText: LATER }).waitFor();
  await shoppers.getByText(person.name).first().waitFor();
  const after = await onDisk(shoppers);
  for (const word of [ASKED, NOTE, LATER]) expect(after).not.toContain(word);
});

it('leaves transactions whole', async () => {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'vaultInPage.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('the script of the page was not built');
  const page = await (running ?? (await start()).browser).context.newPage();
  await page.goto(served.url);
  await page.evaluate(output.output[0].code);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { vaultProbe: () => Promise<Wholeness> }).vaultProbe(),
  );
  expect(found).toEqual({
    ...{ recorded: 1500, failed: 'in the middle', afterFailing: 1500, name: 'b', oldest: '秘密0' },
    ...{ history: ['秘密1497', '秘密1498', '秘密1499'], met: 50, locked: 'locked' },
  });
});
