/**
 * `npm run pictures`: makes every picture that people see of Deskmate, from the built extension in a real browser: those of
 * `docs/pictures` and the tour, of the readme, of the stores, and the icons. `npm run pictures -- NAME` makes some of them.
 */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../browser/find.ts';
import { buildExtension } from '../build.ts';
import { ROOT } from '../run.ts';
import { say, step } from '../steps.ts';
import { drawIcons } from './icons.ts';
import { fillManager, pictureManager, pictureManagerLanguage } from './manager.ts';
import { picturePanelLanguage, picturePanelStates, picturePanelWidths } from './panel.ts';
import { type Shot, writeSheet } from './sheet.ts';
import { type Language, type Stage, setStage } from './stage.ts';
import { pictureStores } from './stores.ts';
import { pictureTour } from './tour.ts';

const PICTURES = join(ROOT, 'docs/pictures');
const STORES = join(ROOT, 'docs/store/pictures');
const README = join(ROOT, 'docs/picture.png');
const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

type Staged = <T>(language: Language, work: (stage: Stage) => Promise<T>) => Promise<T>;

/** Each starts with a store of its own: nothing of one picture stands in the next. */
const MAKERS: Readonly<Record<string, (staged: Staged) => Promise<void>>> = {
  icons: (staged) => staged('zh-CN', ({ browser }) => drawIcons(browser.context)),
  panel: (staged) => staged('zh-CN', (stage) => picturePanelStates(stage, PICTURES)),
  widths: (staged) => staged('zh-CN', (stage) => picturePanelWidths(stage, PICTURES)),
  async languages(staged) {
    const [panels, managers]: [Shot[], Shot[]] = [[], []];
    for (const language of LANGUAGES) {
      await staged(language, async (stage) => {
        panels.push(await picturePanelLanguage(stage, language));
        managers.push(await pictureManagerLanguage(stage, language));
      });
    }
    await staged('zh-CN', async ({ browser: { context } }) => {
      await writeSheet(context, join(PICTURES, 'panel-languages.png'), panels, { columns: 3 });
      await writeSheet(context, join(PICTURES, 'manager-languages.png'), managers, {
        columns: 1,
        scale: 0.75,
      });
    });
  },
  manager: (staged) =>
    staged('zh-CN', async (stage) => {
      await fillManager(stage);
      await pictureManager(stage, PICTURES);
    }),
  tour: (staged) =>
    staged('zh-CN', async (stage) => {
      await fillManager(stage);
      await pictureTour(stage, PICTURES, README);
    }),
  async stores(staged) {
    for (const language of ['zh-CN', 'en'] as const)
      await staged(language, async (stage) => {
        await fillManager(stage);
        await pictureStores(stage, language, STORES);
      });
  },
};

/** Kilobytes of all pictures. */
async function weigh(): Promise<number> {
  const sizes = await Promise.all(
    [PICTURES, STORES].map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    }),
  );
  return Math.ceil(sizes.flat().reduce((sum, size) => sum + size, (await stat(README)).size) / 1024);
}

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in MAKERS));
  if (unknown.length > 0)
    throw new Error(`No pictures ${unknown.join(', ')}: ${Object.keys(MAKERS).join(', ')}`);
  const executable = await step('Looking for a browser', ensureBrowser);
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const staged: Staged = async (language, work) => {
    const stage = await setStage({ executable, extension, language });
    try {
      return await work(stage);
    } finally {
      await stage.close();
    }
  };
  for (const [name, make] of Object.entries(MAKERS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await step(`Taking pictures: ${name}`, () => make(staged));
  }
  say(`All pictures together: ${await weigh()} kB`);
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
