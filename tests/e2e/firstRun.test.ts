/**
 * The first run as it is published: no site is granted, and none has to be. From a fresh profile, whose first tab opens by
 * itself, to the first reply in the box of the practice desk that comes along.
 *
 * A prompt of the browser's can't be pressed here, so the first step is skipped in it; what is asked for is held by
 * `tests/unit/welcome`.
 */
import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { askBackground, type OpenView, readView } from '../../demo/browser/extensionPage.ts';
import { findBrowser } from '../../demo/browser/find.ts';
import { type Desk, launchDesk } from '../../demo/browser/launch.ts';
import { fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { extensionFolder } from '../../demo/build.ts';
import { translateWelcome } from '../../utils/locale/index.ts';
import { findings } from './axe.ts';
import { drawnMarks } from './drawnMarks.ts';
import { pause } from './harness.ts';
import { readStore } from './storeLook.ts';

const t = translateWelcome('zh-CN');
let browser: Desk | undefined;

function desk(): Desk {
  if (browser === undefined) throw new Error('no browser');
  return browser;
}

beforeEach(async () => {
  const executable = findBrowser();
  if (executable === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  const extension = extensionFolder('production');
  if (!existsSync(extension)) throw new Error('no built extension: run `npm run build` first');
  browser = await launchDesk({ executable, extension, headless: true, firstSteps: true });
});
afterEach(async () => {
  await browser?.close();
});

const nameOf = (page: Page): string => new URL(page.url()).pathname;

/** The tab that opened by itself. */
async function firstTab(): Promise<Page> {
  const { context } = desk();
  const there = context.pages().find((page) => nameOf(page) === '/welcome.html');
  const page = there ?? (await context.waitForEvent('page', (one) => nameOf(one) === '/welcome.html'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** The panel that a button of the page has opened. */
async function openedPanel(): Promise<Page> {
  for (let left = 30; left > 0; left -= 1) {
    const panel = await desk().findPanel();
    if (panel !== undefined) return panel;
    await pause(300);
  }
  throw new Error('no panel');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Runs in the page. */
async function grantedHosts(): Promise<readonly string[]> {
  const { chrome: here } = globalThis as unknown as { chrome: typeof api };
  return (await here.permissions.getAll()).origins ?? [];
}

/** A row of the settings, and how many templates of a pack serve. */
function readKept(page: Page, key: string, packId: string): Promise<{ value: unknown; serving: number }> {
  return page.evaluate(
    async ([name, pack]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result);
      });
      const ask = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onerror = () => reject(request.error);
          request.onsuccess = () => resolve(request.result);
        });
      const stores = database.transaction(['settings', 'templates']);
      const row = (await ask(stores.objectStore('settings').get(name))) as { value: unknown } | undefined;
      const templates = (await ask(stores.objectStore('templates').getAll())) as {
        packId: string;
        deletedAt: number | null;
      }[];
      database.close();
      const serving = templates.filter((one) => one.packId === pack && one.deletedAt === null).length;
      return { value: row?.value, serving };
    },
    [key, packId] as const,
  );
}

it('goes from a fresh profile to the first filled reply, with nothing granted', async () => {
  const page = await firstTab();

  // Language: at once, and back.
  await page.locator('label.pill', { hasText: /^English$/ }).click();
  await page.getByRole('heading', { name: translateWelcome('en')('welcome.title') }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.locator('label.pill', { hasText: /^简体中文$/ }).click();
  await page.getByRole('heading', { name: t('welcome.title') }).waitFor();
  expect(await readKept(page, 'language', '')).toMatchObject({ value: 'zh-CN' });

  // A pack that is left out doesn't serve, and comes back as a whole.
  const english = page.getByRole('checkbox', { name: /English/ });
  await page.getByText(t('welcome.packCount', { n: 69 })).waitFor();
  await english.uncheck();
  await page
    .getByText(t('welcome.packOut', { name: 'Starter pack', n: 69 }))
    .first()
    .waitFor();
  expect(await readKept(page, 'language', 'starter-en')).toMatchObject({ serving: 0 });
  await english.check();
  await page
    .getByText(t('welcome.packIn', { name: 'Starter pack', n: 69 }))
    .first()
    .waitFor();
  expect(await readKept(page, 'language', 'starter-en')).toMatchObject({ serving: 69 });
  await english.uncheck();
  await page
    .getByText(t('welcome.packOut', { name: 'Starter pack', n: 69 }))
    .first()
    .waitFor();

  await page.getByRole('radio', { name: '90 天' }).check();
  await button(page, t('welcome.setDone')).click();
  await expect.poll(() => readKept(page, 'retentionDays', '')).toMatchObject({ value: 90 });
  expect(await readKept(page, 'retentionSeen', '')).toMatchObject({ value: true });

  // The first step has the focus; it asks for the hosts of the workbench that is chosen, and no other.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain(t('welcome.allow'));
  await page.getByText('拼多多', { exact: true }).click();
  await page.getByText(t('welcome.hosts', { hosts: 'mms.pinduoduo.com' })).waitFor();
  await button(page, t('welcome.skip')).click();

  await button(page, t('welcome.seePractice')).waitFor();
  // Left and come back to: the same step.
  await page.reload();
  await button(page, t('welcome.seePractice')).waitFor();
  expect(await findings(page)).toEqual([]);
  await button(page, t('welcome.seePractice')).click();
  await page.waitForURL('**/practice.html');

  await page.getByRole('heading', { name: t('practice.seeTitle') }).waitFor();
  // What was read is outlined on the page: who said what, whose chat it is, and where replies go.
  const session = await desk().context.newCDPSession(page);
  await expect
    .poll(() => drawnMarks(session), { timeout: 10_000 })
    .toEqual(['agent', 'box', 'name', 'shopper']);
  // Escape takes them away; the page speaks of them no more, and shows them again when it is come to again.
  await page.keyboard.press('Escape');
  await expect.poll(() => drawnMarks(session)).toEqual([]);
  await button(page, t('practice.open')).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: t('practice.seeTitle') }).waitFor();
  await expect.poll(() => drawnMarks(session), { timeout: 10_000 }).toHaveLength(4);
  await button(page, t('practice.seen')).click();
  await expect.poll(() => drawnMarks(session)).toEqual([]);
  await button(page, t('practice.open')).click();
  await page.getByRole('heading', { name: t('practice.fillTitle') }).waitFor();
  const panel = await openedPanel();
  await waitForShopper(panel, '桃子');
  const [best] = await waitForSuggestions(panel);
  expect(best?.text).toMatch(/发/);
  expect(await fillByKey(panel, 1)).toContain('已填入');

  // In the box as it was suggested, and the page says so.
  const box = page.locator('[data-desk="composer"]');
  expect(await box.inputValue()).toBe(best?.text);
  await page.getByRole('heading', { name: t('practice.filledTitle') }).waitFor();
  expect(await findings(page)).toEqual([]);
  await box.press('Enter');
  await page.getByRole('heading', { name: t('practice.sentTitle') }).waitFor();

  await button(page, t('practice.finish')).click();
  await page.waitForURL('**/welcome.html');
  await page.getByRole('heading', { name: t('welcome.doneTitle') }).waitFor();

  // Nobody was granted anything, and nothing of the practice is kept.
  const granted = await page.evaluate(grantedHosts);
  expect(granted).toEqual([]);
  const { shoppers, messages } = await readStore(page);
  expect({ shoppers, messages }).toEqual({ shoppers: [], messages: [] });
});

it('holds the recipient lock on the practice desk as on any workbench', async () => {
  const page = await firstTab();
  await page.goto(page.url().replace('welcome', 'practice'));
  await button(page, t('practice.open')).click();
  await page.getByRole('heading', { name: t('practice.fillTitle') }).waitFor();
  const panel = await openedPanel();
  await waitForShopper(panel, '桃子');
  const { lock } = JSON.parse(await panel.evaluate(readView, ['panel', 5000] as const)) as OpenView;
  expect(lock.key).toMatchObject({ platform: 'practice', shopper: 'first-taozi' });
  await page.locator('[data-desk="row"][data-shopper-id="first-laozhou"]').click();
  await waitForShopper(panel, '老周');
  // What was ordered for the one comes when the other is open.
  const order = { id: 'late', lock, text: '给桃子的回复', templateId: 't' };
  const answer = await panel.evaluate(askBackground, JSON.stringify({ deskmate: 'fill', data: order }));
  expect(JSON.parse(answer)).toMatchObject({ reply: { ok: true, answer: { kind: 'stale' } } });
  const box = page.locator('[data-desk="composer"]');
  expect(await box.inputValue()).toBe('');
  await waitForSuggestions(panel);
  expect(await fillByKey(panel, 1)).toContain('已填入');
  expect(await box.inputValue()).not.toBe('');
  await page.locator('[data-desk="row"][data-shopper-id="first-taozi"]').click();
  await expect.poll(() => box.inputValue()).toBe('');
});

it.each([
  ['en', /^English$/, 'Emma', /ship|courier|parcel/i],
  ['zh-TW', /^繁體中文$/, '桃子', /发票/],
] as const)(
  'is in the language that the agent chose, down to what the shoppers say: %s',
  async (language, label, name, about) => {
    const page = await firstTab();
    await page.locator('label.pill', { hasText: label }).click();
    const say = translateWelcome(language);
    await button(page, say('welcome.setDone')).click();
    await page.goto(page.url().replace('welcome', 'practice'));
    await button(page, say('practice.open')).click();
    await page.getByRole('heading', { name: say('practice.fillTitle') }).waitFor();
    const panel = await openedPanel();
    await waitForShopper(panel, name);
    const [best] = await waitForSuggestions(panel);
    expect(best?.text).toMatch(about);
    for (const part of ['.guide', '.desk'])
      expect(await page.locator(part).textContent(), part).not.toMatch(
        language === 'en' ? /\p{Script=Han}/u : /[练习发复说话开户单]/,
      );
    await fillByKey(panel, 1);
    await page.getByRole('heading', { name: say('practice.filledTitle') }).waitFor();
  },
);

it('can be skipped as a whole, and is gone through once more from the manager', async () => {
  const page = await firstTab();
  await button(page, t('welcome.skipAll')).click();
  await page.getByRole('heading', { name: t('welcome.skippedTitle') }).waitFor();
  const manager = await desk().context.newPage();
  await manager.goto(page.url().replace('welcome', 'manager'));
  const [again] = await Promise.all([
    desk().context.waitForEvent('page'),
    manager.getByRole('button', { name: '三步上手' }).click(),
  ]);
  await again.getByRole('heading', { name: t('welcome.setTitle') }).waitFor();
  await button(again, t('welcome.setDone')).waitFor();
  expect(new URL(again.url()).hash).toBe('');
});

it('axe finds nothing in any step, in light and dark', async () => {
  const page = await firstTab();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.evaluate(() => {
      location.hash = 'again';
      location.reload();
    });
    await page.emulateMedia({ colorScheme });
    await button(page, t('welcome.setDone')).waitFor();
    await page.getByText(t('welcome.packCount', { n: 69 })).waitFor();
    expect(await findings(page), `${colorScheme} choices`).toEqual([]);
    await button(page, t('welcome.setDone')).click();
    await page.getByText('拼多多', { exact: true }).click();
    await button(page, t('welcome.allowThis', { name: '拼多多' })).waitFor();
    expect(await findings(page), `${colorScheme} allow`).toEqual([]);
    await button(page, t('welcome.skip')).click();
    await button(page, t('welcome.seePractice')).waitFor();
    expect(await findings(page), `${colorScheme} see`).toEqual([]);
    await button(page, t('welcome.skip')).click();
    await button(page, t('welcome.toPractice')).waitFor();
    expect(await findings(page), `${colorScheme} fill`).toEqual([]);
    await button(page, t('welcome.skip')).click();
    await page.getByRole('heading', { name: t('welcome.skippedTitle') }).waitFor();
    expect(await findings(page), `${colorScheme} end`).toEqual([]);
  }
});
