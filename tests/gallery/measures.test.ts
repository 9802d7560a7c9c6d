/** What the gallery is measured with can fail: it tells each kind of fault on a page that has them, and nothing on one that hasn't. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { layoutFacts } from './layoutFacts.ts';
import { difference, gridOf } from './photograph.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath, args });
  page = await browser.newPage({ viewport: { width: 320, height: 400 } });
});
afterAll(() => browser?.close());

const show = (body: string): Promise<void> =>
  page.setContent(`<!doctype html><body style="margin:0;font:14px/20px sans-serif">${body}</body>`);
const button = (style: string, text = 'press'): string =>
  `<button style="position:absolute;padding:0;width:60px;height:30px;${style}">${text}</button>`;

it.each([
  ['empty', ''],
  ['wide', '<p style="width:500px">as wide as that</p>'],
  ['cut', '<p style="width:60px;overflow:hidden;white-space:nowrap">cut off without a sign of it</p>'],
  ['cut below', '<p style="height:20px;width:60px;overflow:hidden">more lines than there is room for</p>'],
  [
    'out of sight',
    '<div style="width:80px;overflow:hidden"><p style="margin-left:60px;width:90px">text</p></div>',
  ],
  ['overlap', button('left:0;top:0') + button('left:30px;top:10px')],
  ['small', button('left:0;top:0;width:12px;height:12px', 'x') + button('left:14px;top:0')],
  ['nameless', button('left:0;top:0', '')],
])('tells what is %s', async (kind, body) => {
  await show(body + (kind === 'nameless' ? '<p>text</p>' : ''));
  const kinds = (await page.evaluate(layoutFacts)).map((fact) => fact.split(':')[0]);
  expect(kinds).toContain(kind);
});

it('tells nothing of a page that is well laid out', async () => {
  await show(
    `${button('left:0;top:40px')}${button('left:80px;top:40px')}<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">ends in an ellipsis</p>`,
  );
  expect(await page.evaluate(layoutFacts)).toEqual([]);
});

it('sees in photographs what moved and what changed its colour, and not the same page twice', async () => {
  const darkroom = await browser.newPage();
  const shoot = async (top: number, colour: string) => {
    await show(
      `<div style="position:absolute;left:20px;top:${top}px;width:200px;height:40px;background:${colour}"></div>`,
    );
    return gridOf(darkroom, await page.screenshot());
  };
  const first = await shoot(40, '#333');
  expect(difference(first, await shoot(40, '#333'))).toBe(0);
  expect(difference(first, await shoot(72, '#333'))).toBeGreaterThan(0.02);
  expect(difference(first, await shoot(40, '#bbb'))).toBeGreaterThan(0.02);
});
