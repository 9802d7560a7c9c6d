/** Which of the palette's keys is which. */
import type { Open } from './open.ts';
import { isCodeOf, NONE, type Wish } from './wish.ts';

/** The digit from 1 to 9 on a key; null for any other. */
export function digitOf({ code, key }: Pick<KeyboardEvent, 'code' | 'key'>): number | null {
  const digit = /^(Digit|Numpad)([1-9])$/.exec(code);
  // Numpad keys with Num Lock off move the caret.
  if (digit === null || (digit[1] === 'Numpad' && !/^\d$/.test(key))) return null;
  return Number(digit[2]);
}

/** What becomes of a key that takes: it is the page's, it does nothing, it takes this row, or it asks for one to come. */
export type Decision = 'page' | 'nothing' | number | Wish;

/** @param digit of the key; null: Enter or Tab. */
export function decide(
  {
    replies,
    answered,
    typed,
    active,
    wish,
  }: Pick<Open, 'replies' | 'answered' | 'typed' | 'active' | 'wish'>,
  { key, repeat }: Pick<KeyboardEvent, 'key' | 'repeat'>,
  digit: number | null,
): Decision {
  // The first of several is what was meant.
  if (wish !== null) return 'nothing';
  const isAnswered = answered === typed;
  // Nothing found, and so nothing by more of it.
  if (replies.length === 0 && answered !== null && typed.startsWith(answered)) return 'page';
  if (digit !== null && (isCodeOf(replies, typed + digit) || (isAnswered && digit > replies.length)))
    return 'page';
  // Perhaps it was no call: Enter sends, as it would have without us.
  const isEnter = key === 'Enter';
  if (isEnter && active === NONE) return 'page';
  if (repeat) return 'nothing';
  return isAnswered ? (digit ?? Math.max(active, 0) + 1) - 1 : { query: typed, digit, isEnter };
}

export function isTakeKey({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return key === 'Enter' || key === 'Tab';
}

/** @returns the row that an arrow chooses, going round; null: the key is none, or there is nothing to choose. */
export function rowAt(
  name: string,
  { asking, replies, active }: Pick<Open, 'asking' | 'replies' | 'active'>,
) {
  const step = name === 'ArrowDown' ? 1 : name === 'ArrowUp' ? -1 : 0;
  if (step === 0 || asking !== null || replies.length === 0) return null;
  const from = active === NONE && step < 0 ? 0 : active;
  return (from + step + replies.length) % replies.length;
}

/** A key that only changes others. */
export function isModifier({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return /^(?:Shift|Control|Alt|AltGraph|Meta)$/.test(key);
}
