/**
 * Names as they may be typed by their sounds: 发货时间 is `fahuoshijian`, `fhsj`, `fahsj`, `发hsj` or, half typed,
 * `fahuoshij`. A name is spelled once; what is typed becomes one regular expression over spelled names.
 *
 * A spelled name has a piece for each character, Latin letter and digit: a comma, it itself, and its first sounds and
 * readings, each with a capital: `,时SShShi,6,V`. What is typed goes from piece to piece, and leaves one only where one
 * of these ends. No two ways lead to the same place in it: titles come from packs, and none may make the search go
 * through more ways than it has letters.
 */
import type { Span } from '../model/index.ts';
import { foldUnits } from '../text/index.ts';

/** What stands in a piece. */
const PIECE = '[^,\\n]*';

/** @param typedFor what is typed for a character, by its UTF-16 unit, as a lexicon gives it. */
export function spell(name: string, typedFor: (unit: number) => string): string {
  const folded = foldUnits(name);
  return heardIn(folded)
    .map((at) => `,${capital(folded.charAt(at))}${typedFor(folded.charCodeAt(at))}`)
    .join('');
}

/** What is typed, as it is looked for in spelled names, each on its line; null where nothing in it is heard. */
export function spelling(typed: string): RegExp | null {
  const letters = foldUnits(typed).replaceAll('ü', 'v');
  let pattern = '';
  let last = -1;
  for (const at of heardIn(letters)) {
    const letter = letters.charAt(at);
    const start = capital(letter);
    const next = `(?![a-z])${PIECE},${PIECE}?${start}`;
    if (last < 0) pattern = start;
    // A blank or an apostrophe between: `xi'an` is two pieces. So is what has no capital.
    else pattern += last < at - 1 || start === letter ? next : `(?:${next}|${letter})`;
    last = at;
  }
  if (pattern === '') return null;
  // One Latin letter is heard in most names: it may only begin one.
  return new RegExp(/^[A-Z]$/.test(pattern) ? `${pattern}(?<=^,${PIECE})` : pattern, 'gm');
}

/** A name with what is heard in it marked; null where nothing is. */
export function markHeard(name: string, spelled: string, pattern: RegExp): Span[] | null {
  pattern.lastIndex = 0;
  const found = pattern.exec(spelled);
  if (found === null) return null;
  const places = heardIn(foldUnits(name));
  const from = countPieces(spelled.slice(0, found.index)) - 1;
  const [start = 0, last = 0] = [places[from], places[from + countPieces(found[0])]];
  return [
    { text: name.slice(0, start), marked: false },
    { text: name.slice(start, last + 1), marked: true },
    { text: name.slice(last + 1), marked: false },
  ];
}

/** Where what can be heard stands, in UTF-16 units. */
function heardIn(folded: string): number[] {
  return Array.from(folded.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index);
}

function capital(letter: string): string {
  return letter.replace(/[a-z]/, (small) => small.toUpperCase());
}

function countPieces(spelled: string): number {
  return spelled.split(',').length - 1;
}
