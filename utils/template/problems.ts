/** What in a template isn't well formed. Apart from reading it: only who writes templates is told. */
import { bracesProblem } from './braces.ts';
import type { Place, TemplateProblem, TemplateProblemCode } from './parts.ts';
import type { Token } from './tokens.ts';

type Report = (code: TemplateProblemCode, place: Place) => void;

/** In the order of their places. */
export function problemsIn(tokens: readonly Token[], groups: ReadonlySet<Token>): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const report: Report = (code, { start, end }) => problems.push({ code, at: start, end });
  for (const token of tokens) if (token.kind === 'text') reportBraces(token.text, token.start, report);
  reportMarks(tokens, groups, report);
  reportCursors(tokens, groups, report);
  // Each told of its own in order; sorting what is made of runs takes no longer than reading it.
  return problems.sort((a, b) => a.at - b.at);
}

function reportBraces(text: string, start: number, report: Report): void {
  // A text with both in one line is a piece of its own.
  if (/^\{[^{}\n]*\}$/u.test(text)) {
    report(bracesProblem(text.slice(1, -1)), { start, end: start + text.length });
    return;
  }
  for (const { 0: brace, index } of text.matchAll(/[{}]/gu)) {
    const at = start + index;
    report(brace === '{' ? 'unclosed' : 'strayClose', { start: at, end: at + 1 });
  }
}

function reportMarks(tokens: readonly Token[], groups: ReadonlySet<Token>, report: Report): void {
  let open: Token | null = null;
  for (const token of tokens) {
    if (token.kind !== 'mark' || token.text === '||') continue;
    if (token.text === '[[') {
      if (open !== null) report('badWordings', open);
      open = token;
      continue;
    }
    if (open === null) report('badWordings', token);
    else if (!groups.has(open)) report('badWordings', { start: open.start, end: token.end });
    open = null;
  }
  if (open !== null) report('badWordings', open);
}

function reportCursors(tokens: readonly Token[], groups: ReadonlySet<Token>, report: Report): void {
  /** Whether a cursor stands before this place; before its group, null outside of groups; in one of its wordings. */
  let isSet = false;
  let wasSet: boolean | null = null;
  let isSetInside = false;
  for (const token of tokens) {
    if (token.kind === 'cursor') {
      if (isSet) report('secondCursor', token);
      isSet = true;
    } else if (groups.has(token)) {
      wasSet = isSet;
      isSetInside = isSet;
    } else if (token.kind === 'mark' && wasSet !== null) {
      isSetInside ||= isSet;
      // Of two wordings only one is taken: each may have its cursor.
      isSet = token.text === '||' ? wasSet : isSetInside;
      if (token.text === ']]') wasSet = null;
    }
  }
}
