/** Find and replace over many templates: first what it would do, marked, then the changed templates. */
import type { Span, Template } from '../../model/index.ts';
import { parseTemplate } from '../../template/index.ts';
import { foldUnits } from '../../text/index.ts';
import { PACK_LIMITS } from '../limits.ts';

export type ReplaceField = 'title' | 'text' | 'triggers';

export interface ReplaceQuestion {
  /** Plain text. Empty finds nothing. */
  readonly find: string;
  /** Plain text; `$` means nothing. */
  readonly replace: string;
  /** Otherwise case, width and traditional or simplified make no difference. */
  readonly matchCase: boolean;
  /** Latin words and numbers only as a whole: `M` isn't found in `XMAS`, nor `7` in `17`. */
  readonly wholeWord?: boolean;
  readonly fields: readonly ReplaceField[];
}

/** What keeps a template from being changed. */
export type ReplaceProblem =
  /** Its text would be empty. */
  | 'empty'
  /** A field would be longer than templates may be. */
  | 'tooLong'
  /** A variable in its text would be malformed that isn't now. */
  | 'variables';

export interface ReplacedField {
  readonly field: ReplaceField;
  /** Which of several, for triggers; else 0. */
  readonly index: number;
  /** The field as it is, what was found marked; and as it would be, what was put in marked. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
}

export interface ReplaceRow {
  readonly template: Template;
  readonly fields: readonly ReplacedField[];
  /** How often it was found. */
  readonly count: number;
  /** The template as it would be; null with a problem. */
  readonly changed: Template | null;
  readonly problem: ReplaceProblem | null;
}

/** Rows for the templates in which it is found, in their order. Linear; never throws. */
export function replaceInMany(
  templates: readonly Template[],
  question: ReplaceQuestion,
  now: number,
): ReplaceRow[] {
  const search = searchFor(question);
  if (question.find === '') return [];
  return templates.flatMap((template) => {
    const row = replaceIn(template, question, search, now);
    return row === null ? [] : [row];
  });
}

type Search = (text: string) => number[];

/** Finds the places of the text that is looked for; none overlaps the one before. */
function searchFor({ find, matchCase, wholeWord = false }: ReplaceQuestion): Search {
  const folded = (text: string): string => (matchCase ? text : foldUnits(text));
  const wanted = folded(find);
  return (text) => {
    const there = folded(text);
    const places: number[] = [];
    for (let at = there.indexOf(wanted); at >= 0; ) {
      const whole = !wholeWord || (isEdge(there, at) && isEdge(there, at + wanted.length));
      if (whole) places.push(at);
      at = there.indexOf(wanted, whole ? at + wanted.length : at + 1);
    }
    return places;
  };
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;

/** Whether no Latin word or number goes on across this place. */
function isEdge(text: string, at: number): boolean {
  return !(LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at)));
}

function replaceIn(
  template: Template,
  { find, replace, fields }: ReplaceQuestion,
  search: Search,
  now: number,
): ReplaceRow | null {
  const found: ReplacedField[] = [];
  let count = 0;
  const change = (field: ReplaceField, text: string, index = 0): string => {
    const places = fields.includes(field) ? search(text) : [];
    if (places.length === 0) return text;
    count += places.length;
    const before = spansOf(text, places, find.length, (part) => part);
    const after = spansOf(text, places, find.length, () => replace);
    found.push({ field, index, before, after });
    return after.map((span) => span.text).join('');
  };
  const title = change('title', template.title);
  const text = change('text', template.text);
  const triggers = template.triggers.map((trigger, i) => change('triggers', trigger, i));
  if (count === 0) return null;
  const kept = [...new Set(triggers.filter((trigger) => trigger.trim() !== ''))];
  const changed = { ...template, title, text, triggers: kept, updatedAt: now };
  const problem = problemOf(changed, template);
  return { template, fields: found, count, changed: problem === null ? changed : null, problem };
}

function spansOf(
  text: string,
  places: readonly number[],
  length: number,
  shown: (part: string) => string,
): Span[] {
  const spans: Span[] = [];
  let last = 0;
  for (const at of places) {
    spans.push({ text: text.slice(last, at), marked: false });
    spans.push({ text: shown(text.slice(at, at + length)), marked: true });
    last = at + length;
  }
  spans.push({ text: text.slice(last), marked: false });
  return spans.filter((span) => span.text !== '');
}

function problemOf({ title, text, triggers }: Template, was: Template): ReplaceProblem | null {
  if (text.trim() === '') return 'empty';
  const long = [
    title.length > PACK_LIMITS.title,
    text.length > PACK_LIMITS.text,
    triggers.some((trigger) => trigger.length > PACK_LIMITS.trigger),
  ];
  if (long.includes(true)) return 'tooLong';
  const malformed = parseTemplate(text).problems.length > parseTemplate(was.text).problems.length;
  return malformed ? 'variables' : null;
}
