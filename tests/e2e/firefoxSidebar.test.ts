/**
 * The built sidebar in a real Firefox: the browser's own key opens it beside the practice desk, it reads and suggests, a
 * click in it fills the box, and what was meant for one shopper never gets to another. Its key and its clicks come from a
 * screen with a keyboard and a mouse, as an agent's do.
 */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readView } from '../../demo/browser/extensionPage.ts';
import { findFirefox } from '../../demo/browser/findFirefox.ts';
import { type Firefox, launchFirefox } from '../../demo/browser/firefox.ts';
import { extensionFolder } from '../../demo/build.ts';
import { type ServedDesk, serveDesk } from '../../demo/serve.ts';
import { type Person, pause } from './harness.ts';
import { missingForScreen, openScreen } from './screen.ts';
import { readSidebar, type ShownSidebar, sendFromSidebar } from './sidebarView.ts';

const BOX = '[data-desk="composer"]';
const QUESTION = '请问今天拍什么时候发货';
const missing = await missingForScreen();
/** Polls for as long as a busy machine may take. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

if (missing !== null) {
  it(`the sidebar isn't opened here: ${missing} isn't installed`, () => {
    expect(missing).not.toBe('');
  });
} else {
  const screen = await openScreen();

  describe('the sidebar in Firefox', () => {
    let firefox: Firefox;
    let served: ServedDesk;
    let desk: Page;
    let people: readonly Person[];

    const shown = async (): Promise<ShownSidebar | null> =>
      JSON.parse((await firefox.extensionPage.evaluate(readSidebar)) ?? 'null');
    const draft = (): Promise<string> => desk.$eval(BOX, (box) => (box as HTMLTextAreaElement).value);
    const open = (person: Person): Promise<void> =>
      desk.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), person);

    beforeAll(async () => {
      const executable = findFirefox();
      if (executable === null) throw new Error('no Firefox: run `npm test`, which finds or installs one');
      const extension = extensionFolder('practice', 'firefox');
      if (!existsSync(extension)) throw new Error('no build for Firefox: run `npm test -- e2e`');
      served = await serveDesk();
      firefox = await launchFirefox({ executable, extension, headless: false });
      desk = await firefox.newPage(`${served.url}?quiet=1`);
      await desk.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
      people = await desk.evaluate(() => window.desk?.shoppers() ?? []);
    });
    afterAll(async () => {
      await firefox?.close();
      await served?.close();
      screen.end();
    });

    it('is opened by its key, and says who is open', async () => {
      const [first] = people as [Person];
      await open(first);
      // Installing an add-on with a sidebar opens it in Firefox; whether it does differs by version.
      if ((await shown()) !== null) {
        await screen.key('alt+k');
        await soon(shown).toBeNull();
      }
      await screen.key('alt+k');
      await soon(async () => (await shown())?.name).toBe(first.name);
      await screen.key('alt+k');
      await soon(shown).toBeNull();
      await screen.key('alt+k');
      await soon(async () => (await shown())?.name).toBe(first.name);
    });

    it('reads what the shopper asks, and suggests replies', async () => {
      const [first] = people as [Person];
      await desk.evaluate(([id, text]) => window.desk?.say(id, text), [
        `${first.shopId}/${first.shopperId}`,
        QUESTION,
      ] as const);
      await soon(async () => (await shown())?.question).toContain(QUESTION);
      await soon(async () => (await shown())?.replies.length).toBeGreaterThan(2);
      expect((await shown())?.replies.map(({ text }) => text).join('\n')).toMatch(/发货|发出/);
    });

    it('fills the one that is clicked, reads it back, and sends nothing', async () => {
      // A list that has only just changed isn't chosen from.
      await pause(800);
      const before = await shown();
      const chosen = before?.replies.find(({ text }) => !text.includes('【'));
      if (chosen === undefined) throw new Error('no suggestion without blanks');
      await screen.click(chosen.place.x, chosen.place.y);
      await soon(async () => (await shown())?.said).toMatch(/已填入|Filled in/);
      expect(await draft()).toBe(chosen.text);
      expect(await desk.evaluate(() => window.desk?.sent().length)).toBe(0);
    });

    it('fills by a number key, where the keyboard is in the sidebar', async () => {
      const filled = await draft();
      const second = (await shown())?.replies[1];
      if (second === undefined || second.text.includes('【')) throw new Error('no second suggestion');
      await screen.key('2');
      await soon(draft).toBe(filled + second.text);
    });

    it('writes nothing of one shopper’s into the chat of another', async () => {
      const [first, second] = people as [Person, Person];
      const { lock } = JSON.parse(await firefox.extensionPage.evaluate(readView, ['panel', 10_000] as const));
      expect(lock.key.shopper).toBe(first.shopperId);
      await open(second);
      await soon(async () => (await shown())?.name).toBe(second.name);
      const wish = { id: crypto.randomUUID(), lock, text: '给前一位的', templateId: '' };
      const reply = await firefox.extensionPage.evaluate(
        sendFromSidebar,
        JSON.stringify({ deskmate: 'fill', data: wish }),
      );
      expect(JSON.parse(reply)).toEqual({ ok: true, answer: { kind: 'stale' } });
      const drafts = await desk.evaluate(() => ({ ...window.desk?.drafts() }));
      expect(Object.values(drafts).join('\n')).not.toContain('给前一位的');
    });
  });
}
