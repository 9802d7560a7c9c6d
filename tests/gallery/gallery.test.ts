/**
 * Every state of panel and manager, as the gallery shows them, photographed in light and dark and looked at in three
 * languages and widths. What must hold on every machine is told of the layout; photographs are compared with those that
 * were kept (`photographs.json`) where the same fonts drew them. Why so: docs/decisions/0017-a-gallery-that-is-measured.md.
 *
 * `DESKMATE_KEEP=1 npm test -- gallery` keeps the photographs of now.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../demo/browser/find.ts';
import { type ServedGallery, serveGallery } from '../../demo/gallery/serve.ts';
import type { Wish } from '../../demo/gallery/states.ts';
import { ROOT } from '../../demo/run.ts';
import { findings } from '../e2e/axe.ts';
import { layoutFacts } from './layoutFacts.ts';
import { difference, fontsOf, gridOf, type Photograph } from './photograph.ts';

interface Kept {
  /** Which fonts drew them. */
  readonly fonts: string;
  readonly photographs: Readonly<Record<string, Photograph>>;
}

const KEPT = join(import.meta.dirname, 'photographs.json');
/** Where a photograph that differs is put for looking at. */
const LOOK = join(ROOT, '.output', 'gallery-differs');
/** The share of fields in which two photographs of one thing may differ. */
const SAME = 0.004;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
const COMPONENTS = [
  { component: 'panel', height: 720, widths: [360, 280, 560] },
  { component: 'manager', height: 800, widths: [1280, 900, 640] },
] as const;

let served: ServedGallery;
let browser: Browser;
let darkroom: Page;

beforeAll(async () => {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser: run `npm test`, which finds or installs one');
  served = await serveGallery();
  // Frames come as soon as they are asked for: a state is there when nothing has changed for some.
  const fast = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const args = [...fast, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  browser = await chromium.launch({ executablePath, args });
  darkroom = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe.each(COMPONENTS)('$component', ({ component, height, widths }) => {
  let page: Page;
  let states: readonly string[];
  const [usual] = widths;
  const photographs: Record<string, Photograph> = {};

  const show = (wish: Omit<Wish, 'component'>): Promise<void> =>
    page.evaluate((one) => window.gallery?.show(one), { component, ...wish });

  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: usual, height }, reducedMotion: 'reduce' });
    await page.goto(`${served.url}?component=${component}&state=none`).catch(() => {});
    await page.waitForFunction(() => window.gallery !== undefined);
    states = (await page.evaluate((one) => window.gallery?.list(one), component)) ?? [];
  });
  afterAll(() => page?.close());

  it('has its states', () => {
    expect(states.length).toBeGreaterThan(20);
  });

  it.each(LANGUAGES)('is laid out well in every state and width, %s', async (language) => {
    const wrong: string[] = [];
    // Texts of the one Chinese are as long as those of the other.
    for (const width of language === 'zh-TW' ? [usual] : widths) {
      await page.setViewportSize({ width, height });
      for (const state of states) {
        await show({ state, language });
        for (const fact of await page.evaluate(layoutFacts)) wrong.push(`${state}, ${width}: ${fact}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(THEMES)('axe finds nothing, and its photographs are taken, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: usual, height });
    const wrong: string[] = [];
    for (const state of states) {
      await show({ state, language: 'zh-CN' });
      // The dark theme changes colours, and nothing else.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      for (const one of await findings(page, rules)) wrong.push(`${state}: ${one}`);
      const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
      photographs[`${component}, ${state}, ${colorScheme}`] = await gridOf(darkroom, png);
    }
    expect(wrong).toEqual([]);
  });

  it('shows a dark theme that is dark, and a light one that is light', () => {
    const lightOf = ({ rows }: Photograph): number =>
      rows
        .join('')
        .split('')
        .reduce((sum, digit) => sum + Number.parseInt(digit, 16), 0) / rows.join('').length;
    for (const state of states) {
      const [light, dark] = THEMES.map((theme) => photographs[`${component}, ${state}, ${theme}`]);
      if (light === undefined || dark === undefined) throw new Error(`${state} wasn't photographed`);
      expect(lightOf(light), state).toBeGreaterThan(11);
      expect(lightOf(dark), state).toBeLessThan(5);
    }
  });

  it('looks as it was kept, where the same fonts draw it', async () => {
    const fonts = await fontsOf(page, browser.version());
    const kept: Kept = existsSync(KEPT)
      ? JSON.parse(await readFile(KEPT, 'utf8'))
      : { fonts: '', photographs: {} };
    if (process.env.DESKMATE_KEEP === '1') {
      const others = Object.entries(kept.photographs).filter(([name]) => !name.startsWith(`${component}, `));
      const all = { ...(kept.fonts === fonts ? Object.fromEntries(others) : {}), ...photographs };
      await writeFile(KEPT, `${JSON.stringify({ fonts, photographs: all }, null, 1)}\n`);
      return;
    }
    if (kept.fonts !== fonts) {
      console.info(
        `photographs aren't compared here: ${kept.fonts} drew those that were kept, and this is ${fonts}`,
      );
      return;
    }
    const differs: string[] = [];
    for (const [name, now] of Object.entries(photographs)) {
      const before = kept.photographs[name];
      const share = before === undefined ? 1 : difference(before, now);
      if (share > SAME) differs.push(`${name}: ${(share * 100).toFixed(1)} % of it`);
    }
    await keepForLooking(differs);
    expect(differs).toEqual([]);
  });

  /** What differs is there as a picture. */
  async function keepForLooking(differs: readonly string[]): Promise<void> {
    if (differs.length > 0) await mkdir(LOOK, { recursive: true });
    for (const line of differs) {
      const [name = ''] = line.split(':');
      const theme = THEMES.find((one) => name.endsWith(`, ${one}`)) ?? 'light';
      const state = name.slice(component.length + 2, -theme.length - 2);
      await page.emulateMedia({ colorScheme: theme });
      await show({ state, language: 'zh-CN' });
      await page.screenshot({ path: join(LOOK, `${name.replaceAll(/[^\w-]+/g, '-')}.png`), caret: 'hide' });
    }
  }
});
