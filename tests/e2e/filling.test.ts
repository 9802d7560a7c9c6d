/** Filling as an agent meets it: beside a draft, with undo, inside a composition, into boxes that don't take it. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

async function begin(turn: number): Promise<{ page: Page; panel: Page; person: Person; text: string }> {
  const page = await stage.openDesk();
  pages.push(page);
  const person = (await people(page))[turn] as Person;
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  // It is the same panel all along: bad news of the test before stays until somebody closes it.
  const close = panel.locator('.toast .icon-button');
  if ((await close.count()) > 0) await close.first().click();
  await page.evaluate((id) => {
    window.desk?.say(id, { side: 'agent', text: '在的，您说' });
  }, `${person.shopId}/${person.shopperId}`);
  await say(page, person, '今天拍什么时候发货');
  await panel.locator('.question').filter({ hasText: '今天拍什么时候发货' }).waitFor();
  const [best] = await waitForSuggestions(panel);
  await pause(300);
  return { page, panel, person, text: best?.text ?? '' };
}

const box = (page: Page) => page.locator('[data-desk="composer"]');

describe('filling', () => {
  it('stands at the caret in a draft, and one undo gives the draft back', async () => {
    const { page, panel, text } = await begin(0);
    await box(page).click();
    await box(page).pressSequentially('亲，您看');
    await box(page).press('ArrowLeft');
    await box(page).press('ArrowLeft');
    expect(await fillByKey(panel, 1)).toContain('已填入');
    expect(await box(page).inputValue()).toBe(`亲，${text}您看`);
    await box(page).press('Control+z');
    expect(await box(page).inputValue()).toBe('亲，您看');
  });

  it('takes the place of what is selected', async () => {
    const { page, panel, text } = await begin(1);
    await box(page).click();
    await box(page).pressSequentially('旧的草稿');
    await box(page).press('Control+a');
    expect(await fillByKey(panel, 1)).toContain('已填入');
    expect(await box(page).inputValue()).toBe(text);
    await box(page).press('Control+z');
    expect(await box(page).inputValue()).toBe('旧的草稿');
  });

  it('is taken back by Z, unless the agent typed on', async () => {
    const { page, panel, text } = await begin(1);
    await box(page).click();
    await box(page).pressSequentially('亲，');
    expect(await fillByKey(panel, 1)).toContain('已填入');
    await panel.locator('body').press('z');
    await panel.getByText('已撤回').first().waitFor();
    expect(await box(page).inputValue()).toBe('亲，');
    await pause(600);
    expect(await fillByKey(panel, 1)).toContain('已填入');
    await box(page).pressSequentially('呢');
    await panel.locator('body').press('z');
    await panel.getByText('草稿又改过').first().waitFor();
    expect(await box(page).inputValue()).toBe(`亲，${text}呢`);
  });

  it('takes the place of the whole draft where that is wanted, and says so before', async () => {
    const { page, panel, text } = await begin(2);
    await box(page).click();
    await box(page).pressSequentially('旧的草稿');
    await panel.locator('body').press('m');
    await panel.locator('.mode-line').getByText('替换整个草稿').waitFor();
    expect(await fillByKey(panel, 1)).toContain('已填入');
    expect(await box(page).inputValue()).toBe(text);
    await panel.locator('body').press('m');
    await panel.locator('body').press('m');
    await panel.locator('.list-foot').getByText('插入光标处').waitFor();
  });

  it('does nothing inside a composition, and works after it', async () => {
    const { page, panel, text } = await begin(2);
    await box(page).click();
    const ime = await page.context().newCDPSession(page);
    await ime.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
    expect(await fillByKey(panel, 1)).toMatch(/输入法/);
    expect(await box(page).inputValue()).toBe('ni');
    await ime.send('Input.insertText', { text: '你' });
    await panel.locator('.toast .icon-button').first().click();
    expect(await fillByKey(panel, 1)).toContain('已填入');
    expect(await box(page).inputValue()).toBe(`你${text}`);
  });

  it('says why where the box takes nothing, and offers the text for copying', async () => {
    const { page, panel } = await begin(3);
    await box(page).evaluate((element) => element.setAttribute('readonly', ''));
    await panel.getByText('不能编辑').or(panel.getByText('只读')).first().waitFor();
    await box(page).evaluate((element) => element.removeAttribute('readonly'));
    await box(page).evaluate((element) => element.setAttribute('maxlength', '5'));
    await pause(400);
    expect(await fillByKey(panel, 1)).toMatch(/字数/);
    expect(await box(page).inputValue()).toBe('');
    await panel.getByRole('button', { name: '复制文字' }).waitFor();
  });

  it('works in a page that was reloaded, once it was read again', async () => {
    const { page, panel, person } = await begin(4);
    const old = await panel.evaluate(() => document.querySelector('.recipient-name')?.textContent);
    expect(old).toContain(person.name);
    await page.reload();
    await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    await openConversation(page, person);
    await waitForShopper(panel, person.name);
    await say(page, person, '今天拍什么时候发货呢');
    await panel.locator('.question').filter({ hasText: '什么时候发货呢' }).waitFor();
    await waitForSuggestions(panel);
    expect(await fillByKey(panel, 1)).toContain('已填入');
    expect(await box(page).inputValue()).not.toBe('');
  });

  it('goes to the tab in front, whichever of two is', async () => {
    const first = await begin(5);
    const second = await stage.openDesk();
    pages.push(second);
    const other = (await people(second))[6] as Person;
    await openConversation(second, other);
    await second.bringToFront();
    await waitForShopper(first.panel, other.name);
    await say(second, other, '请问发什么快递');
    await first.panel.locator('.question').filter({ hasText: '发什么快递' }).waitFor();
    await waitForSuggestions(first.panel);
    expect(await fillByKey(first.panel, 1)).toContain('已填入');
    expect(await box(second).inputValue()).not.toBe('');
    expect(await box(first.page).inputValue()).toBe('');
    await first.page.bringToFront();
    await waitForShopper(first.panel, first.person.name);
  });
});
