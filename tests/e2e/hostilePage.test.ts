/** A page that wants harm: nothing of it runs, nothing freezes, what is too much is cut and said so. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
let page: Page;
afterEach(() => page.close());

async function begin(turn: number): Promise<{ panel: Page; person: Person }> {
  page = await stage.openDesk();
  const person = (await people(page))[turn] as Person;
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  return { panel, person };
}

/** A page in the form of the practice desk that shows nothing: what its main thread does then is the reader's work. */
const BARE_DESK = `<!doctype html><meta charset="utf-8"><main data-desk="practice" data-agent-name="小禾">
<div data-desk="header" data-shopper-id="bare" data-shop-id="bare"><b data-desk="shopper-name">赤裸</b></div>
<div data-desk="thread" hidden></div><textarea data-desk="composer"></textarea></main>`;

/** Watches a page of ours for tasks that freeze it; gives the longest in milliseconds (0: none over 50). */
async function longestTask(panel: Page, during: () => Promise<void>): Promise<number> {
  await panel.evaluate(() => {
    const seen: number[] = [];
    (globalThis as unknown as { seen: number[] }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.push(entry.duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await during();
  return panel.evaluate(() => Math.max(0, ...(globalThis as unknown as { seen: number[] }).seen));
}

describe('a hostile page', () => {
  it('cannot speak to the extension by messages of its own', async () => {
    const { panel, person } = await begin(0);
    const answers = await page.evaluate(async (id) => {
      const forged = [
        { deskmate: 'fill', data: {} },
        { deskmate: 'report', data: { kind: 'uncertain' } },
        { deskmate: 'templatesChanged', data: { ids: [] } },
        { type: 'wxt:content-script-started', contentScriptName: 'chat', messageId: 'x' },
      ];
      for (const message of forged) {
        window.postMessage(message, '*');
        document.dispatchEvent(new CustomEvent('deskmate', { detail: message }));
      }
      // As a newer copy of the script would announce itself: the one that runs may not believe it.
      const detail = { contentScriptName: 'chat', messageId: 'x' };
      document.dispatchEvent(new CustomEvent(`${id}:chat:wxt:content-script-started`, { detail }));
      const runtime = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome
        ?.runtime;
      return typeof runtime?.sendMessage;
    }, stage.browser.extensionId);
    expect(answers).toBe('undefined');
    await say(page, person, '今天拍什么时候发货');
    await waitForSuggestions(panel);
    expect(await fillByKey(panel, 1)).toContain('已填入');
  });

  it('cannot run a word of what it shows: names, messages and cards are text', async () => {
    const { panel, person } = await begin(2);
    const evil = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
    await page.evaluate((name) => {
      const shown = document.querySelector('[data-desk="shopper-name"]');
      if (shown !== null) shown.textContent = name;
    }, evil);
    await say(page, person, `${evil} 什么时候发货`);
    await panel.locator('.recipient-name').filter({ hasText: '<img src=x' }).waitFor();
    await panel.locator('.question').filter({ hasText: '<img src=x' }).waitFor();
    expect(await panel.evaluate(() => (globalThis as unknown as { hacked?: number }).hacked)).toBeUndefined();
    expect(await panel.locator('.panel img, .panel script').count()).toBe(0);
  });

  it('cannot freeze the panel or lose the agent by a bubble of a megabyte', async () => {
    const { panel, person } = await begin(4);
    const longest = await longestTask(panel, async () => {
      await page.evaluate(([id]) => window.desk?.say(id, `什么时候发货${'好长的一段话'.repeat(180_000)}`), [
        `${person.shopId}/${person.shopperId}`,
      ] as const);
      await panel.locator('.question').filter({ hasText: '好长的一段话' }).waitFor();
      await panel.waitForTimeout(300);
    });
    expect(longest).toBeLessThanOrEqual(100);
    const shown = await panel.locator('.question').textContent();
    expect((shown ?? '').length).toBeLessThan(20_000);
  });

  it('cannot drown it in 10,000 messages at once: the newest count, and that is said', async () => {
    const { panel, person } = await begin(6);
    const inPage = await page.context().newCDPSession(page);
    await inPage.send('Performance.enable');
    const longest = await longestTask(panel, async () => {
      await page.evaluate(
        ([id]) => {
          window.desk?.sayMany(
            id,
            Array.from({ length: 10_000 }, (_, n) => `第${n}句 什么时候发货`),
          );
        },
        [`${person.shopId}/${person.shopperId}`] as const,
      );
      await panel.locator('.question').filter({ hasText: '第9999句' }).waitFor({ timeout: 60_000 });
      await panel.waitForTimeout(2000);
    });
    expect(longest).toBeLessThanOrEqual(100);
    expect(await panel.locator('.question .note').count()).toBeGreaterThan(0);
    expect((await waitForSuggestions(panel)).length).toBeGreaterThan(0);
  });

  it('cannot make the reader freeze the page: 10,000 messages, then 10 a second', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(BARE_DESK);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    page = await stage.browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const panel = await stage.browser.openPanel(page);
    await waitForShopper(panel, '赤裸');
    const longest = await page.evaluate(async () => {
      const tasks: number[] = [];
      const append = (from: number, count: number): void => {
        const all = document.createDocumentFragment();
        for (let n = from; n < from + count; n += 1) {
          const message = document.createElement('div');
          message.dataset.desk = 'message';
          message.dataset.messageId = `m${n}`;
          message.dataset.side = n % 2 === 0 ? 'shopper' : 'agent';
          message.dataset.at = String(1_760_000_000_000 + n);
          const text = document.createElement('p');
          text.dataset.desk = 'text';
          text.textContent = `第${n}句 什么时候发货`;
          message.append(text);
          all.append(message);
        }
        document.querySelector('[data-desk="thread"]')?.append(all);
      };
      append(0, 10_000);
      // The page's own task is over when this one begins; from here on it is the reader that works.
      await new Promise((resolve) => setTimeout(resolve, 0));
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      }).observe({ entryTypes: ['longtask'] });
      await new Promise((resolve) => setTimeout(resolve, 3000));
      for (let n = 10_000; n < 10_020; n += 1) {
        append(n, 1);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return Math.max(0, ...tasks);
    });
    server.close();
    expect(longest).toBeLessThanOrEqual(100);
    // It kept up: what was said last was by the agent, so nothing is open.
    await panel.locator('.question-none').waitFor();
  });
});
