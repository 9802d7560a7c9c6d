/**
 * An input method is composing while the agent chooses a reply: nothing may be written then, as it would tear the
 * composition apart. Chromium's own compositions, as its protocol makes them.
 */
import { expect, it } from 'vitest';
import { chromiumOfFile } from './chromiumOfFile.ts';
import { BOX } from './composerBrowser.ts';

const PAGES = [
  'textarea',
  'contenteditable',
  'lexical',
  'slate',
  'draft',
  'quill2',
  'prosemirror',
  'ckeditor5',
  'tinymce',
  'frame-same',
];

const browser = chromiumOfFile();

it.each(PAGES)('%s: a composition is left alone, and filled behind when it has ended', async (page) => {
  const { door, fill } = browser();
  await browser().open(page);
  await browser().enter();
  const session = await browser().session();
  const box = (await browser().boxFrame()).locator(BOX).first();
  const shown = (): Promise<string> =>
    box.evaluate((one) => (one instanceof HTMLTextAreaElement ? one.value : (one.textContent ?? '')));

  await session.send('Input.imeSetComposition', { text: 'n', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  expect(await shown()).toContain('ni');
  expect((await fill('好的亲')).outcome).toEqual({ kind: 'refused', reason: 'composing' });
  expect(await shown()).toContain('ni');
  // The composition is still the input method's: it goes on, and is replaced by what was chosen.
  await session.send('Input.imeSetComposition', { text: 'ni h', selectionStart: 4, selectionEnd: 4 });
  expect(await shown()).toMatch(/ni\sh/);
  await session.send('Input.insertText', { text: '你' });
  await expect.poll(() => door('text')).toBe('你');

  expect((await fill('好的亲')).outcome).toEqual({ kind: 'filled' });
  await expect.poll(() => door('text')).toBe('你好的亲');
  expect(await door('sent')).toEqual([]);
});
