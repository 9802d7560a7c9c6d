/** A day's work on the practice desk by keyboard alone: no mouse event in the workbench, the panel or the manager. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shownTags, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { type Person, pause, people, say, setTheStage } from './harness.ts';
import { waitForRows, waitUntilClosed } from './paletteCard.ts';

const stage = setTheStage();
const BOX = '[data-desk="composer"]';
/** A list that has just changed can't be chosen from yet, in milliseconds. */
const SETTLED = 400;

/** Polls for as long as a busy machine may take. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

declare global {
  interface Window {
    mouseEvents?: string[];
  }
}

/** Notes in the page whatever a mouse does from now on. */
async function watchMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    window.mouseEvents = seen;
    for (const type of [
      'pointerdown',
      'mousedown',
      'mouseup',
      'mousemove',
      'wheel',
      'dblclick',
      'contextmenu',
    ])
      window.addEventListener(type, () => seen.push(type), true);
    // A click of the keyboard has no count.
    window.addEventListener('click', (event) => event.detail > 0 && seen.push('click'), true);
  });
}

/** Presses Tab until what has the focus is this. */
async function tabTo(page: Page, isIt: (focused: Element) => boolean | string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    const focused = await page.evaluateHandle(() => document.activeElement ?? document.body);
    if (await focused.evaluate(isIt)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab never comes to it');
}

/** Shift+Tab or Tab to the button of this name. */
async function pressButton(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let step = 0; step < 80; step += 1) {
    if (await button.evaluate((one) => one === document.activeElement)) return page.keyboard.press('Enter');
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never comes to ${name}`);
}

describe('by keyboard alone', () => {
  it('reads, suggests, edits, fills, tags, notes, searches, keeps a template, and takes back', async () => {
    const desk = await stage.openDesk();
    const [, person] = (await people(desk)) as [Person, Person];
    const panel = await stage.browser.openPanel(desk);
    await watchMouse(desk);
    await watchMouse(panel);
    const draft = () => desk.locator(BOX).inputValue();
    const sent = () => desk.evaluate(() => (window.desk?.sent() ?? []).map((one) => one.text));

    // Opens the conversation, and reads the question.
    await tabTo(desk, (focused) => focused.getAttribute('data-desk') === 'row');
    for (let step = 0; step < 40; step += 1) {
      const id = await desk.evaluate(() => document.activeElement?.getAttribute('data-shopper-id'));
      if (id === person.shopperId) break;
      await desk.keyboard.press('Tab');
    }
    await desk.keyboard.press('Enter');
    await waitForShopper(panel, person.name);
    await say(desk, person, '请问今天拍什么时候发货');
    await panel.locator('.question').getByText('请问今天拍什么时候发货').waitFor();
    await waitForSuggestions(panel);
    await pause(SETTLED);

    // Edits the second reply, and fills it in; the page's Enter sends it.
    await panel.keyboard.press('j');
    await panel.keyboard.press('j');
    await panel.keyboard.press('e');
    const text = panel.getByLabel('回复内容');
    await soon(() => text.count()).toBe(1);
    await panel.keyboard.press('ControlOrMeta+A');
    await panel.keyboard.insertText('亲，今天 16 点前拍的今天就发');
    await panel.keyboard.press('Enter');
    await soon(draft).toBe('亲，今天 16 点前拍的今天就发');
    expect(await sent()).toEqual([]);
    expect(await desk.evaluate(() => document.activeElement?.getAttribute('data-desk'))).toBe('composer');
    await desk.keyboard.press('Enter');
    await soon(sent).toEqual(['亲，今天 16 点前拍的今天就发']);

    // Tags and notes.
    await panel.keyboard.press('t');
    await panel.keyboard.insertText('要发票');
    await panel.keyboard.press('Enter');
    await soon(() => shownTags(panel)).toContain('要发票');
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('n');
    await panel.keyboard.insertText('发票抬头：个人');
    await panel.keyboard.press('Enter');
    await panel.locator('.flag-strip').getByText('发票抬头：个人').first().waitFor();
    await panel.keyboard.press('Escape');

    // Takes the tag away, and has it back.
    await panel.keyboard.press('t');
    await pressButton(panel, '移除标签“要发票”', 'Shift+Tab');
    await soon(() => shownTags(panel)).not.toContain('要发票');
    await pressButton(panel, '撤销');
    await soon(() => shownTags(panel)).toContain('要发票');
    // The first one closes what is still said of the fill.
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Escape');
    await panel.getByRole('tab', { name: '回复', selected: true }).waitFor();

    // Keeps the line that was just sent as a template.
    const opened = stage.browser.context.waitForEvent('page');
    await panel.keyboard.press('s');
    const manager = await opened;
    await manager.waitForLoadState();
    await watchMouse(manager);
    await soon(() => manager.getByLabel('正文').inputValue()).toContain('今天就发');
    await tabTo(
      manager,
      (focused) =>
        focused instanceof HTMLInputElement && focused.labels?.[0]?.textContent?.includes('标题') === true,
    );
    await manager.keyboard.insertText('当天几点前发');
    await manager.keyboard.press('Enter');
    await manager.getByText('当天几点前发').first().waitFor();
    expect(await manager.evaluate(() => window.mouseEvents)).toEqual([]);
    await manager.close();

    // Back at the desk, whose conversation the panel shows again.
    await desk.bringToFront();
    await waitForShopper(panel, person.name);
    await panel.getByText('等买家开口').waitFor();

    // Searches for it, fills it in, and takes it back.
    await panel.keyboard.press('/');
    await panel.keyboard.insertText('当天几点');
    await soon(() => panel.locator('.card-title').first().textContent()).toBe('当天几点前发');
    await pause(SETTLED);
    await panel.keyboard.press('Enter');
    await soon(draft).toContain('今天就发');
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('z');
    await soon(draft).toBe('');

    // And the same without leaving the box.
    const session = await desk.context().newCDPSession(desk);
    await tabTo(desk, (focused) => focused.getAttribute('data-desk') === 'composer');
    await desk.keyboard.type('/dtjd', { delay: 20 });
    await waitForRows(session, (rows) => rows[0]?.title === '当天几点前发');
    await desk.keyboard.press('Enter');
    await soon(draft).toContain('今天就发');
    await waitUntilClosed(session);
    expect(await sent()).toHaveLength(1);

    // All keys are shown by one.
    await panel.keyboard.press('?');
    await panel.getByRole('dialog', { name: '快捷键' }).waitFor();
    await panel.keyboard.press('Escape');
    await soon(() => panel.getByRole('dialog').count()).toBe(0);

    expect(await desk.evaluate(() => window.mouseEvents)).toEqual([]);
    expect(await panel.evaluate(() => window.mouseEvents)).toEqual([]);
    await desk.close();
  });
});
