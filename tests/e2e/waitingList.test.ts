/** Who waits, over two desks in two tabs: listed from both, gone when answered, brought to the front without a click in the page. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { waitForShopper } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';
import { shownWaiting } from './waitingRing.ts';

const stage = setTheStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 15_000 });

/** What happens in the page that an extension could have done there. */
async function watchTouches(page: Page): Promise<void> {
  await page.evaluate(() => {
    const touches: string[] = [];
    Object.assign(window, { touches });
    for (const kind of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin', 'input', 'scroll'])
      addEventListener(kind, ({ type }) => touches.push(type), { capture: true });
  });
}
const touchesIn = (page: Page) => page.evaluate(() => (window as unknown as { touches: string[] }).touches);

async function openDesk(): Promise<Page> {
  const page = await stage.openDesk();
  pages.push(page);
  await openConversation(page, await somebody(page, 0));
  return page;
}

/** Who waits in this desk, by its own marks. */
function waitersIn(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-desk="row"]')
    .evaluateAll((rows) =>
      rows
        .filter(
          (row) => row.hasAttribute('data-waiting-since') || Number(row.getAttribute('data-unread')) > 0,
        )
        .map((row) => row.querySelector('[data-desk="row-name"]')?.textContent ?? ''),
    );
}

async function somebody(page: Page, which: number): Promise<Person> {
  const person = (await people(page))[which];
  if (person === undefined) throw new Error('no shopper');
  return person;
}

/** As an agent does: the chat is opened, and a reply sent. */
async function answer(page: Page, person: Person): Promise<void> {
  await openConversation(page, person);
  await page.locator('[data-desk="composer"]').fill('今天发');
  await page.locator('[data-desk="composer"]').press('Enter');
}

interface WorkerChrome {
  readonly tabs: { query(of: object): Promise<readonly { readonly title?: string }[]> };
  readonly action: {
    getBadgeText(of: object): Promise<string>;
    getBadgeBackgroundColor(of: object): Promise<readonly number[]>;
  };
}
const badge = async () => {
  const worker = await stage.browser.worker();
  return worker.evaluate(async () => {
    const { action } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
    return [await action.getBadgeText({}), (await action.getBadgeBackgroundColor({})).slice(0, 3).join()];
  });
};
const CALM = '11,110,104';

const said = (panel: Page) => panel.locator('.queue-strip').textContent();
/** The longest wait that the line tells, in seconds. */
const longest = async (panel: Page): Promise<number> => {
  const [, minutes, seconds] =
    /(\d+):(\d\d)/.exec((await panel.locator('.queue-longest').textContent()) ?? '') ?? [];
  return Number(minutes) * 60 + Number(seconds);
};
const openList = async (panel: Page) => {
  await panel.locator('.queue-strip').click();
  await panel.getByRole('dialog', { name: '谁在等回复' }).waitFor();
};
const listed = async (panel: Page) =>
  (await panel.locator('.queue-row:not(.gone) .queue-name').allTextContents()).toSorted();
/** The titles of the tabs in front, as the browser has them: to a page that is debugged it says that each is seen. */
const inFront = async () => {
  const worker = await stage.browser.worker();
  return worker.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: WorkerChrome }).chrome;
    return (await tabs.query({ active: true })).map(({ title }) => title);
  });
};

describe('two workbenches', () => {
  it('are listed together; who is answered leaves; a click brings the tab to the front and touches nothing', async () => {
    const [first, second] = [await openDesk(), await openDesk()];
    const [open, asking] = [await somebody(first, 0), await somebody(first, 2)];
    await first.evaluate(() => Object.assign(document, { title: '甲' }));
    await second.evaluate(() => Object.assign(document, { title: '乙' }));
    await first.bringToFront();
    const panel = await stage.browser.openPanel(first);
    await waitForShopper(panel, open.name);
    const all = [...(await waitersIn(first)), ...(await waitersIn(second))];
    expect(all.length).toBeGreaterThan(4);
    const count = (n: number) => `${n} 人在等`;

    await soon(() => said(panel)).toContain(count(all.length));
    await soon(badge).toEqual([`${all.length}`, CALM]);
    await openList(panel);
    expect(await listed(panel)).toEqual(all.toSorted());
    const times = async (name: string) => (await listed(panel)).filter((one) => one === name).length;
    expect(await times(asking.name)).toBe(2);

    await answer(first, asking);
    await soon(() => times(asking.name)).toBe(1);
    await soon(async () => (await badge())[0]).toBe(`${all.length - 1}`);

    await watchTouches(second);
    const session = await second.context().newCDPSession(second);
    expect(await inFront()).toEqual(['甲']);
    await panel.locator('.queue-row:not(.gone)', { hasText: asking.name }).click();
    await soon(inFront).toEqual(['乙']);
    // Where the shopper stands is shown; it is the agent who opens the chat.
    await soon(async () => (await shownWaiting(session))?.said).toContain(asking.name);
    expect(await touchesIn(second)).toEqual([]);
    const header = second.locator('[data-desk="header"]');
    expect(await header.getAttribute('data-shopper-id')).toBe(open.shopperId);
    expect(await panel.getByRole('dialog').count()).toBe(0);
  });

  it('tell how long also over a reload of page and panel, and nothing when the panel is closed', async () => {
    const desk = await openDesk();
    const asking = await somebody(desk, 4);
    const panel = await stage.browser.openPanel(desk);
    await soon(() => said(panel)).toContain('人在等');
    await openList(panel);
    await answer(desk, asking);
    const row = panel.locator('.queue-row:not(.gone)', { hasText: asking.name });
    await soon(() => row.count()).toBe(0);
    await openConversation(desk, await somebody(desk, 0));
    await say(desk, asking, '在吗');
    await soon(() => row.count()).toBe(1);
    // Its beginning was seen, and that of the others wasn't.
    expect(await row.textContent()).not.toContain('≥');
    expect(await panel.locator('.queue-row').first().textContent()).toContain('≥');
    await panel.keyboard.press('Escape');

    await panel.waitForTimeout(3000);
    const before = await longest(panel);
    expect(before).toBeGreaterThan(2);
    await desk.reload();
    await panel.waitForTimeout(500);
    await soon(() => longest(panel)).toBeGreaterThan(before);
    await panel.reload();
    await soon(() => longest(panel)).toBeGreaterThan(before);
    await soon(async () => (await badge())[0]).toBe(`${(await waitersIn(desk)).length}`);

    await panel.evaluate(() => window.close()).catch(() => {});
    await soon(async () => (await badge())[0]).toBe('');
  });
});
