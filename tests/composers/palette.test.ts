/**
 * The palette in real editors: a reply is taken in place of what was typed for it, or nothing happens; what the agent
 * typed is never lost, and nothing is ever sent. Real keys, and compositions as Chromium's protocol makes them.
 */
import type { CDPSession } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { shownPalette, waitForRows, waitUntilClosed } from '../e2e/paletteCard.ts';
import { blanks } from './cases.ts';
import { chromiumOfFile } from './chromiumOfFile.ts';

/** One of each family, in a frame and in a shadow root. */
const FAMILIES = [
  'textarea',
  'react-textarea',
  'contenteditable',
  'lexical',
  'slate',
  'draft',
  'prosemirror',
  'quill2',
  'tinymce',
  'frame-same',
  'shadow-contenteditable',
];
const PAGES = [
  ...FAMILIES,
  'vue-textarea',
  'input',
  'plaintext-only',
  'rerender',
  'lexical-plain',
  'tiptap',
  'quill1',
  'ckeditor5',
  'wangeditor',
  'editorjs',
  'shadow-textarea',
  'csp',
];
const OTHER = 's-1002';
/** A code of the starter pack, whose template has no blanks. */
const CODE = 'fhsj';
const TITLE = '什么时候发货';

const browser = chromiumOfFile();
let session: CDPSession | undefined;
afterEach(async () => {
  await session?.detach().catch(() => {});
});

async function start(page: string): Promise<CDPSession> {
  await browser().open(page);
  await browser().enter();
  session = await browser().session();
  // The palette's script comes a moment after the box was found.
  await pause(400);
  return session;
}
const text = async (): Promise<string> => blanks(await browser().door('text'));
const sent = () => browser().door('sent');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The rows of all that was typed: an Enter before they are there takes nothing. */
async function search(to: CDPSession, typed: string) {
  await browser().type(typed);
  const query = typed.slice(1);
  return waitForRows(to, ([first]) => first?.title === TITLE && first.marks.includes(query));
}

describe('a reply is taken by Enter, and what stands before it stays', () => {
  it.each(PAGES)('%s', async (page) => {
    const to = await start(page);
    await browser().type('ok ');
    const rows = await search(to, `/${CODE}`);
    await browser().press('Enter');
    await expect.poll(text).toBe(`ok ${rows[0]?.text}`);
    await waitUntilClosed(to);
    expect(await sent()).toEqual([]);
    // The next Enter is the page's own.
    await browser().press('Enter');
    await expect
      .poll(async () => (await sent()).map((one) => blanks(one.text)))
      .toEqual([`ok ${rows[0]?.text}`]);
  });
});

describe.each(FAMILIES)('%s', (page) => {
  it('takes by a digit what arrows would reach, and is closed by Escape with the text as it was typed', async () => {
    const to = await start(page);
    await browser().type('a /fh');
    await waitForRows(to, (rows) => rows.length > 2 && rows.some((row) => row.marks.includes('fh')));
    await browser().press('ArrowDown');
    await waitForRows(to, (rows) => rows[1]?.isActive === true);
    await browser().press('Escape');
    await waitUntilClosed(to);
    expect(await text()).toBe('a /fh');
    await browser().type('o /');
    const rows = await waitForRows(to);
    await browser().press('1');
    await expect.poll(text).toBe(`a /fho ${rows[0]?.text}`);
    expect(await sent()).toEqual([]);
  });

  it('does nothing inside a composition, and opens by what was committed', async () => {
    const to = await start(page);
    await to.send('Input.imeSetComposition', { text: '/', selectionStart: 1, selectionEnd: 1 });
    await pause(120);
    expect(await shownPalette(to)).toBeNull();
    await to.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await to.send('Input.insertText', { text: '、' });
    const first = await waitForRows(to);
    for (const composed of ['f', 'fa', 'fa h', 'fa huo'])
      await to.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: composed.length,
        selectionEnd: composed.length,
      });
    await pause(120);
    expect(await shownPalette(to)).toMatchObject({ rows: first });
    // The Enter that ends a composition is the input method's.
    await to.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await to.send('Input.insertText', { text: '发货' });
    const rows = await waitForRows(
      to,
      (now) => JSON.stringify(now) !== JSON.stringify(first) && now[0]?.marks.includes('发货') === true,
    );
    await browser().press('Tab');
    await expect.poll(text).toBe(rows[0]?.text);
    expect(await sent()).toEqual([]);
  });

  it('gives nothing to another shopper', async () => {
    const to = await start(page);
    const before = await browser().door('current');
    await search(to, `/${CODE}`);
    await browser().door('open', OTHER);
    await browser().press('Enter');
    await waitUntilClosed(to);
    await pause(150);
    const drafts = await browser().door('drafts');
    expect(drafts[before]).toBe(`/${CODE}`);
    expect(drafts[OTHER]).toBe('');
    expect(await sent()).toEqual([]);
  });
});
