/** What terms and texts of templates are made of. */
import { isDense } from '../text/index.ts';

/** True for a term of one Chinese character. */
export function isSingle(term: string): boolean {
  return term.length === 1 && isDense(term);
}

/** A template's words: all its wordings, without their marks and without variables, whose names the reply doesn't say. */
export function withoutVariables(text: string): string {
  const words = text.replace(/\{[^{}\n]*\}/gu, ' ');
  return words.includes('[[') ? words.replace(/\[\[|\|\||\]\]/gu, ' ') : words;
}
