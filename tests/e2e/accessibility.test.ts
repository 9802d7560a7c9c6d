/** axe finds nothing in the real panel and the real manager, in light and dark. */
import { describe, expect, it } from 'vitest';
import { addTag, openTab, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { findings } from './axe.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

describe.each(['light', 'dark'] as const)('axe, %s', (scheme) => {
  const stage = setTheStage({ dark: scheme === 'dark' });

  it('finds nothing in the panel', async () => {
    const page = await stage.openDesk();
    const [person] = (await people(page)) as [Person];
    await openConversation(page, person);
    const panel = await stage.browser.openPanel(page);
    await panel.emulateMedia({ colorScheme: scheme });
    await waitForShopper(panel, person.name);
    await say(page, person, '今天拍什么时候发货');
    await waitForSuggestions(panel);
    expect(await findings(panel)).toEqual([]);
    await page.evaluate((id) => {
      window.desk?.say(id, { side: 'agent', text: '亲，明天10点前一定给您发出' });
    }, `${person.shopId}/${person.shopperId}`);
    await panel.locator('.due-strip').waitFor();
    await addTag(panel, '老客户');
    await panel.locator('.due-item').waitFor();
    expect(await findings(panel)).toEqual([]);
    await openTab(panel, '历史');
    await panel.locator('.history .said-text').first().waitFor();
    expect(await findings(panel)).toEqual([]);
    await panel.locator('.queue-strip').click();
    await panel.locator('.queue-row').first().waitFor();
    expect(await findings(panel)).toEqual([]);
    await panel.keyboard.press('Escape');
    await page.close();
  });

  it('finds nothing in the manager', async () => {
    const page = await stage.browser.context.newPage();
    for (const section of ['templates', 'learned', 'shoppers', 'followUps', 'sites', 'keys', 'data']) {
      await page.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#${section}`);
      await page.reload();
      await page.locator('.page-title').waitFor();
      await page.waitForTimeout(300);
      // The connection that sees the panel brings its own scheme to every page.
      await page.emulateMedia({ colorScheme: scheme });
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect(isDark).toBe(scheme === 'dark');
      expect(await findings(page), section).toEqual([]);
    }
    await page.close();
  });
});
