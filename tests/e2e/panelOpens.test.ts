/** The panel as it opens: what stands above the replies is there with them, and nothing that was drawn moves afterwards. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { seedRows } from '../../demo/browser/seedRows.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const HOUR = 60 * 60 * 1000;
const stage = setTheStage();

/** A shopper with everything that may stand above the replies. */
function knownRows(conversation: string): string {
  const now = Date.now();
  return JSON.stringify({
    shoppers: [
      {
        ...{ id: conversation, tags: ['老客户', '要发票'], visits: 4, lastVisitAt: now - 72 * HOUR },
        flag: { colour: 'red', note: '上次发错颜色', agent: '小禾', at: now },
      },
    ],
    followUps: [
      {
        ...{ id: 'due', kind: 'reminder', conversation, text: '问是否收到', at: now - HOUR },
        ...{ dueAt: now - HOUR, waitsUntil: now - HOUR, doneAt: null },
      },
    ],
  });
}

/** What moved since the panel was opened, as the browser counts it, and what it was. */
function shiftOf(panel: Page): Promise<{ readonly sum: number; readonly what: readonly string[] }> {
  return panel.evaluate(
    () =>
      new Promise((resolve) => {
        interface Shift extends PerformanceEntry {
          readonly value: number;
          readonly sources: readonly { readonly node: Node | null }[];
        }
        // Told in one go: all that were before it looked.
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          const shifts = list.getEntries() as Shift[];
          resolve({
            sum: shifts.reduce((sum, { value }) => sum + value, 0),
            what: shifts.flatMap(({ sources }) =>
              sources.map(({ node }) => (node instanceof Element ? node.className : 'text')),
            ),
          });
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve({ sum: 0, what: [] }), 500);
      }),
  );
}

it('has all that it shows of a shopper at once', async () => {
  const desk = await stage.openDesk();
  const [person] = (await people(desk)) as [Person];
  await openConversation(desk, person);
  await say(desk, person, '今天拍什么时候发货');
  const first = await stage.browser.openPanel(desk);
  await waitForShopper(first, person.name);
  await waitForSuggestions(first);
  await first.evaluate(seedRows, knownRows(`practice/${person.shopId}/${person.shopperId}`));
  const shifts: Awaited<ReturnType<typeof shiftOf>>[] = [];
  for (let time = 0; time < 3; time += 1) {
    await stage.browser.pressButton(desk);
    await pause(500);
    const panel = await stage.browser.openPanel(desk);
    await waitForSuggestions(panel);
    await panel.locator('.flag-strip').waitFor();
    await panel.locator('.due-strip').waitFor();
    await panel.locator('.tag-strip').waitFor();
    await pause(1500);
    shifts.push(await shiftOf(panel));
  }
  // A computer that does much else may be late once; what always comes late is late each time.
  expect(
    shifts.some(({ sum }) => sum === 0),
    JSON.stringify(shifts),
  ).toBe(true);
  await desk.close();
});
