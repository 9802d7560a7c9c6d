/**
 * The blanks of a reply are stepped through in the box: what is typed behind what was typed before is the next blank's
 * value, so the caret never leaves the box, and input methods work as anywhere in it. Nothing is filled in while a blank
 * is empty.
 */
import {
  blankNames,
  cutAtBlanks,
  fillBlanks,
  type Piece,
  placeInFilled,
} from '../../components/panel/blanks.ts';
import type { Suggestion } from '../../utils/model/index.ts';

export interface Asking {
  readonly reply: Suggestion;
  readonly pieces: readonly Piece[];
  readonly names: readonly string[];
  readonly values: Map<string, string>;
  /** Which of the names is asked for. */
  at: number;
  /** What was typed before this blank. */
  base: string;
  /** True when the agent wanted to go on while the blank was empty. */
  isMissed: boolean;
}

/** @param typed what stands behind the trigger already. */
export function beginAsking(reply: Suggestion, typed: string): Asking {
  const pieces = cutAtBlanks(reply.text, reply.blanks);
  const names = blankNames(pieces);
  return { reply, pieces, names, values: new Map(), at: 0, base: typed, isMissed: false };
}

/** Takes what stands behind the trigger now. @returns false where it isn't what was typed before and more. */
export function follows(asking: Asking, typed: string): boolean {
  if (!typed.startsWith(asking.base)) return false;
  asking.isMissed = false;
  asking.values.set(asking.names[asking.at] ?? '', typed.slice(asking.base.length));
  return true;
}

/** Goes to the next blank, unless this one is empty. @returns true when there is none left. */
export function askNext(asking: Asking, typed: string): boolean {
  const value = asking.values.get(asking.names[asking.at] ?? '') ?? '';
  asking.isMissed = value.trim() === '';
  if (asking.isMissed) return false;
  if (asking.at === asking.names.length - 1) return true;
  asking.at += 1;
  asking.base = typed;
  return false;
}

/** The whole text, once every blank has its value, and where the caret goes in it. */
export function filledIn({ reply, pieces, values }: Asking): { text: string; caret: number | undefined } {
  const { caret } = reply;
  return {
    text: fillBlanks(pieces, values) ?? '',
    caret: caret === undefined ? undefined : placeInFilled(pieces, values, caret),
  };
}
