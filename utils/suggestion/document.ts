/** What the index sees of a template: its terms by field, cut to what carries meaning. */
import type { Template } from '../model/index.ts';
import { isDense, tokenise } from '../text/index.ts';

/** How much of each field is indexed; the tail of a long reply is conditions and links, not what it answers. */
const LIMITS = { triggers: 50, trigger: 200, title: 120, text: 600 } as const;

export const FIELDS = ['triggers', 'title', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/** Terms by field, repeats included. */
export type TermLists = Readonly<Record<Field, readonly string[]>>;

/** The terms of a template by field. All triggers are pooled in one field (measured: .444 top-1 against .343). */
export function documentOf(template: Template): TermLists {
  const triggers: string[] = [];
  // Each trigger is cut by itself, so that no pair of characters reaches from one into the next.
  for (const trigger of template.triggers.slice(0, LIMITS.triggers)) {
    for (const term of tokenise(trigger.slice(0, LIMITS.trigger))) triggers.push(term);
  }
  return {
    triggers,
    title: tokenise(template.title.slice(0, LIMITS.title)),
    // Of the reply's words no single characters: they would be half the index and hardly tell replies apart.
    text: tokenise(withoutVariables(template.text.slice(0, LIMITS.text))).filter((term) => !isSingle(term)),
  };
}

/** True for a term of one Chinese character. */
export function isSingle(term: string): boolean {
  return term.length === 1 && isDense(term);
}

/** A template's text without its variables: their names are no words of the reply. */
export function withoutVariables(text: string): string {
  return text.replace(/\{[^{}\n]*\}/gu, ' ');
}
