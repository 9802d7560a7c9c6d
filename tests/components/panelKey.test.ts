// @vitest-environment happy-dom
/** Which key does what: the whole table, and every way in which a key isn't ours. */
import { describe, expect, it } from 'vitest';
import { type KeyLike, panelKey } from '../../components/index.ts';
import { bindingsOf } from '../../utils/shortcuts/index.ts';

function key(more: Partial<KeyLike>): KeyLike {
  return {
    key: '1',
    code: 'Digit1',
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    repeat: false,
    isComposing: false,
    keyCode: 49,
    defaultPrevented: false,
    target: null,
    ...more,
  };
}

const OURS: readonly (readonly [string, Partial<KeyLike>])[] = [
  ['a number', {}],
  ['/', { key: '/', code: 'Slash' }],
  ['Escape', { key: 'Escape', code: 'Escape' }],
  ['Z', { key: 'z', code: 'KeyZ' }],
  ['M', { key: 'm', code: 'KeyM' }],
  ['X', { key: 'x', code: 'KeyX' }],
];

describe('letters', () => {
  it.each([
    ['z', 'KeyZ', 'takeBack'],
    ['Z', 'KeyZ', 'takeBack'],
    ['z', 'KeyY', 'takeBack'],
    ['я', 'KeyZ', 'takeBack'],
    ['m', 'KeyM', 'mode'],
    ['x', 'KeyX', 'ban'],
    ['s', 'KeyS', 'keep'],
    ['e', 'KeyE', 'edit'],
    ['c', 'KeyC', 'copyThis'],
    ['t', 'KeyT', 'tags'],
    ['n', 'KeyN', 'note'],
  ])('%s on %s is %s', (name, code, kind) => {
    expect(panelKey(key({ key: name, code }))).toEqual({ kind });
  });

  it.each([
    ['y', 'KeyZ'],
    ['Process', 'KeyZ'],
    ['Dead', 'KeyM'],
  ])('%s on %s is not ours', (name, code) => {
    expect(panelKey(key({ key: name, code }))).toBeNull();
  });

  it('with Shift is not ours', () => {
    expect(panelKey(key({ key: 'Z', code: 'KeyZ', shiftKey: true }))).toBeNull();
  });
});

describe('numbers', () => {
  it.each([1, 2, 3, 4, 5])('%i fills, with Shift it copies', (n) => {
    const code = `Digit${n}`;
    expect(panelKey(key({ key: String(n), code }))).toEqual({ kind: 'fill', index: n - 1 });
    expect(panelKey(key({ key: '!', code, shiftKey: true }))).toEqual({ kind: 'copy', index: n - 1 });
  });

  it.each([1, 2, 3, 4, 5])('%i of the number pad fills', (n) => {
    expect(panelKey(key({ key: String(n), code: `Numpad${n}` }))).toEqual({ kind: 'fill', index: n - 1 });
  });

  it('are known by their place: a French 1 is an ampersand', () => {
    expect(panelKey(key({ key: '&', code: 'Digit1' }))).toEqual({ kind: 'fill', index: 0 });
  });

  it.each([
    ['Digit0', '0'],
    ['Digit6', '6'],
    ['Digit9', '9'],
    ['Numpad0', '0'],
    ['Numpad6', '6'],
  ])('%s is not ours', (code, name) => {
    expect(panelKey(key({ key: name, code }))).toBeNull();
  });

  it('of the number pad move the caret while Num Lock is off', () => {
    expect(panelKey(key({ key: 'End', code: 'Numpad1' }))).toBeNull();
    expect(panelKey(key({ key: 'ArrowDown', code: 'Numpad2' }))).toEqual({ kind: 'arrow', step: 1 });
  });

  it.each(['F1', 'Digit12', 'KeyA', 'XDigit1', ''])('are not the code %j', (code) => {
    expect(panelKey(key({ key: 'q', code }))).toBeNull();
  });
});

it('/ searches, on whichever key it lies', () => {
  expect(panelKey(key({ key: '/', code: 'Slash' }))).toEqual({ kind: 'search' });
  expect(panelKey(key({ key: '/', code: 'Digit7', shiftKey: true }))).toEqual({ kind: 'search' });
  expect(panelKey(key({ key: '/', code: 'NumpadDivide' }))).toEqual({ kind: 'search' });
});

it('J and K and the arrows walk, also while they are held down', () => {
  for (const repeat of [false, true]) {
    expect(panelKey(key({ key: 'j', code: 'KeyJ', repeat }))).toEqual({ kind: 'walk', step: 1 });
    expect(panelKey(key({ key: 'k', code: 'KeyK', repeat }))).toEqual({ kind: 'walk', step: -1 });
    expect(panelKey(key({ key: 'ArrowDown', code: 'ArrowDown', repeat }))).toEqual({
      kind: 'arrow',
      step: 1,
    });
  }
});

it('? shows all keys, on whichever key it lies', () => {
  expect(panelKey(key({ key: '?', code: 'Slash', shiftKey: true }))).toEqual({ kind: 'help' });
  expect(panelKey(key({ key: '？', code: 'Slash', shiftKey: true }))).toEqual({ kind: 'help' });
  expect(panelKey(key({ key: '?', code: 'Minus', shiftKey: true }))).toEqual({ kind: 'help' });
});

describe('keys that the agent chose', () => {
  const keys = bindingsOf({ panelNext: 'Alt+J', panelFill: 'Ctrl+1', panelTakeBack: '' });
  const J = { key: 'j', code: 'KeyJ' };

  it('stand in place of the standard', () => {
    expect(panelKey(key(J), keys)).toBeNull();
    expect(panelKey(key({ ...J, altKey: true }), keys)).toEqual({ kind: 'walk', step: 1 });
    expect(panelKey(key({ key: '3', code: 'Digit3', ctrlKey: true }), keys)).toEqual({
      kind: 'fill',
      index: 2,
    });
    expect(panelKey(key({ key: '3', code: 'Digit3' }), keys)).toBeNull();
  });
  it('can be none', () => expect(panelKey(key({ key: 'z', code: 'KeyZ' }), keys)).toBeNull());
  it('act while text is typed when they have a modifier', () => {
    const target = document.createElement('textarea');
    expect(panelKey(key({ ...J, altKey: true, target }), keys)).toEqual({ kind: 'walk', step: 1 });
    expect(panelKey(key({ key: 'k', code: 'KeyK', target }), keys)).toBeNull();
  });
});

it('Escape leaves', () => {
  expect(panelKey(key({ key: 'Escape', code: 'Escape' }))).toEqual({ kind: 'escape' });
});

describe.each(OURS)('%s', (_name, ours) => {
  it.each([
    ['Ctrl', { ctrlKey: true }],
    ['Alt', { altKey: true }],
    ['Meta', { metaKey: true }],
    ['a held key', { repeat: true }],
    ['a composition', { isComposing: true }],
    ['key code 229', { keyCode: 229 }],
    ['somebody who took it', { defaultPrevented: true }],
  ])('is ignored with %s', (_why, change) => {
    expect(panelKey(key(ours))).not.toBeNull();
    expect(panelKey(key({ ...ours, ...change }))).toBeNull();
  });

  it.each(['text', 'search', 'email', 'number', 'file'])('is ignored in an input of type %s', (type) => {
    const target = Object.assign(document.createElement('input'), { type });
    expect(panelKey(key({ ...ours, target }))).toBeNull();
  });

  it.each(['textarea', 'select'])('is ignored in a %s', (tag) => {
    expect(panelKey(key({ ...ours, target: document.createElement(tag) }))).toBeNull();
  });

  it('is ignored in editable content', () => {
    expect(panelKey(key({ ...ours, target: { tagName: 'DIV', isContentEditable: true } }))).toBeNull();
  });

  it.each(['checkbox', 'radio', 'button', 'submit'])('works on an input of type %s', (type) => {
    const target = Object.assign(document.createElement('input'), { type });
    expect(panelKey(key({ ...ours, target }))).not.toBeNull();
  });

  it('works on a button and on the page itself', () => {
    expect(panelKey(key({ ...ours, target: document.createElement('button') }))).not.toBeNull();
    expect(panelKey(key({ ...ours, target: document }))).not.toBeNull();
  });
});
