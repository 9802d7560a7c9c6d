/** The history in the real panel: it grows while it is searched, and becomes a file. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openTab, waitForShopper } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();

it('is searched, hears of what is said meanwhile, and is saved', async () => {
  const page = await stage.openDesk();
  const [person] = (await people(page)) as [Person];
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  await say(page, person, '請問這款有藍色嗎');
  await openTab(panel, '历史');
  await panel.locator('.said-text', { hasText: '藍色' }).waitFor();

  const field = panel.getByRole('textbox', { name: '查找聊天记录' });
  await field.fill('蓝色');
  await panel.getByText('第 1/1 条').waitFor();
  expect(await panel.locator('.said.current mark').allTextContents()).toEqual(['藍色']);
  // Recorded by another part of the extension: what was read for the search is read again.
  await say(page, person, '蓝色的什么时候到');
  await panel.getByText('第 1/2 条').waitFor();
  await field.press('Shift+Enter');
  await panel.getByText('第 2/2 条').waitFor();
  // Digits are typed, not chosen.
  await field.press('1');
  await panel.getByText('没有找到').waitFor();
  expect(await panel.locator('.toast').count()).toBe(0);
  await field.press('Escape');
  expect(await field.inputValue()).toBe('');
  expect(await panel.locator('mark').count()).toBe(0);

  await panel.getByRole('button', { name: '导出聊天记录' }).click();
  const saved = panel.waitForEvent('download', { timeout: 10_000 });
  await panel.getByRole('button', { name: '存为表格（CSV）' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${person.name} \\d{4}-\\d\\d-\\d\\d\\.csv$`));
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\ufeff日期,时间,谁,')).toBe(true);
  expect(text).toContain('請問這款有藍色嗎');
  await page.close();
});
