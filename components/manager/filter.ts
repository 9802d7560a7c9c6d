/** Which rows the lists show. Pure; quick enough to run at every key over 10,000 rows. */
import { dayOf, type Template } from '../../utils/model/index.ts';
import { holding, type Joined, join } from './joined.ts';

export const LIST_STATES = ['pinned', 'over', 'notYet', 'unused', 'deleted'] as const;
export type ListState = (typeof LIST_STATES)[number];

export interface TemplateFilter {
  readonly query: string;
  /** Joined by ` / `; empty for all, null for those without one. A category holds those below it. */
  readonly category: string | null;
  readonly packId: string;
  /** Empty for all that serve. */
  readonly state: ListState | '';
}

/** After so long a template counts as unused, in milliseconds. */
const UNUSED = 90 * 86_400_000;

/** Those that fit, the pinned ones first, else in their order. @param now milliseconds since 1970. */
export function filterTemplates(
  templates: readonly Template[],
  filter: TemplateFilter,
  now: number,
): readonly Template[] {
  return filtered(templates, filter, wordsOf(filter.query), now);
}

/** @param words what is still to be looked for of the query. */
function filtered(
  templates: readonly Template[],
  { category, packId, state }: TemplateFilter,
  words: readonly string[],
  now: number,
): readonly Template[] {
  const today = dayOf(now);
  // What isn't asked for isn't asked of thousands.
  const asked: ((template: Template) => boolean)[] = [];
  if (packId !== '') asked.push((template) => template.packId === packId);
  if (category !== '') asked.push((template) => liesIn(template.category, category));
  if (state !== '') asked.push((template) => hasState(template, state, now, today));
  for (const word of words) asked.push((template) => haystack(template).includes(word));
  const found =
    asked.length === 0 ? templates : templates.filter((template) => asked.every((fits) => fits(template)));
  const pinned = found.filter((template) => template.pinned === true);
  return pinned.length === 0 ? found : [...pinned, ...found.filter((template) => template.pinned !== true)];
}

/**
 * As `filterTemplates`, asked again and again: what is typed on is looked for only among what was found before it.
 * @returns what filters; one for each list.
 */
export function createTemplateFilter(): typeof filterTemplates {
  let last: {
    readonly templates: readonly Template[];
    readonly filter: TemplateFilter;
    readonly words: readonly string[];
    readonly day: string;
    readonly rows: readonly Template[];
  } | null = null;
  return (templates, filter, now) => {
    const words = wordsOf(filter.query);
    const day = dayOf(now);
    const isNarrower =
      last !== null &&
      last.templates === templates &&
      last.day === day &&
      // By the hour some of these come in that weren't in before.
      filter.state !== 'unused' &&
      last.filter.category === filter.category &&
      last.filter.packId === filter.packId &&
      last.filter.state === filter.state &&
      // Whatever holds all the new words holds all the old ones.
      last.words.every((old) => words.some((word) => word.includes(old)));
    const { among, left } =
      isNarrower && last !== null ? { among: last.rows, left: words } : having(templates, words);
    const rows = filtered(among, filter, left, now);
    last = { templates, filter, words, day, rows };
    return rows;
  };
}

/** Its last day is over. @param today `yyyy-mm-dd`. */
export function isOver({ validTo = '' }: Pick<Template, 'validTo'>, today: string): boolean {
  return validTo !== '' && validTo < today;
}

/** Its first day is still to come. @param today `yyyy-mm-dd`. */
export function isNotYet({ validFrom = '' }: Pick<Template, 'validFrom'>, today: string): boolean {
  return validFrom > today;
}

function hasState(template: Template, state: ListState, now: number, today: string): boolean {
  if (state === 'pinned') return template.pinned === true;
  if (state === 'over') return isOver(template, today);
  if (state === 'notYet') return isNotYet(template, today);
  if (state === 'unused') return Math.max(template.lastUsedAt ?? 0, template.updatedAt) < now - UNUSED;
  return true;
}

function liesIn(path: readonly string[], category: string | null): boolean {
  if (category === null) return path.length === 0;
  const text = categoryText(path);
  return text === category || text.startsWith(`${category}${SEPARATOR}`);
}

/** A template is never changed in place, so its words are put together once. */
const haystacks = new WeakMap<Template, string>();

function haystack(template: Template): string {
  const known = haystacks.get(template);
  if (known !== undefined) return known;
  const { title, code, text, triggers } = template;
  const made = [title, code, text, ...triggers].join('\n').toLowerCase();
  haystacks.set(template, made);
  return made;
}

/** The words of a whole list, where they were put together. */
const lists = new WeakMap<readonly Template[], Joined<Template>>();

/** Those that have the longest of the words, and which of them are left to look for; all, while that can't be told quickly. */
function having(
  templates: readonly Template[],
  words: readonly string[],
): { readonly among: readonly Template[]; readonly left: readonly string[] } {
  const joined = lists.get(templates);
  const [longest, ...left] = [...words].sort((a, b) => b.length - a.length);
  if (joined === undefined || longest === undefined) return { among: templates, left: words };
  return { among: holding(joined, longest), left };
}

/** So many are put together at a time, so that a key in between is answered at once. */
const PART = 250;

/** Puts the words of all templates together while nothing else is to be done. @returns what ends it. */
export function prepareFilter(templates: readonly Template[]): () => void {
  let at = 0;
  let timer = setTimeout(function part() {
    for (const template of templates.slice(at, at + PART)) haystack(template);
    at += PART;
    if (at < templates.length) timer = setTimeout(part);
    else lists.set(templates, join(templates, haystack));
  });
  return () => clearTimeout(timer);
}

const SEPARATOR = ' / ';

export function categoryText(category: readonly string[]): string {
  return category.join(SEPARATOR);
}

/** `售前 / 尺码`, `售前/尺码` and `售前／尺码` are the same path. */
export function categoryPath(text: string): readonly string[] {
  return text
    .split(/[/／]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Every path in use and everything above it, sorted. */
export function categories(templates: readonly Template[], locale: string): readonly string[] {
  const all = new Set<string>();
  for (const { category } of templates) {
    for (let depth = 1; depth <= category.length; depth += 1) all.add(categoryText(category.slice(0, depth)));
  }
  return [...all].sort(new Intl.Collator(locale).compare);
}

function wordsOf(query: string): readonly string[] {
  return query.toLowerCase().split(/\s+/).filter(Boolean);
}
