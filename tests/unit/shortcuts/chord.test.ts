/** Keys as text: what was pressed, whatever keyboard, system and input method it comes from. */
import { describe, expect, it } from 'vitest';
import {
  chordOf,
  digitOf,
  type KeyEventLike,
  readChord,
  writeChord,
} from '../../../utils/shortcuts/index.ts';

const press = (event: Partial<KeyEventLike>): KeyEventLike => ({
  key: '',
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...event,
});

describe('what was pressed', () => {
  it.each<[string, Partial<KeyEventLike>, string]>([
    ['a letter', { key: 'j', code: 'KeyJ' }, 'J'],
    ['with Caps Lock', { key: 'J', code: 'KeyJ' }, 'J'],
    ['with Shift', { key: 'J', code: 'KeyJ', shiftKey: true }, 'Shift+J'],
    ['on a Dvorak keyboard, by what it writes', { key: 'j', code: 'KeyC' }, 'J'],
    ['on a Russian keyboard, by its place', { key: 'о', code: 'KeyJ' }, 'J'],
    ['with Option on macOS', { key: '∆', code: 'KeyJ', altKey: true }, 'Alt+J'],
    ['Option and a dead key on macOS', { key: 'Dead', code: 'KeyE', altKey: true }, 'Alt+E'],
    ['a digit', { key: '1', code: 'Digit1' }, '1'],
    ['a digit on a French keyboard', { key: '&', code: 'Digit1' }, '1'],
    ['a digit with Shift', { key: '!', code: 'Digit1', shiftKey: true }, 'Shift+1'],
    ['a digit with Option on macOS', { key: '¡', code: 'Digit1', altKey: true }, 'Alt+1'],
    [
      'the same in Firefox',
      { key: '¡', code: 'Digit1', altKey: true, getModifierState: (name) => /^Alt/.test(name) },
      'Alt+1',
    ],
    ['the number pad', { key: '3', code: 'Numpad3' }, '3'],
    ['the number pad without Num Lock', { key: 'PageDown', code: 'Numpad3' }, 'PageDown'],
    ['a question mark', { key: '?', code: 'Slash', shiftKey: true }, '?'],
    ['a full-width one', { key: '？', code: 'Slash', shiftKey: true }, '?'],
    [
      'an arrow',
      { key: 'ArrowDown', code: 'ArrowDown', ctrlKey: true, shiftKey: true },
      'Ctrl+Shift+ArrowDown',
    ],
    ['the space bar', { key: ' ', code: 'Space', altKey: true }, 'Alt+Space'],
  ])('%s', (_name, event, chord) => expect(chordOf(press(event))).toBe(chord));

  it.each<[string, Partial<KeyEventLike>]>([
    ['inside a composition', { key: 'j', code: 'KeyJ', isComposing: true }],
    ['a key that the input method took', { key: 'Process', code: 'Slash', keyCode: 229 }],
    ['a modifier alone', { key: 'Alt', code: 'AltLeft', altKey: true }],
    ['an accent that waits for its letter', { key: 'Dead', code: 'BracketLeft' }],
    [
      'AltGr, which writes characters',
      {
        key: '{',
        code: 'Digit7',
        ctrlKey: true,
        altKey: true,
        getModifierState: (name) => name === 'AltGraph',
      },
    ],
  ])('%s is none', (_name, event) => expect(chordOf(press(event))).toBeNull());
});

describe('as text', () => {
  it.each([
    'J',
    'Shift+J',
    '?',
    '、',
    '+',
    'Ctrl++',
    'Alt+1',
    'Ctrl+Alt+Shift+Meta+F12',
    'ArrowDown',
    'Space',
  ])('%s is read as it was written', (text) => {
    const chord = readChord(text);
    expect(chord && writeChord(chord)).toBe(text);
  });
  it.each(['', 'j', 'Alt+', 'Shift+Alt+J', 'Alt', 'AltGraph', 'Process', ' ', 'JJ', 'Alt+J+K', '\u0007'])(
    '“%s” is none',
    (text) => expect(readChord(text)).toBeNull(),
  );
});

describe('a row of digits', () => {
  it('is known by its first', () => {
    expect(digitOf('Alt+3', 'Alt+1', 9)).toBe(2);
    expect(digitOf('1', '1', 5)).toBe(0);
  });
  it('has no other modifiers, and no more digits than it has', () => {
    expect(digitOf('3', 'Alt+1', 9)).toBeNull();
    expect(digitOf('Alt+Shift+3', 'Alt+1', 9)).toBeNull();
    expect(digitOf('6', '1', 5)).toBeNull();
    expect(digitOf('0', '1', 9)).toBeNull();
    expect(digitOf('J', '1', 9)).toBeNull();
  });
  it('can be off', () => expect(digitOf('1', '', 5)).toBeNull());
});
