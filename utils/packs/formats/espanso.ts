/** espanso's match files (YAML). Documented at espanso.org/docs/matches. */

import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { FilePlace } from '../../model/index.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { htmlReader } from './help-desks.ts';
import { listOf, own, textOf } from './json.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { picturesOf } from './pictures.ts';
import { DraftError } from './problems.ts';
import { day, fillIn, meaningOf, type VariableSyntax, variable, wordings } from './variables.ts';

/** Whether a text looks like one of espanso's files. */
export function isEspanso(text: string): boolean {
  return /^(?:matches|global_vars)[ \t]*:/m.test(text);
}

/** Reads a match file. Throws `DraftError` with `notYaml` (and its line), `tooDeep` or `unknownFormat`. */
export async function readEspanso(
  text: string,
  file: FilePlace,
  folder: ReadonlyMap<string, Uint8Array>,
): Promise<DraftPart> {
  const { value, lines } = parseYaml(text);
  const matches = listOf(own(value, 'matches'));
  if (matches === null) throw new DraftError('unknownFormat');
  const into = collector();
  const html = await htmlReader();
  const globals = varsOf(own(value, 'global_vars'));
  for (const [index, match] of matches.entries()) {
    const place: FilePlace = { ...file, line: lines[index] ?? 1 };
    if (own(match, 'regex') !== undefined && own(match, 'trigger') === undefined)
      into.change(place, 'code', textOf(own(match, 'regex')));
    const triggers = [own(match, 'trigger'), ...(listOf(own(match, 'triggers')) ?? [])]
      .map(textOf)
      .filter(Boolean);
    if (triggers.length > 1) into.change(place, 'code', triggers.join(', '));
    const form = own(match, 'form');
    const rich = own(match, 'html');
    const said =
      rich === undefined ? (own(match, 'replace') ?? form ?? own(match, 'markdown')) : html(textOf(rich));
    const picture = textOf(own(match, 'image_path'));
    if (picture !== '' && said === undefined) {
      // A template without a text can't be sent as one; the picture goes along with its name.
      const pictures = picturesOf([picture], folder, place, into);
      if (pictures.length === 0) continue;
      into.add(
        place,
        {
          code: codeOf(triggers),
          title: own(match, 'label'),
          text: picture.replace(/^.*[\\/]/s, ''),
          pictures,
        },
        PLAIN,
      );
      continue;
    }
    const vars = new Map([...globals, ...varsOf(own(match, 'vars'))]);
    into.add(
      place,
      { code: codeOf(triggers), title: own(match, 'label'), text: said },
      syntaxOf(vars, form === undefined ? undefined : (own(match, 'form_fields') ?? {})),
    );
  }
  return into.done();
}

/** Triggers begin with a mark, so that they aren't typed by chance; ours have their own. */
function codeOf(triggers: readonly string[]): string {
  return (triggers[0] ?? '').replace(/^[:;/\\]+(?=.)/, '');
}

function varsOf(list: unknown): Map<string, unknown> {
  return new Map((listOf(list) ?? []).map((one) => [textOf(own(one, 'name')), one]));
}

const PLAIN: VariableSyntax = { pattern: /(?!)/g, translate: () => null };

/** `{{name}}`, the cursor `$|$`, and `[[name]]` where the text is a form. */
function syntaxOf(vars: ReadonlyMap<string, unknown>, fields: unknown): VariableSyntax {
  return {
    pattern:
      fields === undefined
        ? /\{\{[^{}\n]{1,100}\}\}|\$\|\$/g
        : /\{\{[^{}\n]{1,100}\}\}|\$\|\$|\[\[[^[\]\n]{1,100}\]\]/g,
    translate([whole]) {
      if (whole === '$|$') return '{cursor}';
      const name = whole.slice(2, -2).trim();
      if (whole.startsWith('[[')) return field(name, own(fields, name));
      const [first = '', inside] = name.split('.');
      const one = vars.get(first);
      const params = own(one, 'params');
      if (inside !== undefined) {
        return own(one, 'type') === 'form' ? field(inside, own(own(params, 'fields'), inside)) : null;
      }
      return said(name, textOf(own(one, 'type')), params);
    },
  };
}

function said(name: string, type: string, params: unknown): string | null {
  if (type === 'date') return date(textOf(own(params, 'format')), own(params, 'offset') ?? 0);
  if (type === 'choice') return fillIn(name, ...valuesOf(own(params, 'values')));
  if (type === 'random') return wordings(valuesOf(own(params, 'choices')));
  if (type === 'echo') {
    const text = textOf(own(params, 'echo'));
    return text === '' || /[{}]|\[\[|\]\]|\|\|/.test(text) ? null : text;
  }
  const ours = type === '' ? meaningOf(name) : null;
  return ours === null ? null : variable(ours);
}

/** A field of a form: what is typed there is a gap here, what is chosen there a choice. */
function field(name: string, settings: unknown): string | null {
  const fallback = own(settings, 'default');
  const values = valuesOf(own(settings, 'values'));
  const first = typeof fallback === 'string' && fallback !== '' ? [fallback] : [];
  return fillIn(name, ...first, ...values.filter((value) => value !== fallback));
}

/** A list of texts or of labelled values, or one text with a value a line. */
function valuesOf(values: unknown): string[] {
  if (typeof values === 'string')
    return values
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return (listOf(values) ?? []).map((value) =>
    typeof value === 'number' ? String(value) : textOf(own(value, 'label') ?? value),
  );
}

/** A day: formats of strftime without the time of day; offsets are seconds. */
function date(format: string, offset: unknown): string | null {
  if (!/%[de]/.test(format) || !/^(?:%[-_0^]?[YyBbmdeAa]|[-/., 年月日])+$/.test(format.slice(0, 100)))
    return null;
  return typeof offset === 'number' ? day(offset / 86_400) : null;
}

/** The values, and at which line each match begins. */
function parseYaml(text: string): { value: unknown; lines: number[] } {
  if (text.length > DRAFT_LIMITS.yaml) throw new DraftError('tooBig', {}, { limit: DRAFT_LIMITS.yaml });
  const counter = new LineCounter();
  try {
    const document: Document = parseDocument(text, {
      lineCounter: counter,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    // Its parser calls itself for what nests: a file that nests without end runs it out of stack.
    if (error?.code === 'RESOURCE_EXHAUSTION')
      throw tooDeep({ line: counter.linePos(error.pos[0]).line || 1 });
    if (error !== undefined)
      throw new DraftError('notYaml', { line: counter.linePos(error.pos[0]).line || 1 });
    const root = document.contents;
    const items = isMap(root) ? root.get('matches', true) : null;
    const lines = isSeq(items) ? items.items.map((item) => counter.linePos(startOf(item)).line) : [];
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown, lines };
  } catch (error) {
    if (error instanceof DraftError) throw error;
    if (error instanceof RangeError) throw tooDeep();
    throw new DraftError('notYaml');
  }
}

function tooDeep(place: FilePlace = {}): DraftError {
  return new DraftError('tooDeep', place, { limit: DRAFT_LIMITS.jsonDepth });
}

function startOf(node: unknown): number {
  const range = own(node, 'range');
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}
