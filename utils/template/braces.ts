/** Reads what stands between two braces. */
import type { CursorPart, DatePart, Place, TemplateProblemCode, VariablePart } from './parts.ts';

/** Longest name of a variable, in UTF-16 units. */
const MAX_VARIABLE_NAME = 40;

const DAY = /^date([-+]\d{1,4})([dwm])$/u;
/** No name: one with spaces, or what is meant as a day from today, also where an input method typed the sign. */
const NO_NAME = /\s|^cursor$|^date[-+＋－−]/u;

export type BracesPart = VariablePart | DatePart | CursorPart;

/** @returns null for what isn't well formed. */
export function readBraces(inside: string, place: Place): BracesPart | null {
  const [first = '', ...choices] = inside.split('|');
  const name = first.trim();
  if (choices.length === 0) {
    const [, amount, unit] = DAY.exec(name) ?? [];
    if (unit !== undefined) {
      return { kind: 'date', amount: Number(amount), unit: unit as DatePart['unit'], ...place };
    }
    if (name === 'cursor') return { kind: name, ...place };
  }
  if (name === '' || name.length > MAX_VARIABLE_NAME || NO_NAME.test(name)) return null;
  const part = { kind: 'variable', name, default: choices[0] ?? null, ...place } as const;
  return choices.length > 1 ? { ...part, choices } : part;
}

/** What is wrong with what isn't well formed. */
export function bracesProblem(inside: string): TemplateProblemCode {
  if (/^\s*(?:\||$)/u.test(inside)) return 'emptyName';
  return /^\s*date\s*[-+＋－−]/u.test(inside) ? 'badDate' : 'badName';
}
