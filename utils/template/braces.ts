/** Reads what stands between two braces. */
import type { CursorPart, DatePart, TemplateProblemCode, VariablePart } from './parts.ts';

/** Longest name of a variable, in UTF-16 units. */
const MAX_VARIABLE_NAME = 40;

/** Meant as a day from today, also where an input method typed the sign. */
const DATE = /^date\s*[-+＋－−]/u;
const DAY = /^date([-+]\d{1,4})([dwm])$/u;

/** A part, or what is wrong with it. */
export function readBraces(
  inside: string,
  place: { readonly start: number; readonly end: number },
): VariablePart | DatePart | CursorPart | TemplateProblemCode {
  const [first = '', ...choices] = inside.split('|');
  const name = first.trim();
  if (name === '') return 'emptyName';
  if (DATE.test(name)) {
    const [, amount, unit] = DAY.exec(name) ?? [];
    if (amount === undefined || choices.length > 0) return 'badDate';
    return { kind: 'date', amount: Number(amount), unit: unit as DatePart['unit'], ...place };
  }
  if (name.length > MAX_VARIABLE_NAME || /\s/u.test(name)) return 'badName';
  if (name === 'cursor') return choices.length > 0 ? 'badName' : { kind: 'cursor', ...place };
  const part = { kind: 'variable', name, default: choices[0] ?? null, ...place } as const;
  return choices.length > 1 ? { ...part, choices } : part;
}
