/** Which of the palette's keys is which. */
import type { Suggestion } from '../../utils/model/index.ts';

/** The digit from 1 to 9 on a key; null for any other. */
export function digitOf({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): number | null {
  const digit = /^(Digit|Numpad)([1-9])$/.exec(code);
  // Numpad keys with Num Lock off move the caret.
  if (digit === null || (digit[1] === 'Numpad' && !/^\d$/.test(key))) return null;
  return Number(digit[2]);
}

/** Whether this is the beginning of a reply's code that goes on with a digit: then the digit is part of it. */
export function isCodeOf(replies: readonly Pick<Suggestion, 'code'>[], typed: string): boolean {
  // A digit alone is a place in the list.
  if (typed.length < 2) return false;
  return replies.some(({ code }) => code.toLowerCase().startsWith(typed.toLowerCase()));
}
