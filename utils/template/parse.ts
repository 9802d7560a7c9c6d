/**
 * Reads a template's text: `您好 {shopper|亲}，{courier} 已发出`. `{name}` is a variable, `{name|default}` one with a
 * default, `{name|default|other|…}` one with choices, the default being the first. There is no escaping and no
 * nesting: what isn't a well-formed variable is text and goes out as it stands, with a problem for the editor to show.
 */

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
}

export interface VariablePart {
  readonly kind: 'variable';
  readonly name: string;
  /** What stands in when there is no value; null where the template gives none. `{name|}` gives the empty text. */
  readonly default: string | null;
  /** All choices, the default first, where the template gives several. */
  readonly choices?: readonly string[];
  /** Where the braces start and end, in UTF-16 units of the template. */
  readonly start: number;
  readonly end: number;
}

export type TemplatePart = TextPart | VariablePart;

export type TemplateProblemCode =
  /** A `{` without its `}` on the same line. */
  | 'unclosed'
  /** A `}` without a `{` before it. */
  | 'strayClose'
  /** `{}` or `{|…}`. */
  | 'emptyName'
  /** A name with spaces or longer than `MAX_VARIABLE_NAME`. */
  | 'badName';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  /** Where, in UTF-16 units of the template. */
  readonly at: number;
}

export interface ParsedTemplate {
  /** In order. Texts and the variables' own pieces put together are the template. */
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly TemplateProblem[];
}

/** Longest name of a variable, in UTF-16 units. */
export const MAX_VARIABLE_NAME = 40;

/** Reads a template's text. Never throws; linear in the length. */
export function parseTemplate(template: string): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const problems: TemplateProblem[] = [];
  let textStart = 0;
  let open = -1;
  for (let at = 0; at < template.length; at += 1) {
    const character = template.charAt(at);
    if (character === '{' || character === '\n') {
      if (open >= 0) problems.push({ code: 'unclosed', at: open });
      open = character === '{' ? at : -1;
    } else if (character === '}') {
      if (open < 0) {
        problems.push({ code: 'strayClose', at });
        continue;
      }
      const read = readVariable(template.slice(open + 1, at), open, at + 1);
      if (typeof read === 'string') problems.push({ code: read, at: open });
      else {
        pushText(parts, template.slice(textStart, open));
        parts.push(read);
        textStart = at + 1;
      }
      open = -1;
    }
  }
  if (open >= 0) problems.push({ code: 'unclosed', at: open });
  pushText(parts, template.slice(textStart));
  return { parts, problems };
}

/** Names of the variables in a template's text, each once, in order of appearance. */
export function variablesOf(template: string): readonly string[] {
  const names = new Set<string>();
  for (const part of parseTemplate(template).parts) if (part.kind === 'variable') names.add(part.name);
  return [...names];
}

function readVariable(inside: string, start: number, end: number): VariablePart | TemplateProblemCode {
  const [first = '', ...choices] = inside.split('|');
  const name = first.trim();
  if (name === '') return 'emptyName';
  if (name.length > MAX_VARIABLE_NAME || /\s/u.test(name)) return 'badName';
  const part = { kind: 'variable', name, default: choices[0] ?? null, start, end } as const;
  return choices.length > 1 ? { ...part, choices } : part;
}

function pushText(parts: TemplatePart[], text: string): void {
  if (text !== '') parts.push({ kind: 'text', text });
}
