/**
 * The store goes away under an open panel, in a real browser: the browser clears it, a newer version takes it. Each time the
 * panel says so and suggests on, and what comes after a clearing is recorded.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';
import { readStore } from './storeLook.ts';

const stage = setTheStage();
const LONG = { timeout: 20_000, interval: 100 };

async function begin(turn: number): Promise<{ page: Page; panel: Page; look: Page; person: Person }> {
  const page = await stage.openDesk();
  const person = (await people(page))[turn] as Person;
  await openConversation(page, person);
  const look = await stage.browser.context.newPage();
  await look.goto(`chrome-extension://${stage.browser.extensionId}/schema/deskmate-pack.schema.json`);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  return { page, panel, look, person };
}

const trouble = (panel: Page) => panel.locator('.notice.danger');
const stored = async (look: Page, mark: string) =>
  (await readStore(look)).messages.filter(({ text }) => text.includes(mark)).length;

/** The first page writes it, a moment behind its first sight. */
const isNoted = (look: Page): Promise<boolean> =>
  look.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } } };
      }
    ).chrome;
    return (await storage.local.get('store')).store === 'there';
  });

it('a store that the browser clears is told of, and recorded into anew', async () => {
  const { page, panel, look, person } = await begin(0);
  await say(page, person, '清空之前，什么时候发货');
  await expect.poll(() => stored(look, '清空之前'), LONG).toBe(1);
  // By it the panel knows that there was a store.
  await expect.poll(() => isNoted(look), LONG).toBe(true);
  const session = await stage.browser.context.newCDPSession(look);
  const origin = `chrome-extension://${stage.browser.extensionId}`;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await trouble(panel).filter({ hasText: '浏览器清空了这台电脑上的记录' }).waitFor();
  await say(page, person, '清空之后，什么时候发货');
  await expect.poll(() => stored(look, '清空之后'), LONG).toBe(1);
  await trouble(panel).getByRole('button').first().click();
  await trouble(panel).waitFor({ state: 'detached' });
  await page.close();
  await look.close();
});

it('a store that a newer version took is told of, and suggestions go on', async () => {
  const { page, panel, look, person } = await begin(2);
  await look.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskmate', 9000);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await say(page, person, '你好，什么时候发货');
  await trouble(panel).filter({ hasText: '用更新的版本保存的' }).waitFor();
  expect((await waitForSuggestions(panel)).length).toBeGreaterThan(0);
  // So does a panel that never saw the store open.
  await panel.evaluate(() => window.close()).catch(() => {});
  await expect.poll(() => stage.browser.findPanel(), LONG).toBeUndefined();
  const next = await stage.browser.openPanel(page);
  await trouble(next).filter({ hasText: '用更新的版本保存的' }).waitFor();
  expect((await waitForSuggestions(next)).length).toBeGreaterThan(0);
  await page.close();
});
