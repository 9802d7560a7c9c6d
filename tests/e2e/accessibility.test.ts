/** axe finds nothing in the real panel and the real manager, in light and dark. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addTag, openTab, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What axe finds, each with the element that it is about. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE }).catch(async () => {
    // The extension's own policy lets no script be added; the debugger may.
    const { readFile } = await import('node:fs/promises');
    await page.evaluate(await readFile(AXE, 'utf8'));
  });
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

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
    await addTag(panel, '老客户');
    expect(await findings(panel)).toEqual([]);
    await openTab(panel, '历史');
    await panel.locator('.history .said-text').first().waitFor();
    expect(await findings(panel)).toEqual([]);
    await page.close();
  });

  it('finds nothing in the manager', async () => {
    const page = await stage.browser.context.newPage();
    for (const section of ['templates', 'shoppers', 'sites', 'data']) {
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
