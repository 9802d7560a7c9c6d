/** axe in a page of the extension. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(
    where: Document,
    options: { readonly runOnly?: { readonly type: 'rule'; readonly values: readonly string[] } },
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** What axe finds, each with the element that it is about. @param rules left out: all. */
export async function findings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.addScriptTag({ path: AXE }).catch(async () => {
      // The extension's own policy lets no script be added; the debugger may.
      const { readFile } = await import('node:fs/promises');
      await page.evaluate(await readFile(AXE, 'utf8'));
    });
  }
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(
      document,
      only === undefined ? {} : { runOnly: { type: 'rule', values: only } },
    );
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  }, rules);
}
