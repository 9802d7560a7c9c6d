/**
 * The palette in real editors: a reply is taken in place of what was typed for it, or nothing happens; what the agent
 * typed is never lost, and nothing is ever sent. Real keys, and compositions as Chromium's protocol makes them.
 */
import type { CDPSession } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
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

it('stays open while each key throws the box away', async () => {
  const to = await start('rerender');
  await browser().type('/');
  await waitForRows(to);
  for (const key of CODE) {
    await browser().type(key);
    await pause(150);
    expect(await shownPalette(to)).not.toBeNull();
  }
  await waitForRows(to, ([first]) => first?.title === TITLE);
  await browser().press('Enter');
  await expect.poll(text).not.toBe(`/${CODE}`);
  expect(await sent()).toEqual([]);
});

it('takes what was typed to its end where a busy page hands out the last key and Enter at once, and makes the box anew', async () => {
  const to = await start('rerender');
  await browser().type(`/${CODE.slice(0, -1)}`);
  await waitForRows(to);
  const frame = await browser().boxFrame();
  const busy = frame.evaluate(() => {
    for (const end = performance.now() + 300; performance.now() < end; );
  });
  await Promise.all([busy, browser().type(CODE.slice(-1)), browser().press('Enter')]);
  await expect.poll(text).not.toMatch(/^(?:\/.*)?$/);
  expect(await sent()).toEqual([]);
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

/** A reply without a list: what is typed before the key, and the key. */
interface Way {
  readonly name: string;
  readonly typed: string;
  readonly keys: readonly ('Tab' | 'Alt' | '1')[];
  /** As an input method's own key: where it is on the keyboard, and 1 for Alt. */
  readonly code: string;
  readonly modifiers: number;
}

const WAYS: readonly Way[] = [
  { name: 'Tab behind a code', typed: CODE, keys: ['Tab'], code: 'Tab', modifiers: 0 },
  { name: 'Alt and a digit', typed: '', keys: ['Alt', '1'], code: 'Digit1', modifiers: 1 },
];

describe('without a list', () => {
  /** What each way takes, as a list in the first page shows it. */
  const texts = new Map<string, string>();
  beforeAll(async () => {
    await browser().put('settings', { key: 'keys', value: { boxCode: 'Tab' } });
    for (const { name, typed } of WAYS) {
      const to = await start('textarea');
      if (typed === '') await browser().type('/');
      const [first] = typed === '' ? await waitForRows(to) : await search(to, `/${typed}`);
      texts.set(name, first?.text ?? '');
    }
  }, 60_000);

  /**
   * One row: the agent writes `lead` and what the way needs, perhaps by an input method that composes still when the key
   * comes, and presses it. It is right, or it is as if nothing had been pressed; nothing is lost, nothing is sent.
   */
  async function row(page: string, way: Way, lead: string, by: 'keys' | 'composition'): Promise<void> {
    const to = await start(page);
    await browser().type(lead);
    // The codes are there, and the suggestions have stood for a while.
    await pause(1200);
    const reply = texts.get(way.name);
    expect(reply).toBeTruthy();
    if (by === 'keys') {
      if (way.typed !== '') await browser().type(way.typed);
      await browser().press(...way.keys);
    } else {
      const composed = way.typed === '' ? 'n' : way.typed;
      const at = { selectionStart: composed.length, selectionEnd: composed.length };
      await to.send('Input.imeSetComposition', { text: composed, ...at });
      await to.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Process',
        code: way.code,
        windowsVirtualKeyCode: 229,
        modifiers: way.modifiers,
      });
      await pause(200);
      expect(await shownPalette(to)).toBeNull();
      await to.send('Input.insertText', { text: way.typed === '' ? '你' : way.typed });
      const committed = `${lead}${way.typed === '' ? '你' : way.typed}`;
      await expect.poll(text).toBe(committed);
      // What was committed stands there as if it had been typed.
      await browser().press(...way.keys);
    }
    const before = by === 'composition' && way.typed === '' ? `${lead}你` : lead;
    await expect.poll(text).toBe(`${before}${reply}`);
    expect(await shownPalette(to)).toBeNull();
    expect(await sent()).toEqual([]);
  }

  describe.each(WAYS)('$name', (way) => {
    it.each(PAGES)('takes its reply in %s', (page) => row(page, way, 'ok ', 'keys'));
    it.each(FAMILIES)('does nothing inside a composition in %s, and takes it behind', (page) =>
      row(page, way, 'ok ', 'composition'),
    );
  });

  it.each(FAMILIES)('Tab where no code stands is the page’s in %s', async (page) => {
    const to = await start(page);
    await pause(1200);
    await browser().type(`x${CODE}`);
    await browser().press('Tab');
    await pause(200);
    expect((await text()).trim()).toBe(`x${CODE}`);
    expect(await shownPalette(to)).toBeNull();
    expect(await sent()).toEqual([]);
  });
});
