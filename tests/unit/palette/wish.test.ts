// @vitest-environment happy-dom
/** A key that was pressed before its reply was there takes it as soon as it is, or nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScene, reply, type Scene, settle } from './makers.ts';

const FOUND = [reply('fhsj', { title: '发货时间' }), reply('fh2', { title: '发货地' }), reply('fapiao')];
const NOTHING: never[] = [];

let scene: Scene;
beforeEach(async () => {
  scene = openScene();
  scene.see();
  await scene.asked[0]?.answer([]);
  expect(scene.asked).toEqual([]);
});
afterEach(() => scene.close());

const ids = () => scene.taken.map(({ templateId }) => templateId);
const shadow = () => document.documentElement.lastElementChild?.tagName === 'DIV';

describe('pressed before the answer', () => {
  it.each([
    ['Enter', 'fhsj'],
    ['Tab', 'fhsj'],
    ['2', 'fh2'],
  ])('%s takes %s when it comes', async (key, id) => {
    await scene.type('亲 /');
    await scene.type('亲 /f');
    expect(await scene.press(key)).toBe(true);
    const [ofNothing, ofF] = [...scene.asked];
    expect([ofNothing?.query, ofF?.query]).toEqual(['', 'f']);
    // The answer to another query isn't what was asked for.
    await ofNothing?.answer([reply('other')]);
    expect(scene.taken).toEqual([]);
    await ofF?.answer(FOUND);
    expect(scene.taken).toMatchObject([{ templateId: id, over: '/f' }]);
    expect(scene.box.value).toBe(`亲 text of ${id}.`);
  });

  it('takes once, however often it was pressed, and by the first of several', async () => {
    await scene.type('/');
    expect(await scene.press('2')).toBe(true);
    expect(await scene.press('Enter')).toBe(true);
    expect(await scene.press('Enter', { repeat: true })).toBe(true);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(ids()).toEqual(['fh2']);
  });

  it('also where a busy page hands out both keys at once', async () => {
    const typed = scene.type('/');
    const pressed = scene.press('Enter');
    await typed;
    expect(await pressed).toBe(true);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(ids()).toEqual(['fhsj']);
  });

  it.each(['Enter', '1'])('%s, also in a box that was made anew and not looked at yet', async (key) => {
    await scene.type('/f');
    for (const one of [...scene.asked]) await one.answer(FOUND);
    scene.renew();
    expect(await scene.press(key)).toBe(true);
    expect(scene.taken).toMatchObject([{ templateId: 'fhsj', over: '/f' }]);
  });

  it('Enter is kept from the page while a reply is put in, also where that makes the box anew', async () => {
    await scene.type('/f');
    for (const one of [...scene.asked]) await one.answer(FOUND);
    const pressed = scene.press('Enter');
    scene.renew();
    const again = scene.press('Enter');
    expect([await pressed, await again]).toEqual([true, true]);
    expect(ids()).toEqual(['fhsj']);
  });

  it('also where an older answer is shown', async () => {
    await scene.type('/');
    await scene.asked.at(-1)?.answer([reply('best')]);
    await scene.type('/f');
    expect(await scene.press('Enter')).toBe(true);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(ids()).toEqual(['fhsj']);
  });

  it('asks for the blanks of a reply that has some', async () => {
    await scene.type('/');
    await scene.press('Enter');
    await scene.asked
      .at(-1)
      ?.answer([reply('k', { text: '单号{a}', blanks: [{ name: 'a', start: 2, end: 5 }] })]);
    expect(scene.taken).toEqual([]);
    await scene.type('/SF1');
    expect(await scene.press('Enter')).toBe(true);
    expect(scene.taken).toMatchObject([{ text: '单号SF1', over: '/SF1' }]);
  });

  it('a held key asks for nothing', async () => {
    await scene.type('/');
    expect(await scene.press('Enter', { repeat: true })).toBe(true);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(scene.taken).toEqual([]);
  });
});

describe('takes nothing', () => {
  const pressed = async (): Promise<void> => {
    await scene.type('/f');
    expect(await scene.press('Enter')).toBe(true);
  };
  const DROPS: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['after a further character', () => scene.type('/fh')],
    ['after Escape', () => scene.press('Escape')],
    ['after an arrow', () => scene.press('ArrowDown')],
    ['after a key that changes nothing', () => scene.press('F9')],
    ['in another conversation', async () => Object.assign(scene, { shopper: 'b' })],
    ['in a composition', async () => Object.assign(scene, { composing: true })],
    [
      'where the text was changed and nothing told of it',
      async () => Object.assign(scene.box, { value: '/' }),
    ],
    ['where the caret went', async () => scene.box.setSelectionRange(0, 0)],
  ];
  it.each(DROPS)('%s', async (_when, drop) => {
    await pressed();
    await drop();
    for (const one of [...scene.asked]) await one.answer(FOUND);
    await settle(20);
    for (const one of [...scene.asked]) await one.answer(FOUND);
    expect(scene.taken).toEqual([]);
  });

  it('where nothing is found, and the palette stays; the next Enter is the page’s', async () => {
    await pressed();
    await scene.asked.at(-1)?.answer(NOTHING);
    expect(scene.taken).toEqual([]);
    expect(shadow()).toBe(true);
    expect(await scene.press('Enter')).toBe(false);
    // More of it finds nothing either, so that a sentence can be sent as fast as it is typed.
    await scene.type('/fz');
    expect(await scene.press('Enter')).toBe(false);
  });

  it('but less of it may be found', async () => {
    await scene.type('/fz');
    await scene.asked.at(-1)?.answer(NOTHING);
    await scene.type('/f');
    expect(await scene.press('Enter')).toBe(true);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(ids()).toEqual(['fhsj']);
  });

  it('where the digit is part of a code', async () => {
    await scene.type('/fh');
    expect(await scene.press('2')).toBe(true);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(scene.taken).toEqual([]);
    expect(await scene.press('2')).toBe(false);
  });
});

describe('where it was perhaps no call', () => {
  const WORDS = '黑色/白色';
  it('Enter neither takes nor sends, and the next one is the page’s', async () => {
    await scene.type('黑色/');
    await scene.type(WORDS);
    expect(await scene.press('Enter')).toBe(true);
    for (const one of [...scene.asked]) await one.answer(FOUND);
    expect(scene.taken).toEqual([]);
    expect(scene.box.value).toBe(WORDS);
    expect(await scene.press('Enter')).toBe(false);
  });

  it('Tab and digits take what they were pressed for', async () => {
    await scene.type('黑色/');
    await scene.type(WORDS);
    expect(await scene.press('2')).toBe(true);
    for (const one of [...scene.asked]) await one.answer(FOUND);
    expect(scene.taken).toMatchObject([{ templateId: 'fh2', over: '/白色' }]);
  });
});

describe('switched off', () => {
  it.each([
    ['/', 'boxSlash', '、', 'boxComma'],
    ['、', 'boxComma', '/', 'boxSlash'],
  ])('%s is a character, and the other one calls', async (off, id, other) => {
    scene.said = { on: true, keys: { [id]: '' } };
    await scene.type(off);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(shadow()).toBe(false);
    expect(await scene.press('Enter')).toBe(false);
    // Not even for a moment, from then on.
    await scene.type('');
    await scene.type(off);
    expect(shadow()).toBe(false);
    await scene.asked.at(-1)?.answer(FOUND);
    await scene.type('');
    await scene.type(other);
    await scene.asked.at(-1)?.answer(FOUND);
    expect(shadow()).toBe(true);
    await scene.press('Enter');
    expect(ids()).toEqual(['fhsj']);
  });
});
