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
type Report = (code: TemplateProblemCode, at: number, end: number) => void;

/** Reads a template's text. Never throws; linear in the length. */
export function parseTemplate(template: string): ParsedTemplate {
  const problems: TemplateProblem[] = [];
  const report: Report = (code, at, end) => problems.push({ code, at, end });
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
  let textStart = 0;
  let open = -1;
  for (let at = 0; at < template.length; at += 1) {
    const character = template.charAt(at);
    if (character === '{' || character === '\n') {
      if (open >= 0) report('unclosed', open, open + 1);
      open = character === '{' ? at : -1;
    } else if (character === '}') {
      if (open < 0) {
        report('strayClose', at, at + 1);
        continue;
      }
      const read = readBraces(template.slice(open + 1, at), open, at + 1);
      if (typeof read === 'string') report(read, open, at + 1);
      else {
        pushTexts(tokens, template.slice(textStart, open), textStart);
        tokens.push(read);
        textStart = at + 1;
      }
      open = -1;
    }
  }
  if (open >= 0) report('unclosed', open, open + 1);
  pushTexts(tokens, template.slice(textStart), textStart);
  return tokens;
}

/** A text without braces, cut at what may be marks. */
function pushTexts(tokens: Token[], text: string, from: number): void {
  let start = from;
  for (const piece of text.split(/(\[\[|\|\||\]\])/u)) {
    const end = start + piece.length;
    if (piece !== '') tokens.push({ kind: isMark(piece) ? 'mark' : 'text', text: piece, start, end });
    start = end;
  }
}

const isMark = (piece: string): boolean => piece === '[[' || piece === '||' || piece === ']]';

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
      if (open !== null) report('badWordings', open.start, open.end);
      open = token;
      count = 1;
      isEmpty = true;
      hasEmpty = false;
    } else if (token.text === '||') {
      count += 1;
      hasEmpty ||= isEmpty;
      isEmpty = true;
    } else {
      if (open === null) report('badWordings', token.start, token.end);
      else if (count < 2 || hasEmpty || isEmpty) report('badWordings', open.start, token.end);
      else groups.add(open);
      open = null;
    }
  }
  if (open !== null) report('badWordings', open.start, open.end);
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
        if (isSet) report('secondCursor', token.start, token.end);
        isSet = true;
      }
      target.push(token);
    }
  }
  return parts;
}

function pushText(parts: TemplatePart[], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}
