/** Fills in a template's variables. What the desk doesn't know stays visible as a blank: a gap must not go out unseen. */
import type { Blank, Language, Variables } from '../model/index.ts';
import { dayText } from './day.ts';
import { blankText } from './names.ts';
import { readParts } from './parse.ts';
import type { PlainPart } from './parts.ts';
import { countIn, partsOf, textOf } from './wordings.ts';

export interface Rendered {
  readonly text: string;
  /** In order; offsets are UTF-16 units of `text`. */
  readonly blanks: readonly Blank[];
  /** Where the caret shall stand, in UTF-16 units of `text`; null where the template doesn't say. */
  readonly caret: number | null;
}

export interface RenderOptions {
  /** Milliseconds since 1970; left out: days from today are blanks. */
  readonly now?: number;
  /** The template's language, in which days are written; `zh-CN` where left out. */
  readonly language?: Language;
  /** Which of the template's wordings, below `countWordings`; 0 where left out. */
  readonly wording?: number;
}

/**
 * Renders a template's text: a variable's value, else its default, else the blank `【name】`. An empty value counts as
 * none. A value is put in as it is: braces in it are never read as variables. Never throws.
 */
export function render(template: string, variables: Variables, options: RenderOptions = {}): Rendered {
  return renderParts(partsOf(readParts(template), options.wording ?? 0), variables, options);
}

/**
 * Renders the first wording that wasn't said yet, beginning with `options.wording`; where all were, that one: it is the one
 * said longest ago when each was said in its turn.
 * @param wasSaid asked of a rendered text, and of the template's text that it was made from, without marks of wordings.
 */
export function renderUnsaid(
  template: string,
  variables: Variables,
  wasSaid: (text: string, wording: string) => boolean,
  options: RenderOptions = {},
): Rendered {
  const parts = readParts(template);
  const count = countIn(parts);
  const { wording: start = 0 } = options;
  const first = renderParts(partsOf(parts, start), variables, options);
  for (let i = 0; count > 1 && i < count; i += 1) {
    const chosen = partsOf(parts, start + i);
    const rendered = renderParts(chosen, variables, options);
    if (!wasSaid(rendered.text, textOf(template, chosen))) return rendered;
  }
  return first;
}

function renderParts(
  parts: readonly PlainPart[],
  variables: Variables,
  { now = Number.NaN, language = 'zh-CN' }: RenderOptions,
): Rendered {
  const blanks: Blank[] = [];
  let text = '';
  let caret: number | null = null;
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'cursor') caret ??= text.length;
    else {
      const value = part.kind === 'date' ? dayText(part, now, language) : valueFor(part, variables);
      const start = text.length;
      const name = part.kind === 'date' ? part.kind : part.name;
      text += value ?? blankText(name);
      if (value === null) blanks.push({ name, start, end: text.length });
    }
  }
  return { text, blanks, caret };
}

function valueFor(part: Extract<PlainPart, { kind: 'variable' }>, variables: Variables): string | null {
  // Own properties only: a template may well say {constructor}.
  const value = Object.hasOwn(variables, part.name) ? variables[part.name] : undefined;
  return typeof value === 'string' && value !== '' ? value : part.default;
}
