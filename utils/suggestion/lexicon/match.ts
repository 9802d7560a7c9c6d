/** Finds the concepts that a text speaks of. */
import type { Concept } from './parse.ts';

/** Where a concept stands in a folded text, in UTF-16 units. */
export interface Mention {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

export interface Lexicon {
  /** Concepts in the order in which they are said. Of two wordings of which one holds the other, the longer counts. */
  mentions(folded: string): readonly Mention[];
  /** What a concept is a kind of, near and far. */
  broader(concept: string): readonly string[];
}

const isLatin = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);

export function createLexicon(concepts: readonly Concept[]): Lexicon {
  const meanings = new Map<string, string[]>();
  /** Lengths of the wordings by their first unit, longest first: most positions of a text begin none. */
  const lengths = new Map<number, number[]>();
  for (const { id, forms } of concepts) {
    for (const form of forms) {
      const known = meanings.get(form);
      if (known !== undefined) {
        if (!known.includes(id)) known.push(id);
        continue;
      }
      meanings.set(form, [id]);
      const first = form.charCodeAt(0);
      const list = lengths.get(first) ?? [];
      if (!list.includes(form.length)) list.push(form.length);
      lengths.set(first, list);
    }
  }
  for (const list of lengths.values()) list.sort((a, b) => b - a);
  const above = new Map(concepts.map(({ id, broader }) => [id, broader]));

  /** The longest wording that begins at `at`; '' when none does. */
  const longestAt = (text: string, at: number): string => {
    if (at > 0 && isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1))) return '';
    for (const length of lengths.get(text.charCodeAt(at)) ?? []) {
      const end = at + length;
      if (end > text.length) continue;
      // A Latin wording isn't the beginning of a longer word.
      if (isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end))) continue;
      const form = text.slice(at, end);
      if (meanings.has(form)) return form;
    }
    return '';
  };

  return {
    mentions(folded) {
      const found: Mention[] = [];
      let reached = 0;
      for (let at = 0; at < folded.length; at += 1) {
        const form = longestAt(folded, at);
        const end = at + form.length;
        if (end <= reached) continue;
        reached = end;
        for (const concept of meanings.get(form) ?? []) found.push({ concept, start: at, end });
      }
      return found;
    },
    broader(concept) {
      const all = new Set<string>();
      const visit = (id: string): void => {
        for (const up of above.get(id) ?? []) {
          if (all.has(up)) continue;
          all.add(up);
          visit(up);
        }
      };
      visit(concept);
      return [...all];
    },
  };
}
