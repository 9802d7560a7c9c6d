/**
 * One key with its modifiers, as text: `J`, `?`, `Alt+1`, `Ctrl+Shift+ArrowDown`. Pure: it takes anything shaped like a
 * keyboard event.
 */

export interface KeyEventLike {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly getModifierState?: (name: string) => boolean;
}

export interface Chord {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  /** `A` to `Z`, `0` to `9`, another character, or the name of a key that writes none. */
  readonly key: string;
}

/** Keys that are no chord: they only change others, or belong to an input method. */
const NONE =
  /^(?:Shift|Control|Alt|AltGraph|Meta|OS|CapsLock|NumLock|ScrollLock|Fn|FnLock|Hyper|Super|Symbol|SymbolLock|Dead|Process|Unidentified|Compose|Convert|NonConvert|KanaMode|HangulMode|HanjaMode|JunjaMode)$/;

/**
 * The key of an event without its modifiers: the letter that it writes, its place where it writes none of ours (Cyrillic,
 * or what Option makes of it on macOS); empty where it is no key of its own.
 */
function keyOf({ key, code, altKey }: KeyEventLike): string {
  if (NONE.test(key) && !(altKey && key === 'Dead')) return '';
  // The place and not the character: Shift+1 is `!` on one keyboard, `1` on another, and a plain 1 is `&` on a French one.
  const digit = /^(Digit|Numpad)(\d)$/.exec(code);
  // Numpad keys with Num Lock off move the caret.
  if (digit !== null && (digit[1] === 'Digit' || /^\d$/.test(key))) return digit[2] ?? '';
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && (altKey || /^\p{L}$/u.test(key))) return letter;
  if (key === 'Dead') return '';
  return key === ' ' ? 'Space' : key.normalize('NFKC');
}

/** The chord that was pressed; null inside a composition, for AltGr (it writes characters), and for a modifier alone. */
export function chordOf(event: KeyEventLike): string | null {
  if (event.isComposing || event.keyCode === 229) return null;
  // Firefox on macOS says so of Option, too, which is an Alt like any other.
  const isOption = event.altKey && !event.ctrlKey;
  if (!isOption && event.getModifierState?.('AltGraph') === true) return null;
  const key = keyOf(event);
  if (key === '') return null;
  const isLetter = /^[A-Z\d]$/.test(key);
  // Other characters say themselves whether Shift made them.
  const shift = event.shiftKey && (isLetter || key.length > 1);
  return writeChord({ ctrl: event.ctrlKey, alt: event.altKey, shift, meta: event.metaKey, key });
}

/**
 * The chord that was pressed, and behind it the same by what the digit's key writes with Shift: on a German keyboard `/`
 * is Shift+7. Empty where `chordOf` says null.
 */
export function chordsOf(event: KeyEventLike): readonly string[] {
  const chord = chordOf(event);
  if (chord === null) return [];
  const { key, code, shiftKey } = event;
  const isSign = shiftKey && /^Digit\d$/.test(code) && key.length === 1 && !/[\da-z]/i.test(key);
  if (!isSign) return [chord];
  const { ctrlKey: ctrl, altKey: alt, metaKey: meta } = event;
  return [chord, writeChord({ ctrl, alt, meta, shift: false, key: key.normalize('NFKC') })];
}

export function writeChord({ ctrl, alt, shift, meta, key }: Chord): string {
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta', key].filter(Boolean).join('+');
}

/** @returns null where the text is no chord as `writeChord` writes it. */
export function readChord(text: string): Chord | null {
  const parts =
    /^(Ctrl\+)?(Alt\+)?(Shift\+)?(Meta\+)?([A-Z\d]|[^\sa-z\p{C}]|F\d{1,2}|[A-Z][a-z][A-Za-z]*)$/u.exec(text);
  const key = parts?.[5];
  if (parts == null || key === undefined || NONE.test(key)) return null;
  return {
    ctrl: parts[1] !== undefined,
    alt: parts[2] !== undefined,
    shift: parts[3] !== undefined,
    meta: parts[4] !== undefined,
    key,
  };
}

/**
 * Which digit of a row was pressed, from 0; null: none of it.
 * @param first the chord of the row's 1; empty: the row is off.
 * @param count how many digits the row has.
 */
export function digitOf(pressed: string, first: string, count: number): number | null {
  const digit = Number(/^(.*)([1-9])$/.exec(pressed)?.[2]);
  if (first === '' || !(digit <= count)) return null;
  return pressed.slice(0, -1) === first.slice(0, -1) ? digit - 1 : null;
}
