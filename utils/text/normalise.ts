/** Texts in the form in which they are compared. */
import { fold } from './fold.ts';

/**
 * Folds a text: full width to half, lower case, traditional to simplified (the trade's common characters), emoji,
 * emoticons and invisible characters out, repeats and spaces squeezed (在吗吗吗 → 在吗, ！！！ → !). Linear; never
 * throws; idempotent but for emoticons inside emoticons; reads `MAX_FOLD` units and leaves out the rest.
 */
export function normalise(text: string): string {
  return fold(text).text;
}

/** A shortcut code in the form in which codes are compared: half width, lower case, no spaces at its ends. */
export function normaliseCode(code: string): string {
  return code.normalize('NFKC').trim().toLowerCase();
}
