/** The page of keys in the real browser: chosen by real keys, kept, followed by other windows, and readable where it is narrow. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { setTheStage } from './harness.ts';

const stage = setTheStage();

async function openKeys(width = 1000): Promise<Page> {
  const page = await stage.browser.context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#keys`);
  await page.locator('[data-key="panelNext"]').waitFor();
  return page;
}
const keyOf = (page: Page, id: string) => page.locator(`[data-key="${id}"] .keys-keys`).textContent();
const change = (page: Page, id: string) => page.locator(`[data-key="${id}"] .button`);
const clashes = (page: Page, id: string) => page.locator(`[data-key="${id}"] .keys-note`).allTextContents();

describe('keys', () => {
  it('are chosen by pressing them, kept, and followed by another window', async () => {
    const page = await openKeys();
    const other = await openKeys();
    await page.bringToFront();
    await change(page, 'panelNext').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(() => keyOf(page, 'panelNext')).toBe('Ctrl+↓');
    await expect.poll(() => keyOf(other, 'panelNext')).toBe('Ctrl+↓');
    // Each window changes one: both stay.
    await other.bringToFront();
    await change(other, 'boxDigits').click();
    await other.keyboard.press('Control+Alt+3');
    await expect.poll(() => keyOf(page, 'boxDigits')).toBe('Ctrl+Alt+1到9');
    await page.bringToFront();
    await page.locator('[data-key="panelKeep"] [role="switch"]').click();
    await expect.poll(() => keyOf(other, 'panelKeep')).toBe('已关闭');

    await page.reload();
    await page.locator('[data-key="panelNext"]').waitFor();
    expect(await keyOf(page, 'panelNext')).toBe('Ctrl+↓');
    expect(await keyOf(page, 'boxDigits')).toBe('Ctrl+Alt+1到9');
    expect(await keyOf(page, 'panelKeep')).toBe('已关闭');

    await page.getByRole('button', { name: '全部恢复默认' }).click();
    await expect.poll(() => keyOf(other, 'panelNext')).toBe('J');
    expect(await keyOf(page, 'panelKeep')).toBe('S');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => keyOf(other, 'panelNext')).toBe('Ctrl+↓');
    await expect.poll(() => keyOf(page, 'panelKeep')).toBe('已关闭');
    await page.getByRole('button', { name: '全部恢复默认' }).click();
    await expect.poll(() => keyOf(page, 'panelKeep')).toBe('S');
    await other.close();
    await page.close();
  });

  it('that clash say so in both rows, and Escape and Tab change nothing', async () => {
    const page = await openKeys();
    await change(page, 'panelEdit').click();
    await page.keyboard.press('Escape');
    await change(page, 'panelEdit').click();
    await page.keyboard.press('Tab');
    expect(await change(page, 'panelEdit').getAttribute('aria-pressed')).toBe('false');
    expect(await keyOf(page, 'panelEdit')).toBe('E');
    await change(page, 'panelEdit').click();
    await page.keyboard.press('j');
    await expect.poll(() => keyOf(page, 'panelEdit')).toBe('J');
    await expect.poll(async () => (await clashes(page, 'panelEdit')).join()).toContain('下一条');
    expect((await clashes(page, 'panelNext')).join()).toContain('改一改再填入');
    await page
      .locator('[data-key="panelEdit"]')
      .getByRole('button', { name: /恢复默认/ })
      .click();
    await expect.poll(() => clashes(page, 'panelNext')).toEqual([]);
    await page.close();
  });

  it('that the browser keeps are shown as it has them, and its page is opened', async () => {
    const page = await openKeys();
    expect(await page.locator('[data-key^="command "] .keys-name').first().textContent()).toBe('打开侧边栏');
    expect(await page.locator('[data-key="command _execute_action"] .keys-keys').textContent()).toBe('Alt+K');
    const opened = stage.browser.context.waitForEvent('page');
    await page.getByRole('button', { name: '打开浏览器的快捷键页面' }).click();
    const shortcuts = await opened;
    await expect.poll(() => shortcuts.url()).toContain('chrome://extensions/shortcuts');
    await shortcuts.close();
    await page.close();
  });

  it('are tried with nothing written, and an input method’s own signs told of', async () => {
    const page = await openKeys();
    const rows = () => page.locator('.keys-tried tbody tr').allTextContents();
    await page.getByRole('textbox').click();
    await page.keyboard.press('j');
    await page.keyboard.press('Alt+2');
    await expect.poll(rows).toEqual(['Alt+2直接填入第几条推荐（第 2 条）没有用到', 'J只是打字下一条']);
    await page.keyboard.press('Backspace');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.imeSetComposition', { text: 'd', selectionStart: 1, selectionEnd: 1 });
    await page.getByText('哪个键都不起作用').waitFor();
    await devtools.send('Input.insertText', { text: '、' });
    await expect.poll(async () => (await rows())[0]).toMatch(/^、输入框是空的时候，打开话术列表/);
    await page.keyboard.press('Backspace');
    await page.keyboard.press('/');
    await expect.poll(async () => (await rows())[0]).toBe('/打开话术列表，接着打字就是搜索搜索话术');
    await page.close();
  });

  it.each([320, 420])('have room at %i pixels, and axe finds nothing', async (width) => {
    const page = await openKeys(width);
    await change(page, 'panelEdit').click();
    await page.keyboard.press('Control+Shift+Delete');
    await expect.poll(() => keyOf(page, 'panelEdit')).toBe('Ctrl+Shift+Delete');
    await page.getByRole('textbox').press('j');
    await change(page, 'panelTags').click();
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.page, .page *')]
        .filter(
          (one) =>
            one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && !(one instanceof SVGElement),
        )
        .map((one) => `${one.tagName} ${one.className}`),
    );
    expect(wide).toEqual([]);
    expect(await findings(page)).toEqual([]);
    await page
      .locator('[data-key="panelEdit"]')
      .getByRole('button', { name: /恢复默认/ })
      .click();
    await page.close();
  });
});
