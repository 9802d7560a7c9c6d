// @vitest-environment happy-dom
/** Replies that are taken without the palette being open: Tab behind a code, and digits with their modifiers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openScene, reply, type Scene, settle } from './makers.ts';

const KONG = reply('kong', { text: '单号{a}', blanks: [{ name: 'a', start: 2, end: 5 }] });
const FOUND = [reply('fhsj'), reply('FH'), KONG];
const ALT = { altKey: true };

let scene: Scene;
/** @param keys as chosen. */
async function begin(keys: object): Promise<void> {
  scene = openScene();
  scene.said = { on: true, keys, codes: ['fh', 'fhsj', 'kong', 'gone', ''] };
  scene.see();
  await scene.asked[0]?.answer([]);
  scene.knownAt = performance.now() - 1000;
}
afterEach(() => scene.close());

const answer = async (replies = FOUND): Promise<void> => {
  await scene.asked[0]?.answer(replies);
};
const note = () => document.documentElement.lastElementChild?.tagName === 'DIV';

describe('Tab behind a code', () => {
  beforeEach(() => begin({ boxCode: 'Tab' }));

  it.each([
    ['fh', 'FH', 'fh'],
    ['你好fh', 'FH', 'fh'],
    ['亲，FHSJ', 'fhsj', 'FHSJ'],
  ])('in %j takes %s', async (typed, id, over) => {
    await scene.type(typed);
    expect(await scene.press('Tab')).toBe(true);
    expect(scene.asked.map(({ query }) => query)).toEqual([over]);
    await answer();
    expect(scene.taken).toMatchObject([{ templateId: id, over }]);
    expect(scene.box.value).toBe(`${typed.slice(0, -over.length)}text of ${id}.`);
    expect(note()).toBe(false);
  });

  it('steps through blanks behind it', async () => {
    await scene.type('亲kong');
    expect(await scene.press('Tab')).toBe(true);
    await answer();
    expect(scene.taken).toEqual([]);
    await scene.type('亲kongSF1');
    expect(await scene.press('Tab')).toBe(true);
    expect(scene.box.value).toBe('亲单号SF1');
    expect(scene.taken).toMatchObject([{ over: 'kongSF1' }]);
  });

  it('closes where the code is changed while blanks are asked for', async () => {
    await scene.type('kong');
    await scene.press('Tab');
    await answer();
    await scene.type('kon');
    expect(note()).toBe(false);
    expect(await scene.press('Enter')).toBe(false);
  });

  it.each(['', 'xfh', 'fh ', 'hello'])('in %j is the page’s', async (typed) => {
    await scene.type(typed);
    expect(await scene.press('Tab')).toBe(false);
    expect(scene.asked).toEqual([]);
  });

  it('with Shift or another modifier is the page’s, in a composition, and where something is selected', async () => {
    await scene.type('fh');
    for (const more of [{ shiftKey: true }, { ctrlKey: true }, ALT, { metaKey: true }, { isComposing: true }])
      expect(await scene.press('Tab', more)).toBe(false);
    scene.composing = true;
    expect(await scene.press('Tab')).toBe(false);
    scene.composing = false;
    scene.box.setSelectionRange(0, 2);
    expect(await scene.press('Tab')).toBe(false);
  });

  it('is ours until it comes up', async () => {
    await scene.type('fh');
    await scene.press('Tab');
    await answer();
    expect(await scene.press('Tab', { repeat: true })).toBe(true);
    expect(await scene.press('Tab')).toBe(false);
  });

  it('takes nothing where the text changes before the answer, and Enter sends nothing before it', async () => {
    await scene.type('fh');
    await scene.press('Tab');
    expect(await scene.press('Enter')).toBe(true);
    expect(await scene.press('Tab')).toBe(true);
    await scene.type('fhs');
    await answer();
    expect(scene.taken).toEqual([]);
    expect(scene.box.value).toBe('fhs');
    expect(await scene.press('Enter')).toBe(false);
  });

  it('with Shift goes back, also before the answer, and drops it', async () => {
    await scene.type('fh');
    await scene.press('Tab');
    expect(await scene.press('Tab', { shiftKey: true })).toBe(false);
    await answer();
    expect(scene.taken).toEqual([]);
  });

  it('says so where the template is gone by now', async () => {
    await scene.type('gone');
    expect(await scene.press('Tab')).toBe(true);
    await answer();
    expect(scene.taken).toEqual([]);
    expect(note()).toBe(true);
  });

  it('gives nothing to another shopper', async () => {
    await scene.type('fh');
    await scene.press('Tab');
    scene.shopper = 'b';
    await answer();
    expect(scene.taken).toEqual([]);
    expect(scene.box.value).toBe('fh');
  });
});

it('Tab is the page’s until it is switched on, and at once when it is switched off', async () => {
  await begin({});
  await scene.type('fh');
  expect(await scene.press('Tab')).toBe(false);
  scene.close();
  await begin({ boxCode: 'Tab' });
  scene.said = { on: true, keys: {} };
  await scene.type('fh');
  expect(await scene.press('Tab')).toBe(true);
  await answer();
  expect(scene.taken).toEqual([]);
  expect(await scene.press('Tab')).toBe(false);
});

describe('a digit with its modifiers', () => {
  it.each([
    [{}, ALT],
    [{ boxDigits: 'Ctrl+Alt+1' }, { altKey: true, ctrlKey: true }],
  ])('takes what is suggested, of %j', async (keys, modifiers) => {
    await begin(keys);
    await scene.type('亲');
    expect(await scene.press('2', modifiers)).toBe(true);
    expect(scene.asked.map(({ query }) => query)).toEqual([null]);
    await answer();
    expect(scene.taken).toMatchObject([{ templateId: 'FH', over: '' }]);
    expect(scene.box.value).toBe('亲text of FH.');
  });

  it('is the page’s without them, off, on the number pad, by AltGr, in a composition, and in another field', async () => {
    await begin({});
    expect(await scene.press('1')).toBe(false);
    expect(await scene.press('1', { ...ALT, code: 'Numpad1' })).toBe(false);
    expect(await scene.press('1', { ...ALT, modifierAltGraph: true, ctrlKey: true })).toBe(false);
    expect(await scene.press('1', { ...ALT, isComposing: true })).toBe(false);
    scene.composing = true;
    expect(await scene.press('1', ALT)).toBe(false);
    scene.composing = false;
    const other = document.createElement('input');
    document.body.append(other);
    const event = new KeyboardEvent('keydown', {
      key: '1',
      code: 'Digit1',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'isTrusted', { value: true });
    other.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    scene.close();
    await begin({ boxDigits: '' });
    expect(await scene.press('1', ALT)).toBe(false);
    expect(scene.asked).toEqual([]);
  });

  it('asks for blanks behind the caret, also where something is selected', async () => {
    await begin({});
    await scene.type('亲啊');
    scene.box.setSelectionRange(1, 2);
    expect(await scene.press('3', ALT)).toBe(true);
    await answer();
    await scene.type('亲啊SF1');
    expect(await scene.press('Enter')).toBe(true);
    expect(scene.box.value).toBe('亲啊单号SF1');
  });

  it('takes nothing where there is none of that number, and says so', async () => {
    await begin({});
    expect(await scene.press('7', ALT)).toBe(true);
    await answer();
    expect(scene.taken).toEqual([]);
    expect(note()).toBe(true);
  });

  it.each([
    ['changed just now', () => performance.now() - 50],
    ['are being told of', () => Number.POSITIVE_INFINITY],
  ])('takes nothing while suggestions %s, and says so', async (_what, at) => {
    await begin({});
    scene.knownAt = at();
    expect(await scene.press('1', ALT)).toBe(true);
    expect(scene.asked).toEqual([]);
    expect(note()).toBe(true);
  });

  it('takes nothing where they changed before the answer', async () => {
    await begin({});
    expect(await scene.press('1', ALT)).toBe(true);
    scene.knownAt = performance.now();
    await answer();
    expect(scene.taken).toEqual([]);
    expect(note()).toBe(true);
  });

  it('is one at a time, and what is typed before the answer drops it', async () => {
    await begin({});
    expect(await scene.press('1', ALT)).toBe(true);
    expect(await scene.press('2', ALT)).toBe(true);
    expect(scene.asked.length).toBe(1);
    await scene.type('x');
    await answer();
    await settle();
    expect(scene.taken).toEqual([]);
    expect(scene.box.value).toBe('x');
  });
});
