/** What was read of a workbench is outlined on it at the agent's wish, and nothing of the page is another for it. */
import { expect, it } from 'vitest';
import type { browser as api } from 'wxt/browser';
import { drawnMarks } from './drawnMarks.ts';
import { openConversation, type Person, people, setTheStage } from './harness.ts';

const stage = setTheStage();

/** As the first steps start it, from a page of ours. */
async function showSeen(address: string): Promise<void> {
  const { chrome: here } = globalThis as unknown as { chrome: typeof api };
  const [tab] = await here.tabs.query({
    url: [`${new URL(address).protocol}//${new URL(address).hostname}/*`],
  });
  if (tab?.id === undefined) throw new Error('no tab');
  const target = { tabId: tab.id, allFrames: true };
  await here.scripting.executeScript({ target, files: ['/content-scripts/seen.js'] });
}

it('outlines what was read, follows a switch, and goes at Escape', async () => {
  const page = await stage.openDesk();
  const [first, second] = (await people(page)) as [Person, Person];
  await openConversation(page, first);
  const ours = await stage.browser.context.newPage();
  await ours.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
  const body = () => page.evaluate(() => document.body.outerHTML.replace(/\d+:\d+/g, ''));
  const before = await body();
  await ours.evaluate(showSeen, page.url());
  await page.bringToFront();
  const session = await stage.browser.context.newCDPSession(page);
  await expect
    .poll(() => drawnMarks(session), { timeout: 10_000 })
    .toEqual(expect.arrayContaining(['box', 'name', 'shopper']));
  expect(await body()).toBe(before);
  await openConversation(page, second);
  await expect.poll(() => drawnMarks(session)).toEqual(expect.arrayContaining(['box', 'name', 'shopper']));
  await page.keyboard.press('Escape');
  await expect.poll(() => drawnMarks(session)).toEqual([]);
  await page.close();
  await ours.close();
});
