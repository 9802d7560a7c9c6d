/**
 * How the pages are set: size and density are chosen in the panel, hold in the manager as well, and are there before
 * anything is painted. In the system's high contrast what is chosen and what has the focus can be told without colours.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { findings } from './axe.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();

async function begin(): Promise<{ page: Page; panel: Page }> {
  const page = await stage.openDesk();
  const person = (await people(page))[0] as Person;
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  await say(page, person, '请问今天拍什么时候发货');
  await waitForSuggestions(panel);
  return { page, panel };
}

const rootSize = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

it('size and density are chosen in the panel, at once and for good', async () => {
  const { page, panel } = await begin();
  expect(await rootSize(panel)).toBe('14px');
  await panel.getByRole('button', { name: '字号和疏密' }).click();
  await panel.getByRole('radio', { name: '特大' }).check();
  expect(await rootSize(panel)).toBe('18px');
  await panel.getByRole('radio', { name: '紧凑' }).check();
  expect(await findings(panel)).toEqual([]);
  await panel.keyboard.press('Escape');

  const manager = await stage.browser.context.newPage();
  // What was the size when the first words were there?
  await manager.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if ((document.getElementById('app')?.childElementCount ?? 0) === 0) return;
      observer.disconnect();
      const { size, density } = document.documentElement.dataset;
      Object.assign(window, { firstLook: `${size} ${density}` });
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
  await manager.locator('.page-title').waitFor();
  expect(await manager.evaluate(() => (window as unknown as { firstLook: string }).firstLook)).toBe(
    'huge compact',
  );
  expect(await rootSize(manager)).toBe('18px');
  await manager.getByRole('radio', { name: '标准' }).check();
  await manager.getByRole('radio', { name: '宽松' }).check();
  await expect.poll(() => rootSize(panel)).toBe('14px');
  await manager.close();
  await page.close();
});

it('in forced colours what is chosen, and what has the focus, has an edge of the system', async () => {
  const { page, panel } = await begin();
  await panel.emulateMedia({ forcedColors: 'active' });
  const highlight = await panel.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.outline = '1px solid Highlight';
    document.body.append(probe);
    const { outlineColor } = getComputedStyle(probe);
    probe.remove();
    return outlineColor;
  });
  const tab = await panel
    .locator('[role="tab"][aria-selected="true"]')
    .evaluate((one) => [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineColor]);
  expect(tab).toEqual(['solid', highlight]);
  await panel.locator('body').press('j');
  const focused = await panel
    .locator('.card-fill')
    .first()
    .evaluate((one) => [
      getComputedStyle(one, '::after').outlineStyle,
      getComputedStyle(one, '::after').outlineColor,
    ]);
  expect(focused).toEqual(['solid', highlight]);
  const cap = await panel
    .locator('.card .cap')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(cap).toBe(highlight);
  await panel.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  expect(await findings(panel)).toEqual([]);
  await page.close();
});

it('with less motion asked for, nothing takes time', async () => {
  const { page, panel } = await begin();
  await panel.emulateMedia({ reducedMotion: 'reduce' });
  expect(await fillByKey(panel, 1)).toContain('已填入');
  const toast = panel.locator('.toast').first();
  expect(await toast.evaluate((one) => one.getAnimations().length)).toBe(0);
  expect(
    await panel.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--quick').trim()),
  ).toBe('0s');
  await page.close();
});
