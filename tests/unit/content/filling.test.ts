// @vitest-environment happy-dom
/** Orders to fill: under the lock, once for each wish, and never into a composition. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followComposition } from '../../../entrypoints/chat.content/composition.ts';
import { startFilling } from '../../../entrypoints/chat.content/filling.ts';
import { createPageReader } from '../../../utils/chat/index.ts';
import { offerRich } from '../../../utils/composer/index.ts';
import { box, desk, header, message, practice, row, show, thread } from '../chat/page.ts';
import { fakeInsertText } from '../composer/textbox.ts';

type Rich = Parameters<typeof offerRich>[0];

const background = await vi.hoisted(async () => (await import('./background.ts')).createBackground());
vi.mock('wxt/browser', () => ({ browser: background.browser }));

let controller = new AbortController();
let composer = box();
beforeEach(() => {
  fakeInsertText();
  show();
  controller = new AbortController();
  const reader = createPageReader(document, { adapter: practice(), own: false, hostname: 'localhost' });
  reader.read();
  startFilling(reader, followComposition(controller.signal), controller.signal);
  composer = box();
  show(desk(header('a'), thread(message({ id: 'm1' })), composer));
});
afterEach(() => {
  controller.abort();
  background.reset();
});

const fill = (id: string, shopper = 'a', shop = 'shop-1', text = '在的', lineage = 0) =>
  background.order('fillBox', { id, key: { platform: 'practice', shop, shopper }, thread: lineage, text });

it('writes into the box of the conversation', async () => {
  expect(await fill('1')).toEqual({ kind: 'filled' });
  expect(composer.value).toBe('在的');
});

it('one wish that is asked twice is written once, two wishes twice', async () => {
  expect(await Promise.all([fill('1'), fill('1')])).toEqual([{ kind: 'filled' }, { kind: 'filled' }]);
  expect(await fill('1')).toEqual({ kind: 'filled' });
  expect(composer.value).toBe('在的');
  await fill('2');
  expect(composer.value).toBe('在的在的');
});

describe('the caret', () => {
  const order = (more: object) =>
    background.order('fillBox', {
      ...{ id: '1', key: { platform: 'practice', shop: 'shop-1', shopper: 'a' }, thread: 0 },
      ...more,
    });
  const drawn = () =>
    `${composer.value.slice(0, composer.selectionStart)}|${composer.value.slice(composer.selectionEnd)}`;

  it.each([
    ['where it shall', { text: '在的，您说', caret: 3 }, '亲，在的，|您说'],
    ['at the beginning', { text: '在的', caret: 0 }, '亲，|在的'],
    ['behind line ends', { text: '在\r\n\r\n的，您说', caret: 6 }, '亲，在\n\n的|，您说'],
    ['in place of the draft', { text: '在的', caret: 1, mode: 'replace' }, '在|的'],
    ['behind the text, where the order doesn’t say', { text: '在的' }, '亲，在的|'],
  ])('stands %s', async (_where, more, after) => {
    composer.value = '亲，';
    composer.setSelectionRange(2, 2);
    expect(await order(more)).toEqual({ kind: 'filled' });
    expect(drawn()).toBe(after);
  });

  it('stays with what the agent typed right behind', async () => {
    composer.addEventListener('input', () => composer.setRangeText('吗', 2, 2, 'end'), { once: true });
    expect(await order({ text: '在的', caret: 0 })).toEqual({ kind: 'filled' });
    expect(composer.value).toBe('在的吗');
    expect(composer.selectionStart).toBeGreaterThan(0);
  });
});

describe('a template with pictures', () => {
  const order = (id: string, pictures: number) =>
    background.order('fillBox', {
      ...{ id, key: { platform: 'practice', shop: 'shop-1', shopper: 'a' }, thread: 0, text: '见图' },
      pictures,
    });
  const takeBack = () =>
    background.order('takeBackFill', {
      key: { platform: 'practice', shop: 'shop-1', shopper: 'a' },
      thread: 0,
    });

  it('is filled without them where their script can’t be had, and says so', async () => {
    expect(await order('1', 2)).toEqual({
      kind: 'filled',
      pictures: { put: 0, left: 2, why: 'notTaken' },
    });
    expect(composer.value).toBe('见图');
  });

  it('has them put behind its text, and says at taking back which stay', async () => {
    const putPictures = vi.fn<Rich['putPictures']>(async (filled) => ({
      outcome: { kind: 'filled', pictures: { put: 2, left: 0 } },
      filled: { ...filled, inside: 0, outside: 2 },
    }));
    const createHand: Rich['createHand'] = () => {
      throw new Error('a text field needs none');
    };
    offerRich({ strategies: [], createHand, putPictures });
    expect(await order('1', 2)).toEqual({ kind: 'filled', pictures: { put: 2, left: 0 } });
    expect(putPictures.mock.lastCall?.[1].count).toBe(2);
    expect(await takeBack()).toEqual({ kind: 'takenBack', pictures: 2 });
    // No text, no pictures.
    document.querySelector('[data-desk="header"]')?.remove();
    expect(await order('2', 2)).toEqual({ kind: 'stale' });
    expect(putPictures).toHaveBeenCalledTimes(1);
  });

  it('can’t be taken back where a picture broke the text', async () => {
    offerRich({
      strategies: [],
      createHand: () => {
        throw new Error('a text field needs none');
      },
      putPictures: async () => ({ outcome: { kind: 'unverified' }, filled: null }),
    });
    expect(await order('1', 1)).toEqual({ kind: 'unverified' });
    expect(await takeBack()).toEqual({ kind: 'nothing' });
  });
});

describe('nothing is written', () => {
  it.each([
    ['for another shopper', () => fill('1', 'b'), { kind: 'stale' }],
    ['for another shop', () => fill('1', 'a', 'shop-2'), { kind: 'stale' }],
    ['for another thread under that name', () => fill('1', 'a', 'shop-1', '在的', 1), { kind: 'stale' }],
  ])('%s', async (_title, act, outcome) => {
    expect(await act()).toEqual(outcome);
    expect(composer.value).toBe('');
  });
  it('when the conversation was closed', async () => {
    document.querySelector('[data-desk="header"]')?.remove();
    expect(await fill('1')).toEqual({ kind: 'stale' });
  });
  it('when the row names another', async () => {
    document.querySelector('main')?.append(row('b', true));
    expect(await fill('1')).toEqual({ kind: 'refused', reason: 'uncertain' });
  });
  it('when the header has changed and the thread hasn’t', async () => {
    expect(await fill('1')).toEqual({ kind: 'filled' });
    composer.value = '';
    document.querySelector('[data-desk="header"]')?.setAttribute('data-shopper-id', 'b');
    expect([await fill('2'), await fill('3', 'b')]).toEqual(
      Array(2).fill({ kind: 'refused', reason: 'uncertain' }),
    );
    expect(composer.value).toBe('');
  });
  it('without a box, or between two', async () => {
    document.querySelector('main')?.append(box());
    expect(await fill('1')).toEqual({ kind: 'noComposer' });
    for (const each of document.querySelectorAll('textarea')) each.remove();
    expect(await fill('2')).toEqual({ kind: 'noComposer' });
  });
  it('in a composition, until it ends', async () => {
    const event = (name: string) =>
      composer.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    event('compositionstart');
    expect(await fill('1')).toEqual({ kind: 'refused', reason: 'composing' });
    event('compositionend');
    expect(await fill('2')).toEqual({ kind: 'filled' });
    event('compositionstart');
    event('focusout');
    expect(await fill('3')).toEqual({ kind: 'filled' });
  });
  it('for an order of a page, or one without a form', async () => {
    await expect(background.order('fillBox', { id: '1', text: '在的' })).rejects.toThrow('malformed');
    expect(composer.value).toBe('');
  });
  it('after the end', () => {
    controller.abort();
    expect(background.listeners.size).toBe(0);
  });
});
