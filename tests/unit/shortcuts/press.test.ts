/** Choosing a key by pressing it, and what a key would do. */
import { describe, expect, it } from 'vitest';
import {
  bindingsOf,
  KEY_ACTIONS,
  type KeyAction,
  type KeyActionId,
  meaningOf,
  readPress,
} from '../../../utils/shortcuts/index.ts';

const none = {
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
};
const action = (id: KeyActionId) => KEY_ACTIONS.find((one) => one.id === id) as KeyAction;
const press = (id: KeyActionId | null, key: string, more: object = {}) => {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key;
  return readPress(id === null ? null : action(id), { ...none, key, code, ...more });
};

describe('a key that is chosen', () => {
  it('is what was pressed', () => {
    expect(press('panelNext', 'n')).toEqual({ kind: 'chosen', chord: 'N' });
    expect(press('panelNext', 'ArrowDown')).toEqual({ kind: 'chosen', chord: 'ArrowDown' });
    expect(press('boxDigits', '4', { ctrlKey: true })).toEqual({ kind: 'chosen', chord: 'Ctrl+1' });
    expect(press('panelFill', '9')).toEqual({ kind: 'chosen', chord: '1' });
    expect(press(null, 'k', { altKey: true })).toEqual({ kind: 'chosen', chord: 'Alt+K' });
  });

  it('waits while only keys are held that change others', () => {
    expect(press('panelNext', 'Shift', { shiftKey: true })).toEqual({ kind: 'wait' });
    expect(press('panelNext', 'Control', { ctrlKey: true })).toEqual({ kind: 'wait' });
  });

  it('is given up by Escape, by Tab, and switched off by Backspace', () => {
    expect(press('panelNext', 'Escape')).toEqual({ kind: 'cancel' });
    expect(press('panelNext', 'Tab')).toEqual({ kind: 'leave' });
    expect(press('panelNext', 'Tab', { shiftKey: true })).toEqual({ kind: 'leave' });
    expect(press('panelNext', 'Backspace')).toEqual({ kind: 'off' });
    expect(press('panelNext', 'Delete')).toEqual({ kind: 'off' });
    expect(press('panelNext', 'Delete', { ctrlKey: true })).toEqual({ kind: 'chosen', chord: 'Ctrl+Delete' });
  });

  it('isn’t one that an input method has', () => {
    expect(press('panelNext', 'n', { isComposing: true })).toEqual({ kind: 'inputMethod' });
    expect(press('panelNext', 'n', { keyCode: 229 })).toEqual({ kind: 'inputMethod' });
    expect(press('panelNext', 'Process')).toEqual({ kind: 'inputMethod' });
  });

  it('is refused where it would be typed, pressed or no digit', () => {
    expect(press('panelNext', 'Enter')).toEqual({ kind: 'refused', why: 'moves' });
    expect(press('panelNext', ' ')).toEqual({ kind: 'refused', why: 'moves' });
    expect(press('boxDigits', '2')).toEqual({ kind: 'refused', why: 'typed' });
    expect(press('boxDigits', 'k', { altKey: true })).toEqual({ kind: 'refused', why: 'digit' });
    expect(press('panelFill', 'k')).toEqual({ kind: 'refused', why: 'digit' });
    expect(press('panelFill', '0')).toEqual({ kind: 'refused', why: 'digit' });
    expect(press(null, 'k')).toEqual({ kind: 'refused', why: 'typed' });
  });
});

describe('what a key does', () => {
  const keys = bindingsOf({ panelNext: 'ArrowDown' });
  it('is told by place', () => {
    expect(meaningOf(keys, 'panel', 'ArrowDown')).toEqual({ id: 'panelNext', digit: null });
    expect(meaningOf(keys, 'panel', 'J')).toBeNull();
    expect(meaningOf(keys, 'panel', '3')).toEqual({ id: 'panelFill', digit: 3 });
    expect(meaningOf(keys, 'panel', '6')).toBeNull();
    expect(meaningOf(keys, 'box', '3')).toBeNull();
    expect(meaningOf(keys, 'box', 'Alt+9')).toEqual({ id: 'boxDigits', digit: 9 });
    expect(meaningOf(keys, 'box', 'Tab')).toBeNull();
    expect(meaningOf(bindingsOf({ boxCode: 'Tab' }), 'box', 'Tab')).toEqual({ id: 'boxCode', digit: null });
  });
});
