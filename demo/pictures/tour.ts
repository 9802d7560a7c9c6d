/** What the tour shows, in its order, and the picture of the readme. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fillByKey, openTab } from '../browser/panelDriver.ts';
import { QUESTION } from './panel.ts';
import { wellKnown } from './rows.ts';
import { writeSheet } from './sheet.ts';
import { type Stage, shoot, shootPanel } from './stage.ts';

const SHOPPER = 'lin-wan';
const DESK = { width: 1000, height: 720 } as const;
const PANEL = 360;

/** Desk and panel as they stand beside each other. */
async function writeBoth(stage: Stage, panel: Page, file: string): Promise<void> {
  const left = await shoot(stage.desk);
  const right = await shootPanel(panel, { theme: 'light', width: PANEL, height: DESK.height });
  const line = await dividerOf(stage, DESK.height);
  const shots = [left, line, right].map((png) => ({ caption: '', png }));
  await writeSheet(stage.browser.context, file, shots, { columns: 3, plain: true });
}

/** The line that the browser draws between the two. */
async function dividerOf({ browser }: Stage, height: number): Promise<Buffer> {
  const page = await browser.context.newPage();
  try {
    await page.setViewportSize({ width: 6, height });
    await page.setContent('<body style="margin:0;height:100vh;background:#d5dcda"></body>');
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** What the panel says of a fill goes by itself; a picture doesn't wait for that. */
async function closeNews(panel: Page): Promise<void> {
  const close = panel.locator('.toast .icon-button');
  if ((await close.count()) > 0) await close.first().click();
}

export async function pictureTour(stage: Stage, folder: string, readme: string): Promise<void> {
  const { desk } = stage;
  await desk.setViewportSize(DESK);
  const file = (name: string): string => join(folder, `tour-${name}.png`);
  const panel = await stage.serve(SHOPPER);
  await stage.ask(SHOPPER, QUESTION);
  await stage.seed(wellKnown('zh-CN'));
  await panel.locator('.flag-strip').waitFor();
  await writeBoth(stage, panel, readme);
  // A list that has only just changed isn't chosen from.
  await panel.waitForTimeout(600);
  await fillByKey(panel, 1);
  await writeBoth(stage, panel, file('filled'));
  await closeNews(panel);

  await desk.bringToFront();
  const box = desk.locator('[data-desk="composer"]');
  await box.fill('');
  await box.click();
  await box.pressSequentially('/fahuo', { delay: 60 });
  await desk.waitForTimeout(1200);
  await writeSheet(stage.browser.context, file('palette'), [{ caption: '', png: await shoot(desk) }], {
    columns: 1,
    plain: true,
  });
  await desk.keyboard.press('Escape');
  await box.fill('');

  const one = async (name: string): Promise<{ caption: string; png: Buffer }> => ({
    caption: name,
    png: await shootPanel(panel, { theme: 'light', width: PANEL, height: DESK.height }),
  });
  await openTab(panel, '买家');
  const shopper = await one('');
  await openTab(panel, '历史');
  const history = await one('');
  await openTab(panel, '回复');
  await writeSheet(stage.browser.context, file('shopper'), [shopper, history], { columns: 2 });

  for (const section of ['templates', 'shoppers', 'privacy']) {
    const page = await stage.manager(section, 'light', 1280, 800);
    if (section === 'templates') await page.locator('.row-open').first().click();
    const png = await shoot(page);
    await writeSheet(stage.browser.context, file(section), [{ caption: '', png }], {
      columns: 1,
      plain: true,
    });
    await page.close();
  }
}
