/** The panel: its states, its widths, its languages, in light and dark. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openTab } from '../browser/panelDriver.ts';
import { OVERFULL, OVERFULL_QUESTION, wellKnown } from './rows.ts';
import { type Shot, writeSheet } from './sheet.ts';
import { type Language, NOW, type Stage, shootPanel, type Theme } from './stage.ts';

export const THEMES: readonly Theme[] = ['light', 'dark'];
const HEIGHT = 680;
const USUAL = 360;
const WIDTHS = [280, 360, 480];
const SHOPPER = 'lin-wan';
export const QUESTION = '今天拍的话什么时候能发货呀';
/** For each language, what it is asked in. */
export const ASKED: Readonly<Record<Language, string>> = {
  'zh-CN': QUESTION,
  'zh-TW': '今天下單什麼時候出貨呢',
  // Shoppers of the practice desk write Chinese, whatever language the agent has chosen.
  en: QUESTION,
};

/** Both themes of what the panel shows now. */
async function both(panel: Page, caption: string, width = USUAL): Promise<Record<Theme, Shot>> {
  const of = async (theme: Theme): Promise<Shot> => ({
    caption,
    png: await shootPanel(panel, { theme, width, height: HEIGHT }),
  });
  return { light: await of('light'), dark: await of('dark') };
}

/** The panel as its button opens it beside a page of a site that isn't enabled. */
async function elsewhere(stage: Stage, work: (panel: Page) => Promise<void>): Promise<void> {
  const page = await stage.browser.context.newPage();
  await page.route('https://kefu.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>工作台</title>' }),
  );
  await page.goto('https://kefu.example/');
  // Which site it is, the browser tells with the click on the button only.
  await stage.closePanel();
  const panel = await stage.browser.openPanel(page);
  await panel.clock.setSystemTime(NOW);
  await panel.reload();
  await work(panel);
  await stage.closePanel(page);
  await page.close();
}

/** What is said now waits to be answered: what was said before is answered. */
async function answer(stage: Stage): Promise<void> {
  await stage.desk.evaluate((id) => {
    window.desk?.say(id, { side: 'agent', text: '好的，这就为您查看' });
  }, `tea/${SHOPPER}`);
  await (await stage.panel()).locator('.question-none').waitFor();
}

/** From an empty panel to one that is more than full. */
export async function picturePanelStates(stage: Stage, folder: string): Promise<void> {
  const taken: Record<Theme, Shot>[] = [];
  await elsewhere(stage, async (panel) => {
    await panel.getByText('kefu.example').waitFor();
    taken.push(await both(panel, 'A site that isn’t enabled'));
  });
  const panel = await stage.serve(SHOPPER);
  await answer(stage);
  taken.push(await both(panel, 'All is answered'));
  await panel.locator('.search input').fill('fapiao');
  await panel.locator('.cards > li').first().waitFor();
  taken.push(await both(panel, 'Searching, by pinyin'));
  await panel.locator('.search input').fill('');
  await panel.locator('.search input').blur();
  await stage.ask(SHOPPER, QUESTION);
  taken.push(await both(panel, 'A new shopper asks'));
  await stage.seed(wellKnown('zh-CN'));
  await panel.locator('.flag-strip').waitFor();
  taken.push(await both(panel, 'A shopper of whom much is known'));
  await openTab(panel, '买家');
  taken.push(await both(panel, 'What is known of them'));
  await openTab(panel, '历史');
  taken.push(await both(panel, 'What was said before'));
  await openTab(panel, '回复');
  await stage.seed(OVERFULL);
  await answer(stage);
  await stage.ask(SHOPPER, OVERFULL_QUESTION);
  await panel.locator('.card-title').filter({ hasText: '茶具' }).first().waitFor();
  taken.push(await both(panel, 'More than there is room for'));
  for (const theme of THEMES) {
    const shots = taken.map((one) => one[theme]);
    const file = join(folder, `panel-${theme}.png`);
    await writeSheet(stage.browser.context, file, shots, { columns: 4, dark: theme === 'dark' });
  }
}

/** The same at three widths. */
export async function picturePanelWidths(stage: Stage, folder: string): Promise<void> {
  const panel = await stage.serve(SHOPPER);
  await stage.ask(SHOPPER, QUESTION);
  await stage.seed(wellKnown('zh-CN'));
  await panel.locator('.flag-strip').waitFor();
  const taken: Record<Theme, Shot>[] = [];
  for (const width of WIDTHS) taken.push(await both(panel, `${width} pixels`, width));
  const shots = THEMES.flatMap((theme) => taken.map((one) => one[theme]));
  await writeSheet(stage.browser.context, join(folder, 'panel-widths.png'), shots, {
    columns: WIDTHS.length,
  });
}

/** Of one language: the panel with a question in it. */
export async function picturePanelLanguage(stage: Stage, language: Language): Promise<Shot> {
  const panel = await stage.serve(SHOPPER);
  await answer(stage);
  await stage.ask(SHOPPER, ASKED[language]);
  await stage.seed(wellKnown(language));
  await panel.locator('.flag-strip').waitFor();
  return {
    caption: language,
    png: await shootPanel(panel, { theme: 'light', width: USUAL, height: HEIGHT }),
  };
}
