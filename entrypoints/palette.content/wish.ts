/** A reply that was asked for by a key before it was there: it is taken as soon as it is, if that is still what is meant. */
import type { Suggestion } from '../../utils/model/index.ts';
import { isPerhapsWords, type Opened } from '../../utils/shortcuts/index.ts';

export interface Wish {
  /** What stood behind the trigger: an answer to anything else isn't what was wished for. */
  readonly query: string;
  /** The place that was asked for; null: the chosen reply. */
  readonly digit: number | null;
  /** Where no row is chosen, Enter is the page's, and asks for nothing. */
  readonly isEnter: boolean;
}

/** In place of a row: no row is chosen yet. */
export const NONE = -1;

/**
 * The reply that a wish is for, once its answer is there.
 * @param active the row that is chosen.
 */
export function wishedFor(
  { query, digit, isEnter }: Wish,
  replies: readonly Suggestion[],
  active: number,
): Suggestion | undefined {
  if (isEnter && active === NONE) return undefined;
  // The digit was meant for the code.
  if (digit !== null && isCodeOf(replies, query + digit)) return undefined;
  return replies[digit === null ? Math.max(active, 0) : digit - 1];
}

/** Whether this is the beginning of a reply's code that goes on with a digit: then the digit is part of it. */
export function isCodeOf(replies: readonly Pick<Suggestion, 'code'>[], typed: string): boolean {
  // A digit alone is a place in the list.
  if (typed.length < 2) return false;
  return replies.some(({ code }) => code.toLowerCase().startsWith(typed.toLowerCase()));
}

/** The row that is chosen when an answer comes: the best, or none where it was perhaps no call. */
export function firstChosen(opened: Opened, query: string, [best]: readonly Suggestion[]): number {
  const wording = best?.explanation.trigger.map(({ text }) => text).join('');
  const names = best === undefined ? [] : [best.code, best.title, wording ?? ''];
  return isPerhapsWords(opened, query, names) ? NONE : 0;
}
