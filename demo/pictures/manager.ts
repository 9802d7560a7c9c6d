/** The manager: each of its sections in light and dark, narrow as well, and in other languages. */
import { join } from 'node:path';
import { LEARNED, MANY_SHOPPERS, wellKnown } from './rows.ts';
import { type Shot, writeSheet } from './sheet.ts';
import { type Language, type Stage, shoot, type Theme } from './stage.ts';

const SECTIONS = [
  'templates',
  'learned',
  'shoppers',
  'followUps',
  'sites',
  'keys',
  'privacy',
  'data',
] as const;
const WIDE = { width: 1280, height: 800 } as const;

async function sectionShot(
  stage: Stage,
  section: string,
  { theme = 'light' as Theme, width = WIDE.width as number, caption = section } = {},
): Promise<Shot> {
  const page = await stage.manager(section, theme, width, WIDE.height);
  try {
    return { caption, png: await shoot(page) };
  } finally {
    await page.close();
  }
}

/** Rows that its pages show. */
export async function fillManager(stage: Stage): Promise<void> {
  await stage.seed(MANY_SHOPPERS);
  await stage.seed({ ...LEARNED, ...wellKnown('zh-CN') });
}

export async function pictureManager(stage: Stage, folder: string): Promise<void> {
  const { context } = stage.browser;
  for (const theme of ['light', 'dark'] as const) {
    const shots: Shot[] = [];
    for (const section of SECTIONS) shots.push(await sectionShot(stage, section, { theme }));
    const file = join(folder, `manager-${theme}.png`);
    await writeSheet(context, file, shots, { columns: 2, dark: theme === 'dark', scale: 0.625 });
  }
  const narrow: Shot[] = [];
  for (const section of ['templates', 'shoppers', 'privacy']) {
    for (const width of [900, 640])
      narrow.push(await sectionShot(stage, section, { width, caption: `${section}, ${width} pixels` }));
  }
  await writeSheet(context, join(folder, 'manager-narrow.png'), narrow, { columns: 2, scale: 0.75 });
}

export function pictureManagerLanguage(stage: Stage, language: Language): Promise<Shot> {
  return sectionShot(stage, 'templates', { caption: language });
}
