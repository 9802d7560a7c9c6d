/**
 * The recipient lock in the real browser: while an agent clicks suggestions, the page switches shoppers at random
 * moments. Whatever happens, a text only ever lands with the shopper that it was chosen for, and the panel says
 * what happened.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForShopper } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, seeded, setTheStage } from './harness.ts';

const stage = setTheStage();

/** Words of the panel for each outcome (zh-CN); a fill is told by one of them. */
const FILLED = /已填入/;
const NOT_FILLED = /没有填入|没填入|未填入|已经切换|换了|正在切换|会话/;

const REFUSED = '没有填入：列表刚变，会话可能也换了';

interface Try {
  readonly meant: Person;
  readonly text: string;
  readonly said: string;
}

function draftKey(person: Person): `${string}/${string}` {
  return `${person.shopId}/${person.shopperId}`;
}

interface Clicked {
  readonly name: string;
  readonly text: string;
  /** What the panel said of it. */
  readonly said: string;
}

/**
 * Clicks the first card as fast as a page can, and gives whom the panel said that the text was for, and what it said
 * became of it. A list that had only just changed refuses the click without a word about filling.
 */
async function clickFirst(panel: Page): Promise<Clicked | null> {
  return panel.evaluate((refused) => {
    const name = document.querySelector('.recipient-name')?.textContent?.trim();
    const card = document.querySelector('.cards > li');
    const text = card?.querySelector('.card-text')?.textContent?.trim();
    const button = card?.querySelector<HTMLButtonElement>('.card-fill');
    if (!name || !text || !button) return null;
    return new Promise<Clicked>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the panel said nothing')), 10_000);
      const observer = new MutationObserver(() => look());
      const look = (): void => {
        const toast = document.querySelector('.toast-text')?.textContent;
        const said = toast ?? (document.querySelector('.list-hint.loud') === null ? null : refused);
        if (said === null) return;
        observer.disconnect();
        clearTimeout(late);
        document.querySelector<HTMLButtonElement>('.toast .icon-button')?.click();
        resolve({ name, text, said });
      };
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      button.click();
    });
  }, REFUSED);
}

async function round(query: string, tries: number, seed: number): Promise<void> {
  const random = seeded(seed);
  const page = await stage.openDesk(`quiet=1${query}`);
  // No two with the same name: the test tells them apart by what the panel shows.
  const all = (await people(page)).filter(
    (person, i, list) => list.findIndex((other) => other.name === person.name) === i,
  );
  const cast = all.slice(0, 6);
  const pick = (): Person => cast[Math.floor(random() * cast.length)] as Person;
  let current = cast[0] as Person;
  await openConversation(page, current);
  const panel = await stage.browser.openPanel(page);
  for (const person of cast) await say(page, person, '这个什么时候发货');
  const done: Try[] = [];

  for (let n = 0; n < tries; n += 1) {
    await waitForShopper(panel, current.name);
    await panel.locator('.cards > li').first().waitFor();
    // As long as an agent takes to read: a list that has only just come can't be chosen from.
    await pause(520);
    const before = await page.evaluate(() => ({ ...window.desk?.drafts() }));
    const next = pick();
    // Between suggestion and click, between click and write, or after it.
    const lead = Math.floor(random() * 60) - 30;
    const switching = async (): Promise<void> => {
      await pause(Math.max(0, lead));
      await openConversation(page, next);
    };
    const clicking = async (): Promise<Clicked | null> => {
      await pause(Math.max(0, -lead));
      return clickFirst(panel);
    };
    const [clicked] = await Promise.all([clicking(), switching()]);
    current = next;
    if (clicked === null) {
      // The panel showed nothing to click: it was being switched. Nothing may have been written either.
      expect(await page.evaluate(() => ({ ...window.desk?.drafts() }))).toEqual(before);
      continue;
    }
    const { said } = clicked;
    const meant = cast.find((person) => person.name === clicked.name);
    if (meant === undefined) throw new Error(`the panel named ${clicked.name}`);
    done.push({ meant, text: clicked.text, said });

    const after = await page.evaluate(() => ({ ...window.desk?.drafts() }));
    const grown = cast.filter(
      (person) => (after[draftKey(person)] ?? '') !== (before[draftKey(person)] ?? ''),
    );
    if (FILLED.test(said)) {
      expect(
        grown.map((person) => person.name),
        `${n}: ${said}`,
      ).toEqual([meant.name]);
      expect(after[draftKey(meant)]).toBe((before[draftKey(meant)] ?? '') + clicked.text);
    } else {
      expect(said, `${n}`).toMatch(NOT_FILLED);
      expect(
        grown.map((person) => person.name),
        `${n}: ${said}`,
      ).toEqual([]);
    }
  }
  expect(await page.evaluate(() => window.desk?.sent().length)).toBe(0);
  const filled = done.filter((one) => FILLED.test(one.said)).length;
  // A test in which nothing is ever filled, or nothing ever refused, shows nothing.
  expect(filled).toBeGreaterThan(0);
  expect(done.length - filled).toBeGreaterThan(0);
  console.info(`${query || 'plain'}: ${done.length} clicks, ${filled} filled, ${done.length - filled} not`);
  await page.close();
}

describe('recipient lock', () => {
  it('holds over 80 switches on a desk as it comes', () => round('', 80, 11));
  it('holds over 60 switches where the header changes before the messages', () =>
    round('&header=first&lag=80&remount=1', 60, 12));
  it('holds over 60 switches where the header changes after the messages', () =>
    round('&header=last&lag=80', 60, 13));

  it('holds for what was searched for: results of one shopper never go to the next', async () => {
    const page = await stage.openDesk();
    const [a, b] = (await people(page)).slice(0, 2) as [Person, Person];
    await openConversation(page, a);
    const panel = await stage.browser.openPanel(page);
    await waitForShopper(panel, a.name);
    const field = panel.getByRole('textbox', { name: /搜/ });
    const search = async (): Promise<void> => {
      await field.fill('招呼');
      await field.press('Enter');
    };
    await field.fill('亲');
    await panel.locator('.cards > li').first().waitFor();
    for (let round = 0; round < 5; round += 1) {
      await openConversation(page, b);
      await waitForShopper(panel, b.name);
      await search();
      await openConversation(page, a);
      await waitForShopper(panel, a.name);
      await search();
    }
    await pause(500);
    const drafts = await page.evaluate(() => ({ ...window.desk?.drafts() }));
    expect(drafts[draftKey(a)] ?? '').not.toContain(b.name);
    expect(drafts[draftKey(b)] ?? '').not.toContain(a.name);
  });
});
