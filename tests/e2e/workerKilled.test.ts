/** The worker is killed while it reads, suggests and fills: the next action works, nothing is lost or doubled. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  fillByClick,
  shownHistory,
  waitForShopper,
  waitForSuggestions,
} from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, seeded, setTheStage } from './harness.ts';

const stage = setTheStage();

async function begin(turn: number): Promise<{ page: Page; panel: Page; person: Person }> {
  const page = await stage.openDesk();
  const person = (await people(page))[turn] as Person;
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  return { page, panel, person };
}

/** What the store holds of these texts, straight from IndexedDB. */
function stored(panel: Page, mark: string): Promise<readonly string[]> {
  return panel.evaluate(
    (wanted) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('messages').objectStore('messages').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              (all.result as { text: string }[])
                .map((row) => row.text)
                .filter((text) => text.includes(wanted)),
            );
          };
        };
      }),
    mark,
  );
}

describe('the worker is killed', () => {
  it('for real: what it held in memory is gone', async () => {
    const { page } = await begin(8);
    const held = (): Promise<boolean> =>
      stage.browser.worker().then((worker) => worker.evaluate(() => 'held' in globalThis));
    await stage.browser
      .worker()
      .then((worker) => worker.evaluate(() => Object.assign(globalThis, { held: 1 })));
    expect(await held()).toBe(true);
    await stage.browser.killWorker();
    await expect.poll(() => held().catch(() => true)).toBe(false);
    await page.close();
  });

  it('while messages are read: each is stored once', async () => {
    const { page, panel, person } = await begin(0);
    const random = seeded(5);
    const texts: string[] = [];
    for (let n = 0; n < 40; n += 1) {
      const text = `读取中断${n}号消息`;
      texts.push(text);
      await say(page, person, text);
      if (n % 4 === 1) {
        await pause(random() * 30);
        await stage.browser.killWorker();
      }
      await pause(random() * 20);
    }
    await expect
      .poll(() => stored(panel, '读取中断').then((all) => all.length), { timeout: 20_000 })
      .toBe(40);
    await pause(1500);
    expect([...(await stored(panel, '读取中断'))].sort()).toEqual([...texts].sort());
    await page.close();
  });

  it('while it suggests: the suggestions come all the same', async () => {
    const { page, panel, person } = await begin(2);
    for (let n = 0; n < 8; n += 1) {
      await stage.browser.killWorker();
      const text = `第${n}次问，今天拍什么时候发货`;
      await say(page, person, text);
      await panel.locator('.question').filter({ hasText: text }).waitFor();
      const [best] = await waitForSuggestions(panel);
      expect(best?.title).toMatch(/发货/);
    }
    await page.close();
  });

  it('while it fills: the text is written once, or not, and the panel says which', async () => {
    const { page, panel, person } = await begin(4);
    const random = seeded(9);
    const key = `${person.shopId}/${person.shopperId}`;
    await say(page, person, '今天拍什么时候发货');
    let filled = 0;
    for (let n = 0; n < 20; n += 1) {
      const [best] = await waitForSuggestions(panel);
      await page.locator('[data-desk="composer"]').fill('');
      // A new wish, not a double click.
      await pause(520);
      const killing = pause(random() * 25).then(() => stage.browser.killWorker());
      const said = await fillByClick(panel);
      await killing;
      const draft = await page.evaluate((of) => window.desk?.drafts()[of as never] ?? '', key);
      if (said.includes('已填入')) {
        filled += 1;
        expect(draft).toBe(best?.text);
      } else {
        expect(draft).toBe('');
      }
      await panel.locator('.toast .icon-button').first().click();
      await panel.locator('.toast-text').first().waitFor({ state: 'detached' });
    }
    // A killed worker is woken by the next wish; what the agent asked for happens.
    expect(filled).toBe(20);
    await page.close();
  });

  it('between filling and sending: it is still noticed that the reply went out', async () => {
    const { page, panel, person } = await begin(6);
    await say(page, person, '今天拍什么时候发货');
    await waitForSuggestions(panel);
    await fillByClick(panel);
    await stage.browser.killWorker();
    await page.locator('[data-desk="composer"]').press('Enter');
    const sent = await page.evaluate(() => window.desk?.sent().at(-1)?.text ?? '');
    // The worker has to wake first.
    await expect.poll(() => shownHistory(panel), { timeout: 10_000 }).toContain(sent);
    const events = () =>
      panel.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const opening = indexedDB.open('deskmate');
            opening.onsuccess = () => {
              const all = opening.result.transaction('events').objectStore('events').getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve((all.result as { kind: string }[]).map((row) => row.kind));
              };
            };
          }),
      );
    await expect.poll(async () => (await events()).filter((kind) => kind === 'sent').length).toBe(1);
    await page.close();
  });
});
