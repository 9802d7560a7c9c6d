/** The keys that the agent chose, for what shows or says them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { bindingsOf, type KeyBindings, readChord } from '../../utils/shortcuts/index.ts';

const STANDARD = bindingsOf({});

export const KeysContext = createContext<KeyBindings>(STANDARD);

export function useKeys(): KeyBindings {
  return useContext(KeysContext);
}

/** For `aria-keyshortcuts`, which has names of its own; undefined where there is no key. */
export function ariaKeys(chord: string): string | undefined {
  return chord === '' ? undefined : chord.replace('Ctrl+', 'Control+').replace(/\+\+$/, '+Plus');
}

/** The chord of a digit's row: `Alt+1` and 3 are `Alt+3`; empty where the row is off. */
export function digitChord(first: string, digit: number): string {
  return first === '' ? '' : `${first.slice(0, -1)}${digit}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const MAC: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

/** A chord as keyboards of this system show it; `Ctrl++` has a plus in it. */
export function showChord(chord: string, isMac: boolean = isMacOS()): string {
  const parts = readChord(chord);
  if (parts === null) return chord;
  const { ctrl, alt, shift, meta, key } = parts;
  const modifiers = [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta'].filter(
    (one) => one !== false,
  );
  const shown = SIGNS[key] ?? key;
  if (isMac) return modifiers.map((one) => MAC[one]).join('') + shown;
  return [...modifiers.map((one) => (one === 'Meta' ? 'Win' : one)), shown].join('+');
}

/** What a button does, and the key that does the same. */
export function withKey(text: string, chord: string): string {
  return chord === '' ? text : `${text} (${showChord(chord)})`;
}

function isMacOS(): boolean {
  return /^Mac/.test(globalThis.navigator?.platform ?? '');
}
