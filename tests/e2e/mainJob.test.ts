/** The main job in the real browser, on a well-behaved desk and on each that behaves badly. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addTag,
  fillByKey,
  shownHistory,
  shownTags,
  waitForShopper,
  waitForSuggestions,
} from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
const pages: Page[] = [];

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** Somebody has answered what was open before: the test's question is the only one. */
async function answerFirst(page: Page, person: Person): Promise<void> {
  await page.evaluate((id) => {
    window.desk?.say(id, { side: 'agent', text: '在的，您说' });
  }, `${person.shopId}/${person.shopperId}`);
}

const DESKS = {
  'as it comes': '',
  'list and thread mounted anew': '&remount=1',
  'header before the messages': '&header=first&lag=200',
  'header after the messages': '&header=last&lag=200',
  'virtualised thread': '&virtual=1',
  'column-reverse': '&reverse=1',
  'open shadow root': '&shadow=1',
  iframe: '&frame=1',
  'no message ids': '&ids=off',
  'everything at once': '&remount=1&header=first&lag=120&virtual=1&reverse=1&shadow=1',
};

describe.each(Object.keys(DESKS))('desk: %s', (name) => {
  const query = DESKS[name as keyof typeof DESKS];
  const turn = Object.keys(DESKS).indexOf(name);
  it('reads, suggests, fills, sees it sent, and remembers', async () => {
    const page = await stage.openDesk(`quiet=1${query}`);
    pages.push(page);
    // Each desk serves its own pair: what is remembered of one doesn't help another.
    const [first, second] = (await people(page)).slice(2 * (turn % 8));
    if (first === undefined || second === undefined) throw new Error('no shoppers');
    await openConversation(page, first);
    const panel = await stage.browser.openPanel(page);
    await waitForShopper(panel, first.name);

    await answerFirst(page, first);
    await say(page, first, '请问今天拍什么时候发货');
    await panel.locator('.question').filter({ hasText: '今天拍什么时候发货' }).waitFor();
    const [best] = await waitForSuggestions(panel);
    expect(best?.title).toMatch(/发货/);

    expect(await fillByKey(panel, 1)).toContain('已填入');
    const frame = page.frames().at(-1) ?? page.mainFrame();
    const box = frame.locator('[data-desk="composer"]');
    const filled = await box.inputValue();
    expect(filled).toBe(best?.text);
    await box.press('Enter');
    const sent = await page.evaluate(() => window.desk?.sent() ?? []);
    expect(sent).toMatchObject([{ shopId: first.shopId, shopperId: first.shopperId, text: filled }]);

    const tag = `标签${turn}`;
    await addTag(panel, tag);
    await openConversation(page, second);
    await waitForShopper(panel, second.name);
    expect(await shownTags(panel)).not.toContain(tag);

    await openConversation(page, first);
    await waitForShopper(panel, first.name);
    await panel.locator('.tag-strip .tag').filter({ hasText: tag }).waitFor();
    const history = await shownHistory(panel);
    expect(history).toContain(filled);
    expect(history).toContain('请问今天拍什么时候发货');
  });
});
