/** What was promised in a chat is on the card of whoever opens it next, and a reminder is set by keyboard. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { shownHistory, waitForShopper } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

async function open(which: number) {
  const page = await stage.openDesk();
  pages.push(page);
  const person = (await people(page))[which];
  if (person === undefined) throw new Error('no shopper');
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  return { page, panel, person };
}

function promise(page: Page, { shopId, shopperId }: Person, text: string): Promise<void> {
  return page.evaluate(
    ({ id, said }) => {
      window.desk?.say(id, { side: 'agent', text: said });
    },
    { id: `${shopId}/${shopperId}`, said: text },
  );
}

it('a promise is kept, and there for whoever opens the chat in another tab, with the worker started anew', async () => {
  const first = await open(0);
  await say(first.page, first.person, '我的裙子破了个洞');
  await promise(first.page, first.person, '非常抱歉，明天上午10点前一定给您补发一件');
  const strip = (panel: Page) => panel.locator('.due-strip', { hasText: '一定给您补发一件' });
  await strip(first.panel).waitFor();
  expect(await strip(first.panel).textContent()).toContain('明天 10:00');
  await first.page.close();
  await stage.browser.killWorker();

  const second = await open(0);
  await strip(second.panel).waitFor();
  await strip(second.panel).click();
  await second.panel.getByRole('button', { name: /^完成：/ }).click();
  await strip(second.panel).waitFor({ state: 'detached' });
  await second.panel.getByRole('button', { name: '撤销' }).click();
  await strip(second.panel).waitFor();
  expect((await shownHistory(second.panel)).join()).toContain('补发一件');
});

it('a reminder is set by keys alone, and done', async () => {
  const { page, panel, person } = await open(2);
  await say(page, person, '请问今天拍什么时候发货');
  await panel.locator('.question').filter({ hasText: '今天拍' }).waitFor();
  await panel.keyboard.press('r');
  await panel.keyboard.insertText('明天 10 点问是否收到');
  await panel.getByRole('status').filter({ hasText: '明天 10:00 到期：问是否收到' }).waitFor();
  await panel.keyboard.press('Enter');
  await panel.getByRole('listitem').filter({ hasText: '问是否收到' }).waitFor();
  await panel.keyboard.press('Shift+Tab');
  for (let back = 0; back < 3; back += 1) {
    const name = await panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (name.startsWith('完成：')) break;
    await panel.keyboard.press('Shift+Tab');
  }
  await panel.keyboard.press('Enter');
  await panel.getByRole('listitem').filter({ hasText: '问是否收到' }).waitFor({ state: 'detached' });
});
