/** Works the real side panel as an agent does, for `npm start -- --once`, the tests and the benches. zh-CN. */
import type { Page } from 'playwright-core';

export interface ShownSuggestion {
  readonly code: string;
  readonly title: string;
  readonly text: string;
}

/** The shopper that the panel is locked to; empty while it shows none. */
export async function lockedShopper(panel: Page): Promise<string> {
  const name = panel.locator('.recipient-name');
  return (await name.count()) === 0 ? '' : ((await name.textContent()) ?? '').trim();
}

/** Waits until the panel is locked to the named shopper. */
export async function waitForShopper(panel: Page, name: string): Promise<void> {
  await panel.locator('.recipient-name').filter({ hasText: name }).waitFor();
}

/** The suggestions on screen, in their order. */
export function shownSuggestions(panel: Page): Promise<readonly ShownSuggestion[]> {
  return panel.locator('.cards > li').evaluateAll((cards) =>
    cards.map((card) => ({
      code: card.getAttribute('data-code') ?? '',
      title: card.querySelector('.card-title')?.textContent?.trim() ?? '',
      text: card.querySelector('.card-text')?.textContent?.trim() ?? '',
    })),
  );
}

export async function waitForSuggestions(panel: Page): Promise<readonly ShownSuggestion[]> {
  await panel.locator('.cards > li').first().waitFor();
  return shownSuggestions(panel);
}

/** Chooses, and chooses again where the list had only just changed and refused the choice once, as an agent would. */
async function insist(panel: Page, choose: () => Promise<void>): Promise<string> {
  const refused = panel.locator('.list-hint.loud');
  await choose();
  await panel.locator('.toast-text').or(refused).first().waitFor();
  if (await refused.isVisible()) {
    await panel.waitForTimeout(400);
    await choose();
  }
  return outcomeOf(panel);
}

/** Fills the suggestion with this number by its key and gives what the panel says became of it. */
export function fillByKey(panel: Page, number: number): Promise<string> {
  return insist(panel, () => panel.locator('body').press(String(number)));
}

/** Fills the first suggestion by a click and gives what the panel says became of it. */
export function fillByClick(panel: Page): Promise<string> {
  return insist(panel, () => panel.locator('.card-fill').first().click());
}

/** What the panel says of the last fill. */
export async function outcomeOf(panel: Page): Promise<string> {
  const bar = panel.locator('.toast-text').first();
  await bar.waitFor();
  return ((await bar.textContent()) ?? '').trim();
}

export async function openTab(panel: Page, name: '回复' | '买家' | '历史'): Promise<void> {
  await panel.getByRole('tab', { name }).click();
}

export async function addTag(panel: Page, tag: string): Promise<void> {
  await openTab(panel, '买家');
  const field = panel.getByRole('combobox', { name: '添加标签' });
  await field.fill(tag);
  await field.press('Enter');
  await panel.locator('.section .tag').filter({ hasText: tag }).waitFor();
}

/** Tags in the top line. */
export function shownTags(panel: Page): Promise<readonly string[]> {
  return panel
    .locator('.tag-strip .tag')
    .evaluateAll((tags) => tags.map((tag) => tag.textContent?.trim() ?? ''));
}

/** Texts of the history tab, oldest first. */
export async function shownHistory(panel: Page): Promise<readonly string[]> {
  await openTab(panel, '历史');
  const lines = panel.locator('.history .said-text');
  await lines.first().waitFor();
  return lines.evaluateAll((all) => all.map((line) => line.textContent?.trim() ?? ''));
}

/**
 * Resolves in the panel with the clock (milliseconds since 1970) at which the text stood painted in the question
 * with at least one suggestion under it. Begin waiting before the message is said.
 */
export function paintedAt(panel: Page, text: string): Promise<number> {
  return panel.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = (): boolean =>
          (document.querySelector('.question')?.textContent ?? '').includes(wanted) &&
          document.querySelector('.cards > li') !== null;
        const painted = (): void => {
          // The frame after the one that holds the change: then it is on the screen.
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now()), 0));
        };
        if (look()) return painted();
        const observer = new MutationObserver(() => {
          if (!look()) return;
          observer.disconnect();
          painted();
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );
}
