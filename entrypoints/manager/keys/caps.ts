/** Keys as they are printed on the keyboard of this system. */
import { type KeySystem, readChord } from '../../../utils/shortcuts/index.ts';

const MAC: Readonly<Record<string, string>> = { Alt: 'Option', Meta: 'Cmd' };
const OTHERS: Readonly<Record<string, string>> = { Meta: 'Win' };
const ARROWS: Readonly<Record<string, string>> = {
  ...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' },
  ...{ PageUp: 'PgUp', PageDown: 'PgDn', Escape: 'Esc' },
};

/** @returns none for a chord that isn't any. */
export function capsOf(chord: string, system: KeySystem): readonly string[] {
  const parts = readChord(chord);
  if (parts === null) return [];
  const { ctrl, alt, shift, meta, key } = parts;
  const names = system === 'mac' ? MAC : system === 'chromeos' ? { Meta: 'Search' } : OTHERS;
  const held = [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta'].filter(
    (name) => name !== false,
  );
  return [...held.map((name) => names[name] ?? name), ARROWS[key] ?? key];
}

export function sayChord(chord: string, system: KeySystem): string {
  return capsOf(chord, system).join('+');
}
