/** In the real panel nothing moves under the agent's hand, and a number fills the reply that stands beside it on the screen. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  fillByKey,
  shownSuggestions,
  waitForShopper,
  waitForSuggestions,
} from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();

async function begin(turn: number): Promise<{ page: Page; panel: Page; person: Person }> {
  const page = await stage.openDesk();
  const person = (await people(page))[turn] as Person;
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  await answer(page, person, '在的，您说');
  await say(page, person, '请问今天拍什么时候发货');
  await panel.locator('.question').filter({ hasText: '什么时候发货' }).waitFor();
  await waitForSuggestions(panel);
  // What the pointer did to get here is long ago.
  await pause(1000);
  return { page, panel, person };
}

function answer(page: Page, { shopId, shopperId }: Person, text: string): Promise<void> {
  return page.evaluate(
    ([id, line]) => {
      window.desk?.say(id, { side: 'agent', text: line });
    },
    [`${shopId}/${shopperId}`, text] as const,
  );
}

const tops = (panel: Page): Promise<readonly number[]> =>
  panel
    .locator('.cards > li')
    .evaluateAll((cards) => cards.map((card) => Math.round(card.getBoundingClientRect().top)));

interface Shift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

/** Notes each time that a card was painted elsewhere than before; gives how far, from now on. */
async function watchShifts(panel: Page): Promise<() => Promise<readonly number[]>> {
  await panel.evaluate(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) {
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element?.closest('.cards > li') != null) moved.push(currentRect.top - previousRect.top);
        }
      }
    }).observe({ type: 'layout-shift' });
  });
  return () => panel.evaluate(() => (window as unknown as { moved: readonly number[] }).moved);
}

it('while the pointer is on a reply, a new message changes the question and leaves the replies', async () => {
  const { page, panel, person } = await begin(0);
  const before = await shownSuggestions(panel);
  const shifts = await watchShifts(panel);
  await panel.locator('.cards > li').nth(1).hover();

  await say(page, person, '这个能开发票吗');
  await panel.locator('.question.new').filter({ hasText: '能开发票吗' }).waitFor();
  await panel.locator('.reply-line').getByText('买家又说话了').waitFor();
  // Long enough for all that the engine has to say.
  await pause(1500);
  expect(await shownSuggestions(panel)).toEqual(before);
  expect(await shifts()).toEqual([]);

  expect(await fillByKey(panel, 2)).toContain('已填入');
  const box = page.locator('[data-desk="composer"]');
  expect(await box.inputValue()).toBe(before[1]?.text);

  // It was chosen: what waited comes, though the pointer is still there.
  await panel.locator('.card-title').filter({ hasText: '发票' }).first().waitFor();
  expect(await shownSuggestions(panel)).not.toEqual(before);
  expect(await panel.locator('.question.new').count()).toBe(0);
  await page.close();
});

it('what comes above the replies scrolls away under a hand, and into view behind it', async () => {
  const { page, panel, person } = await begin(1);
  await panel.locator('.cards > li').nth(1).hover();
  const before = await tops(panel);
  const shifts = await watchShifts(panel);
  await answer(page, person, '亲，明天10点前一定给您发出');
  await panel.locator('.due-strip').waitFor({ state: 'attached' });
  await pause(800);
  expect(await tops(panel)).toEqual(before);
  expect(await shifts()).toEqual([]);

  await panel.mouse.move(5, 5);
  // Answered: there is nothing to suggest any more.
  await panel.locator('.cards').waitFor({ state: 'detached' });
  await panel.locator('.due-strip').waitFor();
  await page.close();
});

it('another shopper is shown at once, whatever the pointer is on', async () => {
  const { page, panel } = await begin(2);
  const next = (await people(page))[3] as Person;
  await panel.locator('.cards > li').nth(1).hover();
  await openConversation(page, next);
  await waitForShopper(panel, next.name);
  expect(await panel.getByText('什么时候发货').count()).toBe(0);
  await page.close();
});
