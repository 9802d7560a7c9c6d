/**
 * The real panel from 280 to 560 pixels, and at 160 (320 at 200 %): in three languages, with names as long as they come, at
 * the smallest and the largest size of text, nothing sticks out, is cut without a sign or lies over something else.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { lengthenNames, misfits } from './fits.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const WIDTHS = [160, 280, 320, 420, 560];
const LOOKS = [
  ['normal', 'comfortable'],
  ['small', 'compact'],
  ['huge', 'compact'],
  ['huge', 'comfortable'],
] as const;

/** Looks at what stands in the panel at every width and in every look. */
async function walk(panel: Page, state: string): Promise<readonly string[]> {
  const found: string[] = [];
  await panel.evaluate(lengthenNames);
  for (const [size, density] of LOOKS) {
    await panel.evaluate((chosen) => Object.assign(document.documentElement.dataset, chosen), {
      size,
      density,
    });
    for (const width of WIDTHS) {
      await panel.setViewportSize({ width, height: 700 });
      // Two frames: what is measured by script has been drawn.
      await panel.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      for (const line of await panel.evaluate(misfits))
        found.push(`${state}, ${width}, ${size} ${density}: ${line}`);
    }
  }
  await panel.setViewportSize({ width: 420, height: 700 });
  return found;
}

describe.each(['zh-CN', 'zh-TW', 'en'])('in %s', (language) => {
  const stage = setTheStage({ language });

  it('all that the panel shows fits', async () => {
    const page = await stage.openDesk();
    const person = (await people(page))[0] as Person;
    await openConversation(page, person);
    const panel = await stage.browser.openPanel(page);
    await waitForShopper(panel, person.name);
    await page.evaluate((id) => {
      window.desk?.say(id, { side: 'agent', text: '亲，明天10点前一定给您发出' });
    }, `${person.shopId}/${person.shopperId}`);
    await say(
      page,
      person,
      '今天拍什么时候发货 https://example.com/a/very/long/address/that/never/ends?at=all',
    );
    await say(page, person, '那大概几天能到呀 发什么快递');
    await waitForSuggestions(panel);
    await panel.locator('.due-strip').waitFor();
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe(language);
    const found = [...(await walk(panel, 'replies'))];

    const tabs = panel.getByRole('tab');
    await tabs.nth(1).click();
    const tag = panel.getByRole('combobox').first();
    for (const name of ['老客户', '爱砍价的老顾客名字很长很长', 'wholesale', '要发票']) {
      await tag.fill(name);
      await tag.press('Enter');
      await panel.locator('.tag-strip').getByText(name).waitFor();
    }
    found.push(...(await walk(panel, 'shopper')));
    await tabs.nth(2).click();
    await panel.locator('.history .said-text').first().waitFor();
    found.push(...(await walk(panel, 'history')));
    await tabs.nth(0).click();

    await panel.locator('body').press('e');
    await panel.locator('.edit-reply textarea').waitFor();
    found.push(...(await walk(panel, 'editing')));
    await panel.keyboard.press('Escape');
    await panel.locator('.edit-reply').waitFor({ state: 'detached' });
    await panel.locator('body').press('1');
    await panel.locator('.toast').waitFor();
    found.push(...(await walk(panel, 'filled')));
    await panel.locator('body').press('?');
    await panel.locator('dialog[open] .key-row').first().waitFor();
    found.push(...(await walk(panel, 'keys')));
    await panel.keyboard.press('Escape');
    await panel.locator('.list-foot .link').last().click();
    await panel.locator('dialog[open] .segment').first().waitFor();
    found.push(...(await walk(panel, 'look')));
    await panel.keyboard.press('Escape');
    await panel.locator('body').press('/');
    await panel.keyboard.type('zzz');
    await panel.locator('.empty').waitFor();
    found.push(...(await walk(panel, 'nothing found')));
    expect(found).toEqual([]);
    await page.close();
  });
});
