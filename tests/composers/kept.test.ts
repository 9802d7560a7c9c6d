/**
 * What taking a fill back must leave alone, in a real browser: what the agent has typed elsewhere since, and pictures and
 * mentions in the draft, which no text can bring back.
 */
import { describe, expect, it } from 'vitest';
import { chromiumOfFile } from './chromiumOfFile.ts';

const TEXT = '亲，今天发';
const SEARCH = '#search';

const browser = chromiumOfFile();

/** Adds a field for searching to the page, as workbenches have one above the list, and types into it. */
async function searchFor(words: string): Promise<void> {
  const frame = await browser().boxFrame();
  await frame.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'search';
    document.body.prepend(field);
  });
  await frame.locator(SEARCH).click();
  await browser().type(words);
}

async function searched(): Promise<string> {
  return (await browser().boxFrame()).locator(SEARCH).inputValue();
}

/** A draft with a smiley and a mention in it, as the page's own buttons put them in. */
async function draftWithPieces(): Promise<void> {
  const frame = await browser().boxFrame();
  await frame.evaluate(() => {
    const box = document.querySelector<HTMLElement>('[data-desk="composer"]');
    const smiley = document.createElement('img');
    smiley.alt = '[微笑]';
    smiley.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const mention = document.createElement('span');
    mention.contentEditable = 'false';
    mention.append('@仓库');
    box?.append('好的', smiley, mention, '稍等');
    box?.focus();
  });
}
async function pieces(): Promise<readonly number[]> {
  const frame = await browser().boxFrame();
  const box = frame.locator('[data-desk="composer"]');
  return [await box.locator('img').count(), await box.locator('[contenteditable="false"]').count()];
}

describe('a fill is taken back', () => {
  it.each(['textarea', 'react-textarea', 'contenteditable', 'slate', 'lexical'])(
    'out of %s, and what was typed into another field since stays',
    async (page) => {
      await browser().open(page);
      await browser().enter();
      await browser().type('hi ');
      expect((await browser().fill(TEXT)).outcome.kind).toBe('filled');
      await searchFor('abc');
      expect(await browser().takeBack()).toEqual({ kind: 'takenBack' });
      expect(await searched()).toBe('abc');
      expect((await browser().door('text')).trimEnd()).toBe('hi');
    },
  );

  it.each([false, true])(
    'and leaves a smiley and a mention where they were (typed elsewhere: %s)',
    async (elsewhere) => {
      await browser().open('contenteditable');
      await draftWithPieces();
      expect((await browser().fill(TEXT, 'append')).outcome.kind).toBe('filled');
      if (elsewhere) await searchFor('abc');
      expect(await browser().takeBack()).toEqual({ kind: 'takenBack' });
      expect(await browser().door('text')).toBe('好的@仓库稍等');
      expect(await pieces()).toEqual([1, 1]);
    },
  );
});

it('what stood in place of a smiley stays, where it can’t be brought back, and that is said', async () => {
  await browser().open('contenteditable');
  await draftWithPieces();
  expect((await browser().fill(TEXT, 'replace')).outcome.kind).toBe('filled');
  await searchFor('abc');
  expect(await browser().takeBack()).toEqual({ kind: 'failed' });
  expect(await browser().door('text')).toBe(TEXT);
  expect(await searched()).toBe('abc');
});

it('pictures and mentions stay where the page answers a pasted picture by writing into the box', async () => {
  await browser().open('contenteditable');
  await draftWithPieces();
  await (await browser().boxFrame()).evaluate(() => {
    const box = document.querySelector<HTMLElement>('[data-desk="composer"]');
    box?.addEventListener('paste', (paste) => {
      paste.preventDefault();
      box.append('[图片]');
    });
  });
  expect(await browser().fillPictures(TEXT, 1)).toEqual({
    kind: 'filled',
    pictures: { put: 0, left: 1, why: 'changedText' },
  });
  const text = await browser().door('text');
  expect(text.replace(TEXT, '')).toBe('好的@仓库稍等');
  expect(text).toContain(TEXT);
  expect(await pieces()).toEqual([1, 1]);
});
