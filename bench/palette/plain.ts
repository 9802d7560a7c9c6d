/**
 * The least that a key costs in this page on this computer: the page itself writes one line for it, and nothing of ours
 * answers it, though the page is read as ever. What a key takes anywhere else is seen beside it.
 */
import type { Page } from 'playwright-core';
import { BOX } from './inBox.ts';
import { BETWEEN, typeKeys, watchKeys } from './watchKeys.ts';

/** @returns milliseconds from each key to the painted line. */
export async function typeInPlain(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  await page.bringToFront();
  const line = await page.evaluateHandle(() => document.body.appendChild(document.createElement('div')));
  await line.evaluate((element) => {
    element.style.cssText = 'position: fixed; inset: 20% 40% auto 20px; background: white';
  });
  await line.evaluate(watchKeys, false);
  // Behind what watches: a line that is written before its key was noted would be nobody's.
  const writer = await line.evaluateHandle((element) => {
    const until = new AbortController();
    const write = ({ target }: Event): void => {
      element.textContent = (target as HTMLTextAreaElement).value;
    };
    window.addEventListener('input', write, { signal: until.signal });
    return until;
  });
  for (const query of queries) {
    await page.locator(BOX).fill('');
    await page.locator(BOX).focus();
    await page.waitForTimeout(BETWEEN);
    await typeKeys(page, query);
  }
  const times = await page.evaluate(() => window.painted?.() ?? []);
  await writer.evaluate((until) => until.abort());
  await line.evaluate((element) => element.remove());
  await page.locator(BOX).fill('');
  return times;
}
