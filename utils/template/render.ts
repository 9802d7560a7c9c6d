/** Fills in a template's variables. What the desk doesn't know stays visible as a blank: a gap must not go out unseen. */
import type { Blank, Variables } from '../model/index.ts';
import { blankText } from './names.ts';
import { parseTemplate, type VariablePart } from './parse.ts';

export interface Rendered {
  readonly text: string;
  /** In order; offsets are UTF-16 units of `text`. */
  readonly blanks: readonly Blank[];
}

/**
 * Renders a template's text: a variable's value, else its default, else the blank `【name】`. An empty value counts as
 * none. A value is put in as it is: braces in it are never read as variables. Never throws.
 */
export function render(template: string, variables: Variables): Rendered {
  const blanks: Blank[] = [];
  let text = '';
  for (const part of parseTemplate(template).parts) {
    if (part.kind === 'text') {
      text += part.text;
      continue;
    }
    const value = valueFor(part, variables);
    if (value === null) {
      const start = text.length;
      text += blankText(part.name);
      blanks.push({ name: part.name, start, end: text.length });
    } else text += value;
  }
  return { text, blanks };
}

function valueFor(part: VariablePart, variables: Variables): string | null {
  // Own properties only: a template may well say {constructor}.
  const value = Object.hasOwn(variables, part.name) ? variables[part.name] : undefined;
  return typeof value === 'string' && value !== '' ? value : part.default;
}
