/**
 * The stores' pictures: 1280 × 800 without transparency, which the Chrome Web Store, Edge Add-ons and addons.mozilla.org all
 * take, each with one sentence above what the product really shows; and the small tile of the Chrome Web Store.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../run.ts';
import { ASKED } from './panel.ts';
import { wellKnown } from './rows.ts';
import { type Stage, shoot, shootPanel } from './stage.ts';

const SHOPPER = 'lin-wan';
const SIZE = { width: 1280, height: 800 } as const;
const HEAD = 104;
const SHOWN = SIZE.height - HEAD;
const PANEL = 380;

type Shown = 'suggest' | 'fill' | 'known' | 'templates' | 'shoppers';

/** The sentence above each, and the one below it. */
const WORDS: Readonly<Record<'zh-CN' | 'en', Readonly<Record<Shown, readonly [string, string]>>>> = {
  'zh-CN': {
    suggest: ['买家一问，该用的话术就在旁边', '在您已经在用的网页客服工作台里，按数字键填入'],
    fill: ['一键填进输入框，由您检查后发送', '填入之前再核对一次会话，不是那位买家就一个字也不写'],
    known: ['记得每一位买家', '旗帜备注、标签、答应过的事，下次谁接待都看得到'],
    templates: ['话术自己管', '千牛、客服宝、Excel、CSV 都能导入导出，改动之前先给您看'],
    shoppers: ['都在您自己的电脑上', '没有账号，没有服务器，什么都不上传'],
  },
  en: {
    suggest: [
      'The reply that fits, beside the question',
      'In the web chat that you already work in, one digit away',
    ],
    fill: [
      'Filled into the box, sent by you',
      'The open chat is read again first; in another one, nothing is written',
    ],
    known: ['Every shopper remembered', 'Flags, tags, promises and orders, for whoever serves them next'],
    templates: [
      'Your templates, your way',
      'Excel, CSV and more come in and go out; each change is shown first',
    ],
    shoppers: ['All of it on your own computer', 'No account, no server, no upload'],
  },
};

async function compose(
  { browser: { context } }: Stage,
  file: string,
  [title, below]: readonly [string, string],
  pictures: readonly Buffer[],
): Promise<void> {
  const page = await context.newPage();
  try {
    await page.setViewportSize(SIZE);
    await page.setContent('<!doctype html><body></body>');
    await page.evaluate(
      async ({ head, line, urls, high }) => {
        const { body } = document;
        body.style.cssText =
          'margin:0;height:100vh;overflow:hidden;background:#0b5d57;color:#fff;font-family:system-ui,sans-serif';
        const top = body.appendChild(document.createElement('header'));
        top.style.cssText = `box-sizing:border-box;height:${high}px;padding:20px 32px 0`;
        const first = top.appendChild(document.createElement('p'));
        first.style.cssText = 'margin:0;font-size:28px;line-height:36px;font-weight:700';
        first.textContent = head;
        const second = top.appendChild(document.createElement('p'));
        second.style.cssText = 'margin:4px 0 0;font-size:16px;line-height:24px;color:#cdebe7';
        second.textContent = line;
        const shown = body.appendChild(document.createElement('main'));
        shown.style.cssText = 'display:flex;gap:2px;background:#d5dcda';
        for (const url of urls) {
          const image = shown.appendChild(new Image());
          image.src = url;
          await image.decode();
          image.style.display = 'block';
        }
      },
      {
        head: title,
        line: below,
        urls: pictures.map((png) => `data:image/png;base64,${png.toString('base64')}`),
        high: HEAD,
      },
    );
    await page.screenshot({ path: file });
  } finally {
    await page.close();
  }
}

/** The small tile: the icon and the name. */
async function writeTile({ browser: { context } }: Stage, file: string): Promise<void> {
  const icon = await readFile(join(ROOT, 'demo/pictures/icon/icon.svg'));
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 440, height: 280 });
    await page.setContent(`<!doctype html><body style="margin:0;height:100vh;display:grid;grid-template-columns:max-content max-content;place-content:center;align-items:center;gap:20px;background:#e0f0ee;color:#0b3d39;font-family:system-ui,sans-serif">
      <img width="104" height="104" src="data:image/svg+xml;base64,${icon.toString('base64')}">
      <div><div style="font-size:40px;line-height:48px;font-weight:700">客服搭子</div><div style="font-size:22px;line-height:30px">Deskmate</div></div></body>`);
    await page.screenshot({ path: file });
  } finally {
    await page.close();
  }
}

export async function pictureStores(stage: Stage, language: 'zh-CN' | 'en', folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { desk } = stage;
  const file = (name: string): string => join(folder, `${language}-${name}.png`);
  const words = WORDS[language];
  await desk.setViewportSize({ width: SIZE.width - PANEL - 2, height: SHOWN });
  const panel = await stage.serve(SHOPPER);
  const panelShot = (): Promise<Buffer> => shootPanel(panel, { theme: 'light', width: PANEL, height: SHOWN });
  await stage.ask(SHOPPER, ASKED[language]);
  await stage.seed(wellKnown(language));
  await panel.locator('.flag-strip').waitFor();
  await compose(stage, file('1-suggest'), words.suggest, [await shoot(desk), await panelShot()]);
  await panel.waitForTimeout(600);
  await panel.locator('body').press('1');
  await panel.locator('.toast').first().waitFor();
  await compose(stage, file('2-fill'), words.fill, [await shoot(desk), await panelShot()]);
  await panel.locator('#panel-tab-shopper').click();
  await compose(stage, file('3-known'), words.known, [await shoot(desk), await panelShot()]);
  for (const [n, section] of (['templates', 'shoppers'] as const).entries()) {
    const page = await stage.manager(section, 'light', SIZE.width, SHOWN);
    await compose(stage, file(`${n + 4}-${section}`), words[section], [await shoot(page)]);
    await page.close();
  }
  if (language === 'zh-CN') await writeTile(stage, join(folder, 'tile-440x280.png'));
}
