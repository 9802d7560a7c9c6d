/**
 * A browser with the built extension in it and one of the composers' pages in front: Chromium or Firefox behind the same
 * words, so that what is measured is written once. What the agent does comes as real keys and clicks; what the panel
 * does comes as its own messages.
 */
import type { KeyInput } from 'puppeteer-core';
import type { OpenView } from '../../demo/browser/extensionPage.ts';
import type { FillRequest, TakeBackRequest } from '../../utils/messaging/index.ts';
import type { FillMode, FillOutcome, RecipientLock, TakeBackOutcome } from '../../utils/model/index.ts';
import type { ComposerDoor } from './pages/door.ts';
import { PICTURES, type SeededPicture } from './seedPictures.ts';
import type { ServedPages } from './servePages.ts';

export type BrowserName = 'chromium' | 'firefox';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface Timed<Outcome> {
  readonly outcome: Outcome;
  /** From asking in the extension's page until the answer was there. */
  readonly ms: number;
}

export interface ComposerBrowser {
  readonly name: BrowserName;
  /** Opens a page afresh, in a tab in front, and waits until its editor is there and was read. */
  open(page: string, query?: string): Promise<void>;
  /** Whom a text is for now: waits until an open conversation is read. */
  lock(): Promise<RecipientLock>;
  /** Fills under the lock of the conversation that was open when the page was opened, or under another. */
  fill(text: string, mode?: FillMode, lock?: RecipientLock): Promise<Timed<FillOutcome>>;
  /** Fills a text with so many of `PICTURES` behind it, which are in the store then. */
  fillPictures(text: string, count: number): Promise<FillOutcome>;
  takeBack(): Promise<TakeBackOutcome>;
  /** Clicks into the box. */
  enter(): Promise<void>;
  clickSend(): Promise<void>;
  /** One real key after the other: letters, digits, blanks. */
  type(text: string): Promise<void>;
  /** Presses the last of these while the others are held. */
  press(...keys: readonly KeyInput[]): Promise<void>;
  /** Asks `window.composer`, in whichever frame it is. */
  door<Name extends keyof ComposerDoor>(
    name: Name,
    ...more: Parameters<ComposerDoor[Name]>
  ): Promise<ReturnType<ComposerDoor[Name]>>;
  /** Loads the page again, and waits as `open` does. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export type AskedDoor = readonly [name: string, more: readonly unknown[]];

/** What each browser does in its own way. */
export interface Driver {
  readonly name: BrowserName;
  /** The view of the conversation in the tab in front, as JSON. */
  readView(): Promise<string>;
  /** Sends an envelope from the extension's page; gives `{ reply, ms }` as JSON. */
  ask(envelope: string): Promise<string>;
  /** Puts pictures into the extension's store. */
  seed(pictures: readonly SeededPicture[]): Promise<void>;
  /** Opens an address in a new tab in front, and closes the one that was open before. */
  open(address: string): Promise<void>;
  /** Runs `askDoor` in each frame. */
  askDoors(asked: AskedDoor): readonly Promise<string | undefined>[];
  /** Clicks the first such element, in whichever frame or open shadow root it is, also where it is disabled. */
  click(selector: string): Promise<void>;
  type(text: string): Promise<void>;
  press(...keys: readonly KeyInput[]): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Names of the panel's messages and of its port, as `utils/messaging` has them. Only its types are taken from there: the
 * room itself wants a browser's API to be loaded.
 */
const FILL = 'fill';
const TAKE_BACK = 'takeBack';
export const PANEL_PORT = 'panel';

export const BOX = '[data-desk="composer"]';
const SEND = '[data-desk="send"]';
/** How long a page gets to be there. */
const WAIT = 20_000;

/** How a door is asked: runs in the page. @returns undefined in a frame that has none, else JSON. */
export function askDoor([name, more]: AskedDoor): string | undefined {
  const { composer } = window;
  if (composer === undefined) return undefined;
  const method = composer[name as keyof ComposerDoor] as (...all: readonly unknown[]) => unknown;
  return JSON.stringify(method(...more) ?? null);
}

export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + WAIT; ; ) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${WAIT / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

interface Answered {
  readonly reply?: { readonly ok?: boolean; readonly answer?: unknown; readonly error?: string };
  readonly ms: number;
}

export function createComposerBrowser(driver: Driver, pages: ServedPages): ComposerBrowser {
  let held: RecipientLock | undefined;
  const locked = (): RecipientLock => {
    if (held === undefined) throw new Error('no conversation was read');
    return held;
  };
  const lock = async (): Promise<RecipientLock> => {
    const view: OpenView = JSON.parse(await driver.readView());
    return view.lock;
  };
  const send = async <Answer>(
    deskmate: string,
    data: FillRequest | TakeBackRequest,
  ): Promise<Timed<Answer>> => {
    const envelope = JSON.stringify({ deskmate, data });
    const { reply, ms }: Answered = JSON.parse(await driver.ask(envelope));
    if (reply?.ok !== true) throw new Error(`${deskmate}: ${reply?.error ?? 'no answer'}`);
    return { outcome: reply.answer as Answer, ms };
  };
  const door: ComposerBrowser['door'] = async (name, ...more) => {
    const answer = await until('window.composer', async () => {
      // A frame that is just going to another page can't be asked.
      const all = await Promise.all(driver.askDoors([name, more]).map((one) => one.catch(() => undefined)));
      return all.find((one) => one !== undefined);
    });
    return JSON.parse(answer);
  };
  const settle = async (): Promise<void> => {
    await until('the editor', async () => ((await door('ready')) ? true : undefined));
    held = await lock();
  };
  return {
    name: driver.name,
    async open(page, query) {
      await driver.open(pages.addressOf(page, query));
      await settle();
    },
    lock,
    fill(text, mode, to = locked()) {
      const wish = { id: crypto.randomUUID(), lock: to, text, templateId: '' };
      return send<FillOutcome>(FILL, mode === undefined ? wish : { ...wish, mode });
    },
    async fillPictures(text, count) {
      await driver.seed(PICTURES);
      const pictures = PICTURES.slice(0, count).map(({ id }) => id);
      const wish = { id: crypto.randomUUID(), lock: locked(), text, templateId: '', pictures };
      return (await send<FillOutcome>(FILL, wish)).outcome;
    },
    async takeBack() {
      return (await send<TakeBackOutcome>(TAKE_BACK, { lock: locked() })).outcome;
    },
    enter: () => driver.click(BOX),
    clickSend: () => driver.click(SEND),
    type: (text) => driver.type(text),
    press: (...keys) => driver.press(...keys),
    door,
    async reload() {
      await driver.reload();
      await settle();
    },
    close: () => driver.close(),
  };
}
