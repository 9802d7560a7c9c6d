/**
 * From a message that arrives in the page to its suggestions painted in the panel: the whole way through the built
 * extension in a real browser, with a pack of 10,000 templates.
 */
import { findBrowser } from '../demo/browser/find.ts';
import { launchDesk } from '../demo/browser/launch.ts';
import { paintedAt, waitForShopper } from '../demo/browser/panelDriver.ts';
import { buildExtension } from '../demo/build.ts';
import { serveDesk } from '../demo/serve.ts';
import { say, step } from '../demo/steps.ts';
import { percentile } from './percentile.ts';
import { generateTemplates } from './templates.ts';

export interface LoopOptions {
  readonly messages: number;
  readonly templates: number;
}

export interface LoopResult {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly templates: number;
}

const QUESTIONS = [
  '今天拍什么时候能发货',
  '这个可以便宜点吗',
  '发什么快递呀',
  '我穿170 130斤要什么码',
  '收到的东西是坏的怎么办',
  '能开发票吗',
  '地址写错了能改吗',
  '怎么还没到 都一个星期了',
  '不喜欢可以退吗 运费谁出',
  '有没有赠品送',
];

export async function loop({ messages, templates }: LoopOptions): Promise<LoopResult> {
  const executable = findBrowser();
  if (executable === null)
    throw new Error('No Chromium, Chrome or Edge was found; `npm start` installs one.');
  const extension = await step('Building the extension', () => buildExtension('practice'));
  const served = await serveDesk();
  const browser = await launchDesk({ executable, extension, headless: true });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${served.url}?quiet=1`);
    await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    const [person] = await page.evaluate(() => window.desk?.shoppers() ?? []);
    if (person === undefined) throw new Error('the desk has no shopper');
    await page.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), person);
    const panel = await browser.openPanel(page);
    await waitForShopper(panel, person.name);

    await step(`Storing ${templates} templates`, () =>
      panel.evaluate(
        (rows) =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('deskmate');
            opening.onsuccess = () => {
              const change = opening.result.transaction('templates', 'readwrite');
              for (const row of rows) change.objectStore('templates').put(row);
              change.oncomplete = () => {
                opening.result.close();
                resolve();
              };
              change.onerror = () => reject(change.error);
            };
          }),
        generateTemplates(templates),
      ),
    );
    // A new worker builds its engine from the store, as after every idle half minute.
    await browser.killWorker();

    const one = async (n: number): Promise<number> => {
      const text = `${QUESTIONS[n % QUESTIONS.length]} ${n}`;
      const painted = paintedAt(panel, text);
      const said = await page.evaluate(
        ([id, line]) =>
          new Promise<number>((resolve) => {
            // A task of its own, as a socket of the workbench would bring it.
            setTimeout(() => {
              const at = Date.now();
              window.desk?.say(id, line);
              resolve(at);
            }, 0);
          }),
        [`${person.shopId}/${person.shopperId}`, text] as const,
      );
      const took = (await painted) - said;
      // The agent answers, so that the open question doesn't grow for ever.
      await page.evaluate((id) => {
        window.desk?.say(id, { side: 'agent', text: `好的，这就为您查看${Math.floor(performance.now())}` });
      }, `${person.shopId}/${person.shopperId}`);
      await panel.locator('.question-none').waitFor();
      return took;
    };
    await step('Warming up', async () => {
      for (let n = 0; n < 5; n += 1) await one(100_000 + n);
    });
    const times: number[] = [];
    await step(`Measuring ${messages} messages`, async () => {
      for (let n = 0; n < messages; n += 1) times.push(await one(n));
    });
    say(`slowest: ${Math.max(...times)} ms`);
    return {
      n: times.length,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      max: Math.max(...times),
      templates,
    };
  } finally {
    await browser.close();
    await served.close();
  }
}
