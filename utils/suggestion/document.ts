/** What terms and texts of templates are made of. */
import { isDense } from '../text/index.ts';

/** True for a term of one Chinese character. */
export function isSingle(term: string): boolean {
  return term.length === 1 && isDense(term);
}

/** A template's text without its variables: their names are no words of the reply. */
export function withoutVariables(text: string): string {
  return text.replace(/\{[^{}\n]*\}/gu, ' ');
}
