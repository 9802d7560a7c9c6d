/** Budgets of the built extension, gzipped, in bytes. The content script runs in every frame of a workbench. */
import { expect, it } from 'vitest';
import { carryTexts, MANAGER_TEXTS } from '../../utils/locale/index.ts';
import { built, firstLoad, gzipBytes } from './build.ts';

const BUDGETS: readonly (readonly [string, number])[] = [
  ['content-scripts/chat.js', 25_000],
  ['content-scripts/palette.js', 15_000],
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

const scriptsOf = (page: string) => firstLoad(page).filter((file) => file.endsWith('.js'));
/** Of a page's first sight: with what is open with a shopper, which the panel asks for beside the rest. */
function sightOf(page: string): readonly string[] {
  const scripts = scriptsOf(page);
  const beside = scripts.flatMap((file) => {
    const asked = /\bimport\(["'`]\.\/(followUps-[^"'`]+\.js)["'`]\)/.exec(built(file).toString())?.[1];
    return file.includes('/sidepanel-') && asked !== undefined ? scriptsOf(`chunks/${asked}`) : [];
  });
  return [...new Set([...scripts, ...beside])];
}

// Each file that is fetched takes its time, and one that is only found when another is there takes it once more.
it.each([
  ['sidepanel.html', 6],
  ['manager.html', 3],
])('the first sight of %s takes %i scripts', (page, count) => {
  expect(sightOf(page)).toHaveLength(count);
});

it('a page asks for all of its first scripts at once', () => {
  const asking = (page: string) => {
    const first = scriptsOf(page).find((file) => file.includes('/sidepanel-'));
    return `${built(page)}${first === undefined ? '' : built(first)}`;
  };
  for (const page of ['manager.html', 'sidepanel.html'])
    expect(sightOf(page).filter((file) => !asking(page).includes(file))).toEqual([]);
});

/** All that a page loads at once, as one text. */
const scripts = (page: string) =>
  scriptsOf(page)
    .map((file) => built(file).toString())
    .join('\n');

it('the panel loads no text that only the manager shows', () => {
  // Long enough to stand nowhere by chance.
  const texts = Object.values(MANAGER_TEXTS['zh-CN']).filter((text) => text.length > 10);
  const [panel, manager] = [scripts('sidepanel.html'), scripts('manager.html')];
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => !manager.includes(text))).toEqual([]);
  expect(texts.filter((text) => panel.includes(text))).toEqual([]);
});

it('the manager loads import, export and backups when they are asked for', () => {
  const texts = Object.values(carryTexts('zh-CN')).filter((text) => text.length > 10);
  const manager = scripts('manager.html');
  expect(texts.length).toBeGreaterThan(50);
  expect(texts.filter((text) => manager.includes(text))).toEqual([]);
});
