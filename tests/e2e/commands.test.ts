/**
 * The browser's commands by real keys, and where what is typed goes after a fill: no debugger can press the one or tell the
 * other, so both want a screen with a keyboard.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { extensionFolder } from '../../demo/build.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';
import { waitForRows, waitForSaid, waitUntilClosed } from './paletteCard.ts';
import { missingForScreen, openScreen } from './screen.ts';
import { shownWaiting } from './waitingRing.ts';

const BOX = '[data-desk="composer"]';
const QUESTION = '请问今天拍什么时候发货';
/** Polls for as long as a busy machine may take. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 10_000 });
const missing = await missingForScreen();

/** The extension with other keys from the start: only four of its commands may have one. */
async function withKeys(keys: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskmate-keys-'));
  await cp(extensionFolder('practice'), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  for (const name of Object.keys(manifest.commands)) {
    delete manifest.commands[name].suggested_key;
    const key = keys[name];
    if (key !== undefined) manifest.commands[name].suggested_key = { default: key };
  }
  await writeFile(path, JSON.stringify(manifest));
  return folder;
}

if (missing !== null) {
  it(`real keys aren't pressed here: ${missing} isn't installed`, () => {
    expect(missing).not.toBe('');
  });
} else {
  const screen = await openScreen();
  const otherKeys = await withKeys({
    'take-back': 'Alt+U',
    'previous-waiting': 'Alt+O',
    'next-waiting': 'Alt+N',
    'fill-first': 'Alt+J',
  });
  afterAll(async () => {
    screen.end();
    await rm(otherKeys, { recursive: true });
  });
  const pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  interface Scene {
    readonly page: Page;
    readonly session: CDPSession;
    readonly all: readonly Person[];
    readonly first: Person;
    draft(): Promise<string>;
    sent(): Promise<readonly string[]>;
  }

  type Standing = ReturnType<typeof setTheStage>;
  const isOpen = async ({ browser }: Standing): Promise<boolean> => (await browser.findPanel()) !== undefined;
  /** The panel once it shows who is open: then the background knows of it. */
  const openByKey = async (stage: Standing): Promise<Page> => {
    await screen.key('alt+k');
    await soon(() => isOpen(stage)).toBe(true);
    const panel = await stage.browser.findPanel();
    if (panel === undefined) throw new Error('the panel went again');
    await waitForSuggestions(panel);
    // A list that has only just changed isn't chosen from.
    await pause(500);
    return panel;
  };
  const closePanel = async (stage: Standing): Promise<void> => {
    const panel = await stage.browser.findPanel();
    await panel?.evaluate(() => window.close()).catch(() => {});
    await soon(() => isOpen(stage)).toBe(false);
  };
  /** The keyboard goes where a real click goes. */
  const toBox = async (page: Page): Promise<void> => {
    const box = await page.locator(BOX).boundingBox();
    const [left, top] = await page.evaluate(() => [screenX, screenY + outerHeight - innerHeight]);
    await screen.click((left ?? 0) + (box?.x ?? 0) + 20, (top ?? 0) + (box?.y ?? 0) + 20);
  };

  /** The desk with a question in front, and the caret in the box. */
  const open = async (stage: Standing, query = ''): Promise<Scene> => {
    const page = await stage.openDesk(`quiet=1${query}`);
    pages.push(page);
    await page.bringToFront();
    const all = await people(page);
    const [first] = all;
    if (first === undefined) throw new Error('no shoppers');
    await openConversation(page, first);
    await say(page, first, QUESTION);
    await toBox(page);
    await pause(800);
    return {
      page,
      all,
      first,
      session: await page.context().newCDPSession(page),
      draft: () => page.locator(BOX).inputValue(),
      sent: () => page.evaluate(() => (window.desk?.sent() ?? []).map((one) => one.text)),
    };
  };

  describe('keys that come with it', () => {
    const stage = setTheStage({ headless: false });
    afterEach(() => closePanel(stage));

    it('open the panel, and close it', async () => {
      await open(stage);
      for (let time = 0; time < 2; time += 1) {
        await openByKey(stage);
        await screen.key('alt+k');
        await soon(() => isOpen(stage)).toBe(false);
      }
    });

    it('beside a panel that has the keyboard open its search, and else the palette in the box', async () => {
      const { page, session, draft } = await open(stage);
      // No debugger in the panel: to a page that has one the browser says that it has the keyboard.
      await screen.key('alt+k');
      await pause(3000);
      await toBox(page);
      await screen.key('alt+l');
      await waitForRows(session);
      await screen.type('fh');
      await waitForRows(session, (all) => all[0]?.marks.includes('fh') === true);
      expect(await draft()).toBe('fh');
      await screen.key('Escape');
      await waitUntilClosed(session);
      const [right, bottom] = await page.evaluate(() => [screenX + innerWidth, screenY + outerHeight]);
      // On a reply there, which is filled by it.
      await screen.click((right ?? 0) + 200, (bottom ?? 0) - 60);
      await pause(1500);
      const filled = await draft();
      await screen.key('alt+l');
      await screen.type('fh');
      await pause(500);
      const panel = await stage.browser.findPanel();
      await soon(() => panel?.locator('.search input').inputValue()).toBe('fh');
      expect(await draft()).toBe(filled);
    });

    it('leave the keyboard in the panel that fills, until the browser’s key for the next pane', async () => {
      const { page, draft } = await open(stage);
      await openByKey(stage);
      // Whether the key that opens it gives it the keyboard differs from start to start; a click does. On the shop's name.
      const right = await page.evaluate(() => screenX + innerWidth);
      await screen.click(right + 90, 172);
      await screen.key('1');
      await soon(draft).toMatch(/^.{9,}/s);
      const filled = await draft();
      await screen.type('!');
      expect(await draft()).toBe(filled);
      // Once, or over the bars of the window.
      for (let time = 0; time < 4 && (await draft()) === filled; time += 1) {
        await screen.key('F6');
        await screen.type('!');
        await pause(300);
      }
      expect(await draft()).toBe(`${filled}!`);
      // Said in the panel, and filled where the keyboard is.
      await screen.key('ctrl+a');
      await screen.key('alt+j');
      await soon(draft).toBe(filled);
      await screen.type('?');
      await soon(draft).toBe(`${filled}?`);
    });

    it('fill the first suggestion, without a panel and without a palette', async () => {
      const { draft, sent } = await open(stage);
      await screen.type('hi ');
      await screen.key('alt+j');
      await soon(draft).toMatch(/^hi .{9,}/s);
      const filled = await draft();
      await screen.type('!');
      expect(await draft()).toBe(`${filled}!`);
      expect(await sent()).toEqual([]);
    });

    it('say that nothing is suggested where nothing is, and fill nothing', async () => {
      const { page, first, draft, session } = await open(stage);
      await page.evaluate(({ shopId, shopperId }) => window.desk?.open(shopId, shopperId), first);
      await screen.type('x');
      await screen.key('Return');
      await soon(draft).toBe('');
      await pause(800);
      await screen.key('alt+j');
      await waitForSaid(session, '没有推荐的话术');
      expect(await draft()).toBe('');
    });

    it('open the palette without a trigger, search in what is typed, and take it away with the reply', async () => {
      const { draft, session, sent } = await open(stage);
      await screen.type('hi');
      await screen.key('alt+l');
      await waitForRows(session);
      await screen.type('fh');
      const rows = await waitForRows(session, (all) => all[0]?.marks.includes('fh') === true);
      expect(await draft()).toBe('hifh');
      await screen.key('Return');
      await soon(draft).toBe(`hi${rows[0]?.text}`);
      expect(await sent()).toEqual([]);
    });

    it('close the palette by the same key, and leave what was typed at Escape', async () => {
      const { draft, session } = await open(stage);
      await screen.key('alt+l');
      await waitForRows(session);
      await pause(600);
      await screen.key('alt+l');
      await waitUntilClosed(session);
      await pause(600);
      await screen.key('alt+l');
      await waitForRows(session);
      await screen.type('fh');
      await waitForRows(session, (all) => all[0]?.marks.includes('fh') === true);
      await screen.key('Escape');
      await waitUntilClosed(session);
      expect(await draft()).toBe('fh');
    });

    it('show who waits next, one after the other, and touch nothing', async () => {
      const { page, session, first, draft } = await open(stage);
      const waiting = await waitingRows(page);
      const from = waiting.findIndex(({ isOpen }) => isOpen);
      const next = [...waiting.slice(from + 1), ...waiting.slice(0, from)];
      for (const { name, unread } of next.slice(0, 3)) {
        await screen.key('alt+n');
        const state = unread > 0 ? `未读 ${unread}` : '在等回复';
        await expect
          .poll(async () => (await shownWaiting(session))?.said)
          .toContain(`下一位：${name} · ${state}`);
        const shown = await shownWaiting(session);
        const row = page.locator('[data-desk="row"]', { has: page.getByText(name, { exact: true }) });
        const box = await row.boundingBox();
        const around = [box?.x, box?.y, box?.width, box?.height].map((one) => Math.round(one ?? -1));
        // Out of sight it is told where it is; else the ring lies around it.
        if (shown?.ring == null) expect(shown?.said).toMatch(/在列表(?:上面|下面)/);
        else expect(shown.ring.map(Math.round)).toEqual(around);
      }
      // Nothing was opened or scrolled, and the caret is where it was.
      expect(await page.locator('[data-desk="header"]').getAttribute('data-shopper-id')).toBe(
        first.shopperId,
      );
      await screen.type('a');
      await soon(draft).toBe('a');
      expect(await shownWaiting(session)).toBeNull();
    });

    it('show one that is out of sight at the edge of the list', async () => {
      const { page, session } = await open(stage);
      const last = (await waitingRows(page)).at(-1);
      if (last === undefined) throw new Error('nobody waits');
      // Of all only the last one waits, below what is shown of the list.
      await calmDown(page, last.name);
      await screen.key('alt+n');
      await soon(async () => (await shownWaiting(session))?.said).toContain('在列表下面，往下翻');
      expect((await shownWaiting(session))?.ring).toBeNull();
    });

    it('say that nobody waits', async () => {
      const { page, session } = await open(stage);
      await calmDown(page);
      await screen.key('alt+n');
      await soon(async () => (await shownWaiting(session))?.said).toBe('列表里没有别的买家在等');
      await soon(() => shownWaiting(session)).toBeNull();
    });
  });

  describe('keys that the agent chose', () => {
    const stage = setTheStage({ headless: false, extension: otherKeys });

    it('take the last fill back, and say why where they can’t', async () => {
      const { draft, session } = await open(stage);
      await screen.type('hi ');
      await screen.key('alt+j');
      await soon(draft).toMatch(/^hi .{9,}/s);
      await screen.key('alt+u');
      await soon(draft).toBe('hi ');
      await screen.key('alt+u');
      await waitForSaid(session, '没有可以撤回的填入');
    });

    it('show who waits before', async () => {
      const { page, session } = await open(stage);
      const waiting = await waitingRows(page);
      const from = waiting.findIndex(({ isOpen }) => isOpen);
      const said = async () => (await shownWaiting(session))?.said;
      await screen.key('alt+n');
      await screen.key('alt+n');
      await soon(said).toContain(`下一位：${waiting[(from + 2) % waiting.length]?.name}`);
      await screen.key('alt+o');
      await soon(said).toContain(`上一位：${waiting[(from + 1) % waiting.length]?.name}`);
      // The open one is passed over.
      await screen.key('alt+o');
      await soon(said).toContain(`上一位：${waiting.at(from - 1)?.name}`);
    });
  });
}

interface WaitingRow {
  readonly name: string;
  readonly unread: number;
  readonly isOpen: boolean;
}

/** Rows of the desk's list in which somebody waits, and the open one, in their order. */
function waitingRows(page: Page): Promise<readonly WaitingRow[]> {
  return page.locator('[data-desk="row"]').evaluateAll((rows) =>
    rows
      .map((row) => ({
        name: row.querySelector('[data-desk="row-name"]')?.textContent ?? '',
        unread: Number(row.getAttribute('data-unread')),
        isOpen: row.getAttribute('aria-current') === 'true',
        waits: row.hasAttribute('data-waiting-since'),
      }))
      .filter(({ unread, isOpen, waits }) => isOpen || waits || unread > 0),
  );
}

/** The desk as if nobody waited, but for one. */
function calmDown(page: Page, except = ''): Promise<void> {
  return page.locator('[data-desk="row"]').evaluateAll((rows, name) => {
    for (const row of rows) {
      if (row.querySelector('[data-desk="row-name"]')?.textContent === name) continue;
      row.removeAttribute('data-waiting-since');
      row.setAttribute('data-unread', '0');
    }
  }, except);
}
