/** Teach me in the real browser: a page that nobody prepared is read after the agent has pointed at four things in it. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { pickByKey, shownCard, waitForCard } from './pickerCard.ts';
import { type PlayedStage, setThePlayedStage } from './playedStage.ts';
import { type Line, routeUnprepared, TALKS, UNPREPARED } from './unpreparedPage.ts';

const SHOPPER = '林小满';
const OTHER = '周启明';
const STEPS = {
  shopper: '指一条买家说的话',
  agent: '再指一条你自己说的话',
  name: '指一下这位买家的名字',
  box: '指一下你打字回复的框',
  check: '看看认得对不对',
  saved: '教会了',
};
const TEACHING = '在页面上指给我看';

const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

async function open(stage: PlayedStage, query = ''): Promise<{ page: Page; panel: Page }> {
  await routeUnprepared(stage.browser.context);
  const page = await stage.browser.context.newPage();
  pages.push(page);
  await page.goto(UNPREPARED + query);
  return { page, panel: await stage.browser.openPanel(page) };
}

const teachButton = (panel: Page) => panel.getByRole('button', { name: '教我认页面' });
const teachingStrip = (panel: Page) => panel.getByRole('region', { name: TEACHING });

/** Points at all four things by the keyboard, up to the check. */
async function point(page: Page): Promise<void> {
  await pickByKey(page, STEPS.shopper, '会不会起球');
  await pickByKey(page, STEPS.agent, '正常穿着不会');
  await pickByKey(page, STEPS.name, SHOPPER);
  await pickByKey(page, STEPS.box, '写点什么');
}

/** What is stored of this shopper, without the times. */
async function storedOf(stage: PlayedStage, shopper: string): Promise<readonly Line[]> {
  const rows = await stage.stored('web:shop-chat.example');
  return rows
    .filter((row) => row.shopper === `~${shopper}`)
    .map(({ side, text }) => ({ side: side as Line['side'], text }));
}

describe('Teach me', () => {
  const stage = setThePlayedStage();

  it('is left by Escape, with nothing saved, and the panel no longer says that it is on', async () => {
    const { page, panel } = await open(stage);
    await panel.getByText('这个页面还认不准').waitFor();
    await panel.getByText('不确定哪些话是买家说的').waitFor();
    await teachButton(panel).click();
    await waitForCard(page, STEPS.shopper);
    await teachingStrip(panel).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await teachingStrip(panel).waitFor({ state: 'detached' });
    expect(await shownCard(page)).toBeNull();
    await teachButton(panel).waitFor();

    // From the panel's side as well: by its button, and by Escape.
    await teachButton(panel).click();
    await waitForCard(page, STEPS.shopper);
    await panel.getByRole('button', { name: '退出' }).click();
    await expect.poll(() => shownCard(page)).toBeNull();
    await teachButton(panel).click();
    await waitForCard(page, STEPS.shopper);
    await teachingStrip(panel).press('Escape');
    await expect.poll(() => shownCard(page)).toBeNull();
    await teachingStrip(panel).waitFor({ state: 'detached' });
  });

  it('says no more that it is on when the page that was being taught has gone', async () => {
    const { page, panel } = await open(stage);
    await teachButton(panel).click();
    await waitForCard(page, STEPS.shopper);
    await page.reload();
    await teachingStrip(panel).waitFor({ state: 'detached' });
    expect(await shownCard(page)).toBeNull();
    await teachButton(panel).waitFor();
  });

  it('stores and suggests nothing of a page that it isn’t certain of', async () => {
    const { panel } = await open(stage, '?list=full');
    await waitForShopper(panel, SHOPPER);
    await panel.getByText('有 5 条消息分不清是谁说的').waitFor();
    await teachButton(panel).waitFor();
    expect(await panel.locator('.cards > li').count()).toBe(0);
    expect(await storedOf(stage, SHOPPER)).toEqual([]);
  });

  it('reads the page after four things were shown by the keyboard, after a reload, and in its next release', async () => {
    const { page, panel } = await open(stage);
    await panel.getByText('这个页面还认不准').waitFor();
    await teachButton(panel).click();
    await point(page);
    const check = await waitForCard(page, STEPS.check);
    expect(check.notes).toEqual([]);
    expect(check.counts).toEqual(['买家 3', '我 2', `买家名字：${SHOPPER}`]);
    expect(check.actions).toEqual(['保存', '上一步', '退出']);
    await page.keyboard.press('Enter');
    await waitForCard(page, STEPS.saved);
    // It stays until it was read, also while the page is read afresh by what was taught.
    await page.waitForTimeout(600);
    await waitForCard(page, STEPS.saved);
    await page.keyboard.press('Enter');
    await expect.poll(() => shownCard(page)).toBeNull();

    await teachingStrip(panel).waitFor({ state: 'detached' });
    await waitForShopper(panel, SHOPPER);
    await panel.locator('.question').filter({ hasText: '今天拍什么时候发货' }).waitFor();
    const [best] = await waitForSuggestions(panel);
    expect(best?.title).toMatch(/发货/);
    await expect.poll(() => storedOf(stage, SHOPPER)).toEqual(TALKS[SHOPPER]);
    // Nothing but the page as it was is left: what the picker drew is gone, what was typed is nobody's.
    expect(await page.locator('textarea').inputValue()).toBe('');

    // Another shopper, on whom nothing was shown; one who has said a single thing.
    for (const name of [OTHER, '阿禾']) {
      await page.evaluate((who) => window.unprepared?.open(who), name);
      await waitForShopper(panel, name);
      await expect.poll(() => storedOf(stage, name)).toEqual(TALKS[name]);
    }

    await page.reload();
    await waitForShopper(panel, SHOPPER);
    await page.evaluate(() => window.unprepared?.say('shopper', '能开发票吗'));
    await panel.locator('.question').filter({ hasText: '能开发票吗' }).waitFor();

    await page.goto(`${UNPREPARED}?build=2`);
    await waitForShopper(panel, SHOPPER);
    await page.evaluate(() => window.unprepared?.open('周启明'));
    await waitForShopper(panel, OTHER);
    await page.evaluate(() => window.unprepared?.say('agent', '可以的，签收七天内都行'));
    await page.evaluate(() => window.unprepared?.say('shopper', '邮费谁出'));
    await panel.locator('.question').filter({ hasText: '邮费谁出' }).waitFor();
    expect(await panel.locator('.question').textContent()).not.toContain('可以退款吗');
    await expect
      .poll(() => storedOf(stage, OTHER))
      .toEqual([
        ...(TALKS[OTHER] ?? []),
        { side: 'agent', text: '可以的，签收七天内都行' },
        { side: 'shopper', text: '邮费谁出' },
      ]);
  });

  it('writes a reply into the taught box and into no other', async () => {
    const { page, panel } = await open(stage);
    await waitForShopper(panel, SHOPPER);
    const [best] = await waitForSuggestions(panel);
    // As long as an agent takes to read: a list that has only just come can't be chosen from.
    await page.waitForTimeout(500);
    expect(await fillByKey(panel, 1)).toContain('已填入');
    expect(await page.locator('textarea').inputValue()).toBe(best?.text);
  });
});
