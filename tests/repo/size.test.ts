/** Budgets of the built extension, gzipped, in bytes. The content script runs in every frame of a workbench. */
import { expect, it } from 'vitest';
import { firstLoad, gzipBytes } from './build.ts';

const BUDGETS: readonly (readonly [string, number])[] = [
  ['content-scripts/chat.js', 25_000],
  ['sidepanel.html', 90_000],
  ['background.js', 80_000],
  ['manager.html', 120_000],
];

it.each(BUDGETS)('the first load of %s is at most %i bytes', (path, budget) => {
  const files = firstLoad(path);
  // A page without a script means that this test has lost sight of what it measures.
  if (path.endsWith('.html')) expect(files.some((file) => file.endsWith('.js'))).toBe(true);
  expect(gzipBytes(files)).toBeLessThanOrEqual(budget);
});
