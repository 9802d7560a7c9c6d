/**
 * Pictures of a template in real pages, through the built extension: put in where the page takes files, left where it
 * doesn't, whatever it does with pastes; the text stays as it is, and no other conversation gets any.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChromiumComposers, openChromium } from './chromiumComposers.ts';
import type { BrowserName, ComposerBrowser } from './composerBrowser.ts';
import { openComposerBrowser } from './openComposerBrowser.ts';
import { PICTURES } from './seedPictures.ts';
import { type ServedPages, servePages } from './servePages.ts';

const TEXT = '亲，尺码表在下面';
const DRAFT = 'hi ';
const OTHER = 's-1002';

/** `name:type:size`, as the pages tell it. */
const NAMES = PICTURES.map(
  ({ name, type, base64 }) => `${name}:${type}:${Buffer.from(base64, 'base64').length}`,
);

/** Pages whose attachments stand outside of the box. */
const TAKE: readonly (readonly [page: string, query: string])[] = [
  ['files', ''],
  ['files-textarea', ''],
  ['files-textarea', 'paste=listen'],
];

/** Pages that take none; each hears the paste in its own way, or not at all. */
const TAKE_NONE: readonly (readonly [page: string, query: string, why: string])[] = [
  ['textarea', '', 'notTaken'],
  ['react-textarea', '', 'notTaken'],
  ['contenteditable', '', 'notTaken'],
  ['files-textarea', 'paste=swallow', 'notTaken'],
  ['files-textarea', 'paste=look', 'notTaken'],
  ['files-textarea', 'paste=write', 'changedText'],
  ['slate', '', 'notTaken'],
  ['lexical', '', 'notTaken'],
  ['prosemirror', '', 'notTaken'],
  ['draft', '', 'notTaken'],
];

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

let pages: ServedPages | undefined;
const served = (): ServedPages => {
  if (pages === undefined) throw new Error('no pages are served');
  return pages;
};
beforeAll(async () => {
  pages = await servePages();
}, 600_000);
afterAll(async () => {
  await pages?.close();
});

async function begin(browser: ComposerBrowser, page: string, query = ''): Promise<void> {
  await browser.open(page, query);
  await browser.enter();
  await browser.type(DRAFT);
}

describe.each(BROWSERS)('%s', (name) => {
  let opened: ComposerBrowser | undefined;
  const browser = (): ComposerBrowser => {
    if (opened === undefined) throw new Error('no browser was opened');
    return opened;
  };
  beforeAll(async () => {
    opened = await openComposerBrowser(name, served());
  }, 60_000);
  afterAll(async () => {
    await opened?.close();
  });

  it.each(TAKE)('%s %s takes them, in their order, and the text stays', async (page, query) => {
    await begin(browser(), page, query);
    expect(await browser().fillPictures(TEXT, 2)).toEqual({ kind: 'filled', pictures: { put: 2, left: 0 } });
    expect(await browser().door('pictures')).toEqual(NAMES);
    expect(await browser().door('text')).toBe(DRAFT + TEXT);
    expect(await browser().door('sent')).toEqual([]);
    // They stand outside of the box, where its undo doesn't reach.
    expect(await browser().takeBack()).toEqual({ kind: 'takenBack', pictures: 2 });
    expect((await browser().door('text')).trimEnd()).toBe(DRAFT.trimEnd());
    expect(await browser().door('pictures')).toEqual(NAMES);
  });

  it.each(TAKE_NONE)('%s %s takes none, and the text stays: %s', async (page, query, why) => {
    await begin(browser(), page, query);
    const outcome = await browser().fillPictures(TEXT, 2);
    expect(outcome).toEqual({ kind: 'filled', pictures: { put: 0, left: 2, why } });
    expect(await browser().door('text')).toBe(DRAFT + TEXT);
    expect(await browser().door('sent')).toEqual([]);
  });

  it('quill2 shows a PNG in its box and takes no GIF, and Z takes it back with the text', async () => {
    await begin(browser(), 'quill2');
    expect(await browser().fillPictures(TEXT, 2)).toEqual({
      kind: 'filled',
      pictures: { put: 1, left: 1, why: 'notTaken' },
    });
    expect((await browser().door('text')).replace(/\s/g, '')).toContain((DRAFT + TEXT).replace(/\s/g, ''));
    expect(await browser().takeBack()).toEqual({ kind: 'takenBack' });
    expect((await browser().door('text')).trimEnd()).toBe(DRAFT.trimEnd());
  });
});

describe('the recipient', () => {
  let chromium: ChromiumComposers | undefined;
  beforeAll(async () => {
    chromium = await openChromium(served());
  }, 60_000);
  afterAll(async () => {
    await chromium?.close();
  });

  it.each(['files', 'files-textarea'])(
    '%s: switched between text and picture, nobody gets one',
    async (page) => {
      if (chromium === undefined) throw new Error('no browser was opened');
      await begin(chromium, page);
      const first = await chromium.door('current');
      const frame = await chromium.boxFrame();
      await frame.evaluate((other) => {
        // As soon as the text stands there; the picture has still to come from the extension.
        const switchOver = (): void => void setTimeout(() => window.composer?.open(other));
        document.addEventListener('input', switchOver, { once: true, capture: true });
      }, OTHER);
      expect(await chromium.fillPictures(TEXT, 1)).toEqual({
        kind: 'filled',
        pictures: { put: 0, left: 1, why: 'stale' },
      });
      expect(await chromium.door('current')).toBe(OTHER);
      expect(await chromium.door('pictures')).toEqual([]);
      expect(await chromium.door('drafts')).toMatchObject({ [first]: DRAFT + TEXT, [OTHER]: '' });
      await chromium.door('open', first);
      expect(await chromium.door('pictures')).toEqual([]);
    },
  );
});
