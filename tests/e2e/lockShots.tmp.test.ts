import { it } from 'vitest';
import { openTab, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
it('shots', async () => {
  const desk = await stage.openDesk();
  const [person] = (await people(desk)) as [Person];
  await openConversation(desk, person);
  const panel = await stage.browser.openPanel(desk);
  await waitForShopper(panel, person.name);
  await say(desk, person, '什么时候发货');
  await waitForSuggestions(panel);
  const m = await stage.browser.context.newPage();
  const url = `chrome-extension://${stage.browser.extensionId}/manager.html`;
  const shot = async (page: typeof m, name: string) => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme }).catch(() => {});
      await pause(200);
      await page.screenshot({ path: `/tmp/lockshots/${name}-${scheme}.png` });
    }
  };
  await m.goto(`${url}#privacy`);
  await m.locator('.lock').waitFor();
  await m.locator('.lock').scrollIntoViewIfNeeded();
  await shot(m, 'off');
  await m.getByLabel('新密码', { exact: true }).fill('abc');
  await m.getByRole('button', { name: '设置密码并加密' }).click();
  await shot(m, 'off-short');
  await m.getByLabel('新密码', { exact: true }).fill('haitang yijiu');
  await m.getByLabel('再输一遍新密码').fill('haitang yijiu');
  await m.getByRole('button', { name: '设置密码并加密' }).click();
  await m.getByText('已设置密码').waitFor();
  await m.locator('summary').first().click();
  await shot(m, 'on');
  await m.getByRole('button', { name: '立即锁上' }).click();
  await m.getByText('忘了密码').click();
  await shot(m, 'locked');
  await m.setViewportSize({ width: 560, height: 800 });
  await shot(m, 'locked-narrow');
  await m.setViewportSize({ width: 1280, height: 800 });
  await m.goto(`${url}#shoppers`);
  await m.getByText('已锁上').first().waitFor();
  await shot(m, 'shoppers');
  await desk.bringToFront();
  for (const width of [280, 360, 560]) {
    await panel.setViewportSize({ width, height: 700 }).catch(() => {});
    await openTab(panel, '回复');
    await panel.getByText('已锁上，暂不').waitFor();
    await shot(panel, `panel-strip-${width}`);
    await openTab(panel, '买家');
    await shot(panel, `panel-${width}`);
  }
  await panel.getByLabel('密码', { exact: true }).fill('nope');
  await panel.getByRole('button', { name: '解锁' }).click();
  await panel.getByText('密码不对').waitFor();
  await shot(panel, 'panel-wrong');
});
