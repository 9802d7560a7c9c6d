/** Find and replace over many templates: first what it would do, marked, then the changed templates. */
import type {
  ReplacedField,
  ReplaceField,
  ReplaceProblem,
  ReplaceQuestion,
  ReplaceRow,
  Span,
  Template,
} from '../../model/index.ts';
import { parseTemplate } from '../../template/index.ts';
import { foldUnits } from '../../text/index.ts';
import { PACK_LIMITS } from '../limits.ts';

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
function searchFor({ find, matchCase, wholeWord }: ReplaceQuestion): Search {
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
