/** Learning in the real browser: what was typed by hand comes back with its date, "never for this" and its undo. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { waitForShopper } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
const REPLY = '可以寄到菜鸟驿站的，下单备注驿站名字就行';

const texts = (panel: Page) => panel.locator('.card-text').allTextContents();

/** Rows of a table of the store, straight from IndexedDB. */
function stored(panel: Page, table: string): Promise<readonly unknown[]> {
  return panel.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );
}

async function ask(desk: Page, panel: Page, person: Person, question: string): Promise<void> {
  await openConversation(desk, person);
  await waitForShopper(panel, person.name);
  await desk.evaluate((id) => {
    window.desk?.say(id, { side: 'agent', text: '在的，您说' });
  }, `${person.shopId}/${person.shopperId}`);
  // What comes while a thread is still being put up is history.
  await pause(1200);
  await say(desk, person, question);
  await panel.locator('.question').filter({ hasText: question }).waitFor();
}

it('a reply typed by hand is suggested to the next who asks, kept from them, and had back', async () => {
  const desk = await stage.openDesk();
  const [first, second] = (await people(desk)) as [Person, Person];
  await openConversation(desk, first);
  const panel = await stage.browser.openPanel(desk);
  await ask(desk, panel, first, '能不能寄到菜鸟驿站代收');
  expect(await texts(panel)).not.toContain(REPLY);

  const box = desk.locator('[data-desk="composer"]');
  await box.fill(REPLY);
  await box.press('Enter');
  await expect.poll(() => stored(panel, 'ownReplies').then((rows) => rows.length)).toBe(1);
  expect(await stored(panel, 'lessons')).toMatchObject([{ wording: '能不能寄到菜鸟驿站代收' }]);

  // What the worker knew is gone with it; what was learned isn't.
  await stage.browser.killWorker();
  await ask(desk, panel, second, '请问能不能寄到菜鸟驿站代收呀');
  const card = panel.locator('.card').filter({ hasText: REPLY });
  await card.waitFor();
  expect(await card.locator('.why-facts').textContent()).toContain('你在今天这样回复过');
  expect(await card.locator('.card-title').textContent()).toBe('我的回复');

  await card.locator('.card-fill').focus();
  await panel.keyboard.press('x');
  await card.waitFor({ state: 'detached' });
  expect(await stored(panel, 'bans')).toHaveLength(1);
  await panel.getByRole('button', { name: '撤销' }).click();
  await card.waitFor();
  expect(await stored(panel, 'bans')).toEqual([]);

  const manager = await stage.browser.context.newPage();
  await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#learned`);
  await manager.getByText(REPLY).first().waitFor();
  await manager.getByRole('button', { name: '清空全部学习' }).click();
  await manager.getByText('还没有自己的回复').waitFor();
  await desk.bringToFront();
  await card.waitFor({ state: 'detached' });
  await manager.bringToFront();
  await manager.getByRole('button', { name: '撤销' }).click();
  await manager.getByText(REPLY).first().waitFor();
  await desk.bringToFront();
  await card.waitFor();
  await manager.close();
  await desk.close();
});
