/** A shortcut code that stands right before the caret, without anything typed to call for it. */
import { ADDRESS } from './trigger.ts';

/** Written without blanks between words: behind any of these a code begins, and one of these goes on with nothing. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}';
const WORD = `(?![${UNSPACED}])[\\p{L}\\p{N}_]`;
const ENDS_WORD = new RegExp(`${WORD}$`, 'u');
const BEGINS_WORD = new RegExp(`^${WORD}`, 'u');

/**
 * The longest code that ends there, as it was typed; null where none does: what is the end of a longer word, or of an
 * address, is none.
 * @param before what stands before the caret.
 * @param codes each as `foldCode` has it.
 * @param longest length of the longest of them, in UTF-16 units.
 */
export function codeBefore(before: string, codes: ReadonlySet<string>, longest: number): string | null {
  for (let length = Math.min(longest, before.length); length > 0; length -= 1) {
    const typed = before.slice(-length);
    const rest = before.slice(0, -length);
    const isWhole = !(BEGINS_WORD.test(typed) && ENDS_WORD.test(rest)) && !ADDRESS.test(rest);
    if (codes.has(foldCode(typed)) && isWhole) return typed;
  }
  return null;
}

/** As codes are compared; blanks around it aren't cut off, since they stand in the box. */
export function foldCode(code: string): string {
  return code.normalize('NFKC').toLowerCase();
}
