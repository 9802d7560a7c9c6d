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
import type { ParsedTemplate, PlainPart, TemplatePart } from './parts.ts';
import { problemsIn } from './problems.ts';
import { readGroups, readTokens, type Token } from './tokens.ts';

/** Reads a template's text, and says what in it isn't well formed. Never throws; linear in the length. */
export function parseTemplate(template: string): ParsedTemplate {
  const tokens = readTokens(template);
  const groups = readGroups(tokens);
  return { parts: joined(tokens, groups), problems: problemsIn(tokens, groups) };
}

/** Only the parts, for who doesn't tell of problems. */
export function readParts(template: string): readonly TemplatePart[] {
  const tokens = readTokens(template);
  return joined(tokens, readGroups(tokens));
}

/** Names of the variables in a template's text, each once, in order of appearance. */
export function variablesOf(template: string): readonly string[] {
  const names = new Set<string>();
  for (const part of readParts(template))
    for (const one of part.kind === 'wordings' ? part.wordings.flat() : [part])
      if (one.kind === 'variable') names.add(one.name);
  return [...names];
}

function joined(tokens: readonly Token[], groups: ReadonlySet<Token>): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let wordings: PlainPart[][] | null = null;
  let start = 0;
  for (const token of tokens) {
    const target: TemplatePart[] = wordings?.at(-1) ?? parts;
    if (groups.has(token)) {
      wordings = [[]];
      ({ start } = token);
    } else if (token.kind === 'mark' && wordings !== null) {
      if (token.text === '||') wordings.push([]);
      else {
        parts.push({ kind: 'wordings', wordings, start, end: token.end });
        wordings = null;
      }
    } else if (token.kind === 'mark' || token.kind === 'text') pushText(target, token.text);
    else target.push(token);
  }
  return parts;
}

function pushText(parts: TemplatePart[], text: string): void {
  const last = parts.at(-1);
  if (text === '') return;
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text + text };
  else parts.push({ kind: 'text', text });
}
