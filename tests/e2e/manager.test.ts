/** The manager in the real browser: what is written in it is suggested at once, what is deleted can be had back. */
import { describe, expect, it } from 'vitest';
import { waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();

describe('manager', () => {
  it('adds a template that is suggested at once, deletes it, and takes that back', async () => {
    const desk = await stage.openDesk();
    const [person] = (await people(desk)) as [Person];
    await openConversation(desk, person);
    const panel = await stage.browser.openPanel(desk);
    await waitForShopper(panel, person.name);

    const manager = await stage.browser.context.newPage();
    await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
    await manager.getByRole('button', { name: '新建话术' }).click();
    await manager.getByLabel('标题').fill('猫砂能不能冲马桶');
    await manager.getByLabel('正文').fill('豆腐砂少量多次可以冲，膨润土的不行哦。');
    await manager.getByLabel('买家会怎么问').fill('猫砂能冲马桶吗\n可以倒厕所吗');
    await manager.getByRole('button', { name: '保存' }).click();
    await manager.getByText('猫砂能不能冲马桶').first().waitFor();

    await desk.bringToFront();
    await say(desk, person, '请问猫砂可以直接冲马桶吗');
    await waitForSuggestions(panel);
    const first = panel.locator('.card-title').first();
    await expect.poll(() => first.textContent()).toBe('猫砂能不能冲马桶');

    await manager.bringToFront();
    await manager.getByRole('searchbox').first().fill('猫砂');
    await manager.getByRole('button', { name: /删除.*猫砂/ }).click();
    await expect.poll(() => panel.locator('.card-title').allTextContents()).not.toContain('猫砂能不能冲马桶');
    await manager.getByRole('button', { name: '撤销' }).click();
    await manager.getByText('猫砂能不能冲马桶').first().waitFor();
    await manager.close();
    await desk.close();
  });

  it('begins a template with what is selected in the page, in two keys', async () => {
    const desk = await stage.openDesk();
    const [person] = (await people(desk)) as [Person];
    await openConversation(desk, person);
    const panel = await stage.browser.openPanel(desk);
    await waitForShopper(panel, person.name);
    await say(desk, person, '你们几点下班呀');
    await waitForSuggestions(panel);
    // Suggestions may still be those of before.
    await panel.getByText('你们几点下班呀').first().waitFor();
    const line = desk.getByText('你们几点下班呀').last();
    await line.evaluate((element) => getSelection()?.selectAllChildren(element));
    const opened = stage.browser.context.waitForEvent('page');
    await panel.locator('body').press('s');
    const manager = await opened;
    await expect
      .poll(() => manager.getByLabel('买家会怎么问').inputValue(), { timeout: 10_000 })
      .toBe('你们几点下班呀');
    await manager.close();
    await desk.close();
  });

  it('lists the shoppers that were read and the sites that are enabled', async () => {
    const desk = await stage.openDesk();
    const person = (await people(desk))[3] as Person;
    await openConversation(desk, person);
    const panel = await stage.browser.openPanel(desk);
    await waitForShopper(panel, person.name);
    const manager = await stage.browser.context.newPage();
    await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#shoppers`);
    await manager.getByText(person.name).first().waitFor();
    await manager.getByRole('navigation').getByText('站点').click();
    await manager.getByText('http://127.0.0.1').first().waitFor();
    await manager.close();
    await desk.close();
  });
});
