/**
 * What an agent waits for who brings a large pack, in the built extension in a real browser: from the file to the dry run,
 * from the choice to the end of the import, and then, with all of it in the manager's list, for a frame while it scrolls
 * and for the rows of what is typed into the search.
 */
import { findBrowser } from '../demo/browser/find.ts';
import { launchDesk } from '../demo/browser/launch.ts';
import { buildExtension } from '../demo/build.ts';
import { say, step } from '../demo/steps.ts';
import type { Pack } from '../utils/model/index.ts';
import { exportCsv } from '../utils/packs/exports/index.ts';
import { BETWEEN, typeKeys, watchKeys } from './palette/watchKeys.ts';
import { percentile } from './percentile.ts';
import { generateTemplates } from './templates.ts';

export interface PacksResult {
  readonly templates: number;
  /** Milliseconds: from the file until what was read is shown, until the dry run is shown, until all is written. */
  readonly readMs: number;
  readonly planMs: number;
  readonly importMs: number;
  /** Milliseconds between two frames while the list scrolls, and from a keystroke to the frame that shows its rows. */
  readonly frame: { readonly p50: number; readonly p95: number; readonly max: number };
  readonly search: PacksResult['frame'];
  /** The same without waiting for the screen's refresh, which comes up to 16.7 ms later. */
  readonly searchAtOnce: PacksResult['frame'];
}

const PACK: Pack = { id: 'bench', name: '大包', language: 'zh-CN', source: 'personal', installedAt: 0 };
const TYPED = [
  '发货多久能到',
  'fahuo',
  '新疆',
  '优惠券怎么用',
  'yhq',
  '退款',
  '运费谁出',
  'yunfei',
  '尺码',
  '保修',
];
/** Screens of the list, and how far a turn of the wheel goes, in pixels. */
const TURNS = 240;
const TURN = 180;
/** Milliseconds that the worker needs to take in as many. */
const TAKEN_IN = 20_000;
/** Milliseconds that anything may take before it is given up. */
const PATIENCE = 120_000;

const round = (ms: number): number => Math.round(ms * 10) / 10;

function spread(times: readonly number[]): PacksResult['frame'] {
  return {
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    max: round(Math.max(...times)),
  };
}

export async function packs({ templates }: { readonly templates: number }): Promise<PacksResult> {
  const onScreen = await measure(templates, false);
  const { search: searchAtOnce } = await measure(templates, true);
  return { ...onScreen, searchAtOnce };
}

/** @param atOnce frames don't wait for the screen's refresh, as in `painting`. */
async function measure(templates: number, atOnce: boolean): Promise<Omit<PacksResult, 'searchAtOnce'>> {
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const { bytes, fileName } = exportCsv(PACK, generateTemplates(templates));
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const browser = await launchDesk({ executable, extension, headless: true, atOnce });
  try {
    const page = await browser.context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`chrome-extension://${browser.extensionId}/manager.html`);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const timed = async (act: () => Promise<unknown>, shown: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await act();
      await shown();
      return Math.round(performance.now() - started);
    };
    const file = { name: fileName, mimeType: 'text/csv', buffer: Buffer.from(bytes) };
    await button('导入').waitFor();
    const readMs = await timed(
      () => page.locator('input[type=file][multiple]').first().setInputFiles(file),
      () => button('查看会改动什么').waitFor(),
    );
    say(`read: ${readMs} ms`);
    const planMs = await timed(
      () => button('查看会改动什么').click(),
      () => button('导入').waitFor(),
    );
    say(`dry run: ${planMs} ms`);
    const importMs = await timed(
      () => button('导入').click(),
      () => page.getByRole('heading', { name: '导入完成' }).waitFor(),
    );
    say(`import: ${importMs} ms`);
    await page.locator('.form-actions').getByRole('button', { name: '关闭' }).click();

    // The worker takes in what came; on a computer of two cores that is felt.
    await page.waitForTimeout(TAKEN_IN);
    const list = page.getByRole('searchbox').first();
    await list.waitFor();
    const frames = await page.evaluate(
      async ({ turns, turn }) => {
        // Whatever scrolls in the page and holds the most.
        const scrollers = [...document.querySelectorAll<HTMLElement>('*')].filter(
          (one) =>
            one.scrollHeight > one.clientHeight + 1000 && getComputedStyle(one).overflowY !== 'visible',
        );
        const scroller =
          scrollers.sort((a, b) => b.scrollHeight - a.scrollHeight)[0] ?? document.documentElement;
        const next = (): Promise<number> => new Promise(requestAnimationFrame);
        const times: number[] = [];
        let before = await next();
        for (let n = 0; n < turns; n += 1) {
          scroller.scrollTop += turn;
          const now = await next();
          times.push(now - before);
          before = now;
        }
        return { times, height: scroller.scrollHeight };
      },
      { turns: TURNS, turn: TURN },
    );
    if (frames.height < templates * 10) throw new Error('the list does not hold what was imported');

    await (await page.locator('main').first().elementHandle())?.evaluate(watchKeys, true);
    await list.click();
    for (const query of TYPED) {
      await list.fill('');
      await page.waitForTimeout(BETWEEN);
      await typeKeys(page, query);
    }
    const typed = await page.evaluate(() => window.painted?.() ?? []);
    if (typed.length < TYPED.length) throw new Error('the search changed nothing');
    return { templates, readMs, planMs, importMs, frame: spread(frames.times), search: spread(typed) };
  } finally {
    await browser.close();
  }
}
