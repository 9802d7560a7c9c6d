/**
 * Reads a template's text: `[[您好||在的]]{shopper|亲}，{date+3d}前到{cursor}`.
 *
 * - `{name}` is a variable, `{name|default}` one with a default, `{name|default|other|…}` one with choices, the default
 *   being the first;
 * - `{date+3d}`, `{date-2w}`, `{date+1m}` a day from today; `{date}` alone is a variable like any other;
 * - `{cursor}` where the caret shall stand;
 * - `[[one||another]]` wordings of which one is taken. They may go over several lines.
 *
 * There is no escaping and no nesting. Braces are read first: what stands in them is no mark of a wording. What isn't
 * well formed is text and goes out as it stands, with a problem for the editor to show.
 */
import { readBraces } from './braces.ts';
import type {
  CursorPart,
  DatePart,
  ParsedTemplate,
  PlainPart,
  TemplatePart,
  TemplateProblem,
  TemplateProblemCode,
  TextPart,
  VariablePart,
} from './parts.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What may be a mark of wordings: `[[`, `||` or `]]`. */
interface Mark extends Place {
  readonly kind: 'mark';
  readonly text: string;
}

type Token = Mark | (TextPart & Place) | VariablePart | DatePart | CursorPart;
/** Braces of one line, and marks outside of them. */
const PIECES = /(\{[^{}\n]*\}|\[\[|\|\||\]\])/u;

type Report = (code: TemplateProblemCode, place: Place) => void;

/** Reads a template's text. Never throws; linear in the length. */
export function parseTemplate(template: string): ParsedTemplate {
  const problems: TemplateProblem[] = [];
  const report: Report = (code, { start, end }) => problems.push({ code, at: start, end });
  const tokens = readTokens(template, report);
  const parts = joined(tokens, readGroups(tokens, report), report);
  // Three passes told of theirs in order; sorting what is made of runs takes no longer than reading it.
  return { parts, problems: problems.sort((a, b) => a.at - b.at) };
}

/** Names of the variables in a template's text, each once, in order of appearance. */
export function variablesOf(template: string): readonly string[] {
  const names = new Set<string>();
  for (const part of parseTemplate(template).parts)
    for (const one of part.kind === 'wordings' ? part.wordings.flat() : [part])
      if (one.kind === 'variable') names.add(one.name);
  return [...names];
}

function readTokens(template: string, report: Report): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const [i, text] of template.split(PIECES).entries()) {
    const place = { start, end: start + text.length };
    start = place.end;
    // Every other piece is what the pattern matched.
    const isMatch = i % 2 === 1;
    const read = isMatch && text.startsWith('{') ? readBraces(text.slice(1, -1), place) : null;
    if (read !== null && typeof read !== 'string') tokens.push(read);
    else tokens.push({ kind: isMatch && read === null ? 'mark' : 'text', text, ...place });
    if (typeof read === 'string') report(read, place);
    if (isMatch) continue;
    for (const { 0: brace, index } of text.matchAll(/[{}]/gu)) {
      const at = place.start + index;
      report(brace === '{' ? 'unclosed' : 'strayClose', { start: at, end: at + 1 });
    }
  }
  return tokens;
}

/** The tokens at which well-formed groups of wordings open. */
function readGroups(tokens: readonly Token[], report: Report): ReadonlySet<Token> {
  const groups = new Set<Token>();
  let open: Token | null = null;
  let count = 0;
  let isEmpty = true;
  let hasEmpty = false;
  for (const token of tokens) {
    if (token.kind === 'text') isEmpty &&= token.text.trim() === '';
    else if (token.kind !== 'mark') isEmpty &&= token.kind === 'cursor';
    else if (token.text === '[[') {
      if (open !== null) report('badWordings', open);
      open = token;
      count = 1;
      isEmpty = true;
      hasEmpty = false;
    } else if (token.text === '||') {
      count += 1;
      hasEmpty ||= isEmpty;
      isEmpty = true;
    } else {
      if (open === null) report('badWordings', token);
      else if (count < 2 || hasEmpty || isEmpty) report('badWordings', { start: open.start, end: token.end });
      else groups.add(open);
      open = null;
    }
  }
  if (open !== null) report('badWordings', open);
  return groups;
}

function joined(
  tokens: readonly Token[],
  groups: ReadonlySet<Token>,
  report: Report,
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let wordings: PlainPart[][] | null = null;
  let start = 0;
  /** Whether a cursor stands before this place; before the group; in one of its wordings. */
  let isSet = false;
  let wasSet = false;
  let isSetInside = false;
  for (const token of tokens) {
    const target: TemplatePart[] = wordings?.at(-1) ?? parts;
    if (groups.has(token)) {
      wordings = [[]];
      start = token.start;
      wasSet = isSet;
      isSetInside = isSet;
    } else if (token.kind === 'mark' && wordings !== null) {
      isSetInside ||= isSet;
      // Of two wordings only one is taken: each may have its cursor.
      isSet = token.text === '||' ? wasSet : isSetInside;
      if (token.text === '||') wordings.push([]);
      else {
        parts.push({ kind: 'wordings', wordings, start, end: token.end });
        wordings = null;
      }
    } else if (token.kind === 'mark' || token.kind === 'text') pushText(target, token.text);
    else {
      if (token.kind === 'cursor') {
        if (isSet) report('secondCursor', token);
        isSet = true;
      }
      target.push(token);
    }
  }
  return parts;
}

function pushText(parts: TemplatePart[], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}
