/** Our keys beside a real Chinese input method: real keys on a real screen, composed by fcitx5's pinyin. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openConversation, pause, people, say, setTheStage } from './harness.ts';
import { shownPalette, waitForRows, waitUntilClosed } from './paletteCard.ts';
import { missingForPinyin, startPinyin } from './pinyin.ts';
import { missingForScreen, openScreen } from './screen.ts';

const BOX = '[data-desk="composer"]';
const missing = (await missingForScreen()) ?? (await missingForPinyin());

if (missing !== null) {
  it(`no input method is tried here: ${missing} isn't installed`, () => {
    expect(missing).not.toBe('');
  });
} else {
  const screen = await openScreen();
  const pinyin = await startPinyin();
  afterAll(async () => {
    await pinyin.end();
    screen.end();
  });
  const pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  describe('while pinyin is composed', () => {
    const stage = setTheStage({ headless: false });

    /** The desk with a question, the caret in its box, and the input method on. */
    async function open(): Promise<{
      readonly session: CDPSession;
      /** Brings the desk to the front, with the keyboard in its box. */
      toBox(): Promise<void>;
      draft(): Promise<string>;
      sent(): Promise<readonly string[]>;
    }> {
      const page = await stage.openDesk();
      pages.push(page);
      await page.bringToFront();
      const [person] = await people(page);
      if (person === undefined) throw new Error('no shopper');
      await openConversation(page, person);
      await say(page, person, '请问今天拍什么时候发货');
      const toBox = async (): Promise<void> => {
        await page.bringToFront();
        const box = await page.locator(BOX).boundingBox();
        const [left, top] = await page.evaluate(() => [screenX, screenY + outerHeight - innerHeight]);
        await screen.click((left ?? 0) + (box?.x ?? 0) + 20, (top ?? 0) + (box?.y ?? 0) + 20);
      };
      await toBox();
      // Suggestions that have only just changed aren't taken by a digit.
      await pause(1200);
      await pinyin.turnOn();
      return {
        toBox,
        session: await page.context().newCDPSession(page),
        draft: () => page.locator(BOX).inputValue(),
        sent: () => page.evaluate(() => (window.desk?.sent() ?? []).map((one) => one.text)),
      };
    }
    const soon = <T>(look: () => T) => expect.poll(look, { timeout: 5000 });

    it('a word is written as without us', async () => {
      const { session, draft, sent } = await open();
      await screen.type('nihao');
      await soon(draft).toBe('ni hao');
      await screen.key('space');
      await soon(draft).toBe('你好');
      expect(await shownPalette(session)).toBeNull();
      expect(await sent()).toEqual([]);
    });

    it('digits choose what the input method offers, and the palette searches for what was committed', async () => {
      const { session, draft, sent } = await open();
      await screen.key('slash');
      const before = await waitForRows(session);
      await screen.type('fahuo');
      await soon(draft).toBe('/fa huo');
      expect((await shownPalette(session))?.rows).toEqual(before);
      await screen.key('1');
      await soon(draft).toBe('/发货');
      const [best] = await waitForRows(session, (rows) => rows[0]?.marks.includes('发货') === true);
      await screen.key('Return');
      await soon(draft).toBe(best?.text);
      await waitUntilClosed(session);
      expect(await sent()).toEqual([]);
    });

    it('the comma of lists opens the palette in an empty box', async () => {
      const { session, draft } = await open();
      await screen.key('backslash');
      await soon(draft).toBe('、');
      await waitForRows(session);
      await screen.key('Escape');
      await waitUntilClosed(session);
      expect(await draft()).toBe('、');
    });

    it('Enter writes the letters, and neither takes nor sends', async () => {
      const { session, draft, sent } = await open();
      await screen.key('slash');
      await waitForRows(session);
      await screen.type('fh');
      await pause(300);
      await screen.key('Return');
      await soon(draft).toBe('/fh');
      expect(await sent()).toEqual([]);
      await waitForRows(session, (rows) => rows.length > 0);
    });

    it('Alt with a digit fills nothing in, and behind the word it does', async () => {
      const { draft, sent, toBox } = await open();
      await screen.type('ni');
      await soon(draft).toBe('ni');
      await screen.key('alt+1');
      await pause(600);
      expect((await draft()).length).toBeLessThan(4);
      // On Linux it is the browser's key for its first tab, where the page doesn't take it.
      await toBox();
      await screen.key('ctrl+a');
      await screen.key('BackSpace');
      await soon(draft).toBe('');
      await screen.key('alt+1');
      await soon(draft).toMatch(/.{9}/s);
      expect(await sent()).toEqual([]);
    });
  });
}
