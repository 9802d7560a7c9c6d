/** A template's text in pieces: texts, what stands in braces, and what may be marks of wordings. */
import { type BracesPart, readBraces } from './braces.ts';
import type { Place, TextPart } from './parts.ts';

/** `[[`, `||` or `]]` outside of braces. */
interface Mark extends Place {
  readonly kind: 'mark';
  readonly text: string;
}

/** Braces that aren't well formed are a text of their own. */
export type Token = Mark | (TextPart & Place) | BracesPart;

/** Braces of one line, and marks outside of them. */
const PIECES = /(\{[^{}\n]*\}|\[\[|\|\||\]\])/u;

/** Put together they are the template; texts may be empty. */
export function readTokens(template: string): readonly Token[] {
  let start = 0;
  return template.split(PIECES).map((text, i): Token => {
    const place = { start, end: start + text.length };
    start = place.end;
    // Every other piece is what the pattern matched.
    const isMatch = i % 2 === 1;
    const isMark = isMatch && !text.startsWith('{');
    const read = isMatch && !isMark ? readBraces(text.slice(1, -1), place) : null;
    return read ?? { kind: isMark ? 'mark' : 'text', text, ...place };
  });
}

/** The tokens at which well-formed groups of wordings open. */
export function readGroups(tokens: readonly Token[]): ReadonlySet<Token> {
  const groups = new Set<Token>();
  let open: Token | null = null;
  /** How many wordings have ended, and whether this one, and one of those, says nothing. */
  let ended = 0;
  let isEmpty = true;
  let hasEmpty = false;
  for (const token of tokens) {
    if (token.kind === 'text') isEmpty &&= token.text.trim() === '';
    else if (token.kind !== 'mark') isEmpty &&= token.kind === 'cursor';
    else {
      const isOpening = token.text === '[[';
      hasEmpty = !isOpening && (hasEmpty || isEmpty);
      isEmpty = true;
      if (token.text === ']]' && open !== null && ended > 0 && !hasEmpty) groups.add(open);
      ended = isOpening ? 0 : ended + 1;
      if (token.text !== '||') open = isOpening ? token : null;
    }
  }
  return groups;
}
