/**
 * Reading leaves no trace in the page: no node, attribute or text is changed, nothing is scrolled, focused, selected or
 * clicked, and no event is sent, while the extension reads and while the page changes shoppers.
 */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from '../desks/platforms/index.ts';
import type { Fixture } from '../desks/player/fixture.ts';
import { pause } from './harness.ts';
import { setThePlayedStage } from './playedStage.ts';
import { watchPage } from './watchPage.ts';

/** The reader has looked for the first time by then; milliseconds. */
const BEGUN = 1000;
/** It goes on looking; milliseconds. */
const IDLE = 3000;
/** Every fixture has changed everything by then, and the reader is certain; milliseconds. */
const SWITCHED = 2500;

/** The agent writes: the cursor stands in a box, and some words in the page are selected. Runs in the page. */
function write(): void {
  window.watched?.act(() => {
    const box = window.played?.composer();
    if (!(box instanceof HTMLElement)) return;
    box.focus();
    if (box instanceof HTMLTextAreaElement) {
      box.value = '稍等，我看看';
      box.setSelectionRange(1, 3);
    } else {
      box.textContent = '稍等，我看看';
      document.getSelection()?.selectAllChildren(box);
    }
  });
}

async function effectsIn(page: Page): Promise<readonly string[]> {
  const all = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => window.watched?.effects())),
  );
  expect(all.includes(undefined), 'every document is watched').toBe(false);
  return all.flatMap((effects) => effects ?? []);
}

describe('reading only looks', () => {
  const stage = setThePlayedStage(watchPage);

  const readNames = async (fixture: Fixture): Promise<number> => {
    const platform = fixture.id.startsWith('telegram') ? 'telegram' : fixture.id;
    return new Set((await stage.stored(platform)).map(({ shopper }) => shopper)).size;
  };
  const change = (frame: Frame): Promise<void> =>
    frame.evaluate(() => {
      window.watched?.act(() => {
        const next = window.played?.people().find(({ id }) => id !== window.played?.openId());
        if (next !== undefined) window.played?.open(next.id);
      });
    });

  it.concurrent.each(FIXTURES)('$id', async (fixture) => {
    const before = await readNames(fixture);
    const { page, frame } = await stage.openPlayed(fixture);
    await pause(BEGUN);
    expect(await effectsIn(page), 'as the extension comes').toEqual([]);
    await frame.evaluate(write);
    // The documents around the one that is written in hear of it.
    await pause(100);
    for (const one of page.frames()) await one.evaluate(() => window.watched?.hold());
    await pause(IDLE);
    expect(await effectsIn(page), 'while nothing happens').toEqual([]);
    await change(frame);
    await pause(SWITCHED);
    expect(await effectsIn(page), 'over a change of shopper').toEqual([]);
    // Of TikTok Shop nothing but the list is known; and both Telegrams have the same two shoppers.
    const isRead = fixture.id === 'tiktok' || fixture.id.startsWith('telegram');
    if (!isRead) expect(await readNames(fixture), 'shoppers read meanwhile').toBe(before + 2);
    await page.close();
  });
});
