/** The palette in the workbench's box: typed into as an agent does, its closed shadow root watched through the debugger. */
import type { CDPSession, Page } from 'playwright-core';
import { attributeOf, hasClass, nodesOf } from '../../tests/e2e/closedRoot.ts';
import { BETWEEN, PATIENCE, typeKeys, watchKeys } from './watchKeys.ts';

export const BOX = '[data-desk="composer"]';

/** @returns milliseconds from each key to its painted results. */
export async function typeInBox(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  const times: number[] = [];
  await page.bringToFront();
  for (const query of queries) {
    await page.locator(BOX).fill('');
    await page.locator(BOX).focus();
    await page.keyboard.insertText('/');
    await watchRoot(session, await rootWithRows(session));
    await page.waitForTimeout(BETWEEN);
    await typeKeys(page, query);
    times.push(...(await page.evaluate(() => window.painted?.() ?? [])));
    await page.keyboard.press('Escape');
  }
  await page.locator(BOX).fill('');
  await session.detach();
  return times;
}

/** Waits for the palette's rows. @returns the node that holds its card. */
async function rootWithRows(session: CDPSession): Promise<number> {
  const begun = Date.now();
  while (Date.now() - begun < PATIENCE) {
    const all = await nodesOf(session);
    const root = all.find(({ children = [] }) =>
      children.some((node) => hasClass(node, 'spoken') && attributeOf(node, 'role') === 'status'),
    );
    if (root !== undefined && all.some((node) => attributeOf(node, 'role') === 'option')) return root.nodeId;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the palette shows no rows');
}

async function watchRoot(session: CDPSession, nodeId: number): Promise<void> {
  const { object } = await session.send('DOM.resolveNode', { nodeId });
  const { objectId } = object;
  if (objectId === undefined) throw new Error('the palette is gone');
  await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: watchKeys.toString(),
    // The rows in sight come first, those out of it behind the frame that shows them.
    arguments: [{ objectId }, { value: true }],
  });
  // Else the debugger is told of each node that comes and goes, which takes its time and is nobody's but the bench's.
  await session.send('DOM.disable');
}
