/**
 * What the agent types into the search field: a code, the start of one, a piece of a title as it is written or by its
 * sounds, or words. In this order; the model is only asked when the first steps leave room, because its answers are the
 * least certain.
 */
import type { Span, Template } from '../model/index.ts';
import { foldUnits, normalise, normaliseCode, tokenise } from '../text/index.ts';
import { beginningOf, beginningsOf } from './beginnings.ts';
import { Lines } from './lines.ts';
import { byUse, firstOf, inOrder, type Scored, type Use } from './pick.ts';
import { markHeard, spell, spelling } from './spelling.ts';

/**
 * Scores of the steps: exact code, start of a code; whole title, start of a title, within a title, each by its sounds
 * and a little more as it is written; in the rest. Further apart than a tie.
 */
const STEP = {
  code: 100,
  codeStart: 80,
  title: 68,
  titleStart: 64,
  inTitle: 60,
  asWritten: 2,
  said: 52,
  alike: 50,
} as const;
/** Hits of the model with less than this share of the best one's score are left out. */
const FLOOR = 0.25;
/** How much of a query is read, in UTF-16 units. */
const MAX_QUERY = 200;

/** What was found by so many UTF-16 units is kept. */
const SHORT = 2;

/** Between two texts that were put together. */
const BETWEEN = '\u0001';

export interface Found extends Scored {
  readonly terms: readonly string[];
}

export class TemplateSearch {
  readonly #typedFor: (unit: number) => string;
  readonly #templates = new Map<string, Template>();
  /** Codes, titles and the rest as they are compared, so that a keystroke needn't fold them all again. */
  readonly #names = new Map<string, Name>();
  /** The same in rows; null where it has changed. */
  #rows: Rows | null = null;
  /** Where the last search ended: whoever types on only narrows it. */
  #trail: Trail | null = null;

  /** @param typedFor what is typed for a character by its sounds, given its UTF-16 unit. */
  constructor(typedFor: (unit: number) => string) {
    this.#typedFor = typedFor;
  }

  put(template: Template): void {
    this.#templates.set(template.id, template);
    const name = this.#names.get(template.id);
    // One that was only used, pinned or moved is found as before.
    if (name !== undefined && wordsOf(name.template) === wordsOf(template)) name.template = template;
    else this.#forget(template.id);
  }

  remove(id: string): void {
    // Own replies are never here.
    if (this.#templates.delete(id)) this.#forget(id);
  }

  /** The templates whose names weren't folded yet: `fold` each when there is time; a search does what is left. */
  unfolded(): Template[] {
    return [...this.#templates.values()].filter(({ id }) => !this.#names.has(id));
  }

  fold(template: Template): void {
    if (this.#templates.get(template.id) !== template) return;
    const { code, title, text, triggers } = template;
    this.#rows = null;
    const spelled = spell(title, this.#typedFor);
    const normalised = normaliseCode(code);
    this.#names.set(template.id, {
      template,
      code: normalised,
      spelled,
      begun: beginningsOf(spelled, normalised),
      said: foldUnits([title, ...triggers, text].join(BETWEEN)),
    });
  }

  /** Puts all in rows, when there is time for it. */
  settle(): Rows {
    if (this.#rows === null) for (const template of this.unfolded()) this.fold(template);
    this.#rows ??= rowsOf([...this.#names.values()]);
    return this.#rows;
  }

  /**
   * The best, not yet ordered: `limit` of them where so many are found, and no more than `limit` of one score, beside those
   * that were taken before. `query` isn't empty.
   * @param alike what the model knows of the query.
   * @param serves whether a template may be found.
   * @param taken those with what is typed in their code or title aren't left out for their score.
   * @param useOf tells which of those that are found alike are left out.
   */
  find(
    query: string,
    limit: number,
    alike: (query: string) => readonly Scored[],
    serves: (template: Template) => boolean,
    taken: ReadonlyMap<string, number>,
    useOf: (template: Template) => Use,
  ): Found[] {
    const rows = this.settle();
    const typed = query.slice(0, MAX_QUERY);
    const known = rows.known.get(typed);
    const trail = known ?? trailOf(rows, typed, this.#trail);
    if (typed.length <= SHORT) rows.known.set(typed, trail);
    const folded = normalise(typed);
    const terms = [...new Set(tokenise(typed))];
    const found = new Map<string, Found>();
    const take = (template: Template, score: number): void => {
      if (!found.has(template.id) && serves(template)) found.set(template.id, { template, score, terms });
    };
    const ofUse = ({ template }: Name) => ({
      template,
      taken: taken.get(template.id) ?? 0,
      use: useOf(template),
    });
    for (const [score, names] of trail.alike) {
      // What is heard in thousands of titles needn't be put in order behind those that will be shown.
      const served = found.size < limit ? names.filter(({ template }) => serves(template)) : [];
      for (const { template } of firstOf(served.map(ofUse), limit, inUse)) take(template, score);
      if (taken.size > 0) for (const { template } of names) if (taken.has(template.id)) take(template, score);
    }
    if (found.size < limit) {
      const hits = alike(typed);
      const best = hits[0]?.score ?? 1;
      for (const { template, score } of hits.slice(0, limit * 2))
        if (score >= best * FLOOR) take(template, (STEP.alike * score) / best);
    }
    if (found.size < limit && folded !== '') {
      const among = trail.said ?? goesOn(trail, this.#trail)?.said;
      trail.said = read(rows, folded, limit, take, serves, among) ?? trail.said;
    }
    this.#trail = trail;
    return [...found.values()];
  }

  /** Marks what the last search was for in a title, as it is written or by its sounds; null where it doesn't hold it. */
  mark({ id, title }: Template): Span[] | null {
    const sounds = this.#trail?.sounds ?? null;
    return sounds && markHeard(title, this.#names.get(id)?.spelled ?? '', sounds);
  }

  /** The templates used last, newest first, then the others in the order in which they were added. */
  recent(
    limit: number,
    useOf: (template: Template) => Use,
    serves: (template: Template) => boolean,
  ): Found[] {
    // Nothing is marked in them.
    this.#trail = null;
    const serving = [...this.#templates.values()].filter(serves);
    const used = serving.map((template) => ({ template, at: useOf(template).lastAt }));
    const first = firstOf(used, limit, (a, b) => b.at - a.at);
    return first.map(({ template }) => ({ template, score: 1, terms: [] }));
  }

  #forget(id: string): void {
    this.#names.delete(id);
    this.#rows = null;
  }
}

/** The step by which something was found: within one, codes and what is alike have scores of their own. */
function stepOf(score: number): number {
  if (score <= STEP.alike) return STEP.alike;
  return score > STEP.codeStart && score < STEP.code ? STEP.codeStart : score;
}

/** The step comes first; within one, what was taken after such a query; then the score; then use. */
export function inFoundOrder(
  found: readonly Found[],
  taken: ReadonlyMap<string, number>,
  useOf: (template: Template) => Use,
): Found[] {
  const takenOf = ({ template }: Found): number => taken.get(template.id) ?? 0;
  return inOrder(found, useOf).sort((a, b) => stepOf(b.score) - stepOf(a.score) || takenOf(b) - takenOf(a));
}

interface InUse {
  readonly taken: number;
  readonly use: Use;
}

/** The order of those that are found alike. */
function inUse(a: InUse, b: InUse): number {
  return b.taken - a.taken || byUse(a.use, b.use);
}

interface Name {
  template: Template;
  readonly code: string;
  readonly spelled: string;
  /** Title, triggers and text. */
  readonly said: string;
  readonly begun: readonly string[];
}

/** All that a template is found by, as one text. */
function wordsOf(template: Template): string {
  return JSON.stringify(template, ['code', 'title', 'triggers', 'text']);
}

/** All names, and a line of each for every way to find it. */
interface Rows {
  readonly names: readonly Name[];
  readonly spelled: Lines;
  readonly said: Lines;
  /** By what is typed first: the lines that may be meant. */
  readonly begun: ReadonlyMap<string, readonly number[]>;
  /** The same of codes alone, by their first two characters or the first. */
  readonly coded: ReadonlyMap<string, readonly number[]>;
  /** What was found by what is typed first: it finds the most, and the same things are typed all day. */
  readonly known: Map<string, Trail>;
  /** A number for each line, 0 between two searches. */
  readonly scores: Float64Array;
}

function rowsOf(names: readonly Name[]): Rows {
  const linesOf = (part: 'spelled' | 'said'): Lines => new Lines(names.map((name) => name[part]));
  const begun = new Map<string, number[]>();
  const coded = new Map<string, number[]>();
  names.forEach(({ begun: all, code }, line) => {
    for (const one of all) put(begun, one, line);
    for (const one of new Set([code.slice(0, 1), code.slice(0, 2)])) put(coded, one, line);
  });
  const scores = new Float64Array(names.length);
  return {
    names,
    spelled: linesOf('spelled'),
    said: linesOf('said'),
    begun,
    coded,
    known: new Map(),
    scores,
  };
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  if (!lists.get(key)?.push(value)) lists.set(key, [value]);
}

/** What was looked for. */
interface Typed {
  readonly rows: Rows;
  readonly sounds: RegExp | null;
  readonly code: string;
  /** Lines that begin so; null where that isn't known. */
  readonly begun: readonly number[] | null;
}

/** Where it was found. */
interface Named {
  /** Lines whose code begins so or whose title holds it. */
  readonly named: readonly number[];
  /** The same by their scores, the best first. */
  readonly alike: readonly (readonly [score: number, names: readonly Name[]])[];
}

interface Trail extends Typed, Named {
  /** Lines that hold it as typed, where all were looked at. */
  said: Said | null;
}

interface Said {
  readonly folded: string;
  readonly lines: readonly number[];
}

/** @param before where the search before ended. */
function trailOf(rows: Rows, typed: string, before: Trail | null): Trail {
  const code = normaliseCode(typed);
  const beginning = foldUnits(typed).startsWith(code) && beginningOf(code);
  const begun = beginning ? (rows.begun.get(beginning) ?? []) : null;
  const trail = { rows, sounds: spelling(typed), code, begun, said: null };
  return { ...trail, ...namedIn(rows, trail, before) };
}

/**
 * What was found before, where whatever is found now was found then too: the pattern only goes on from the one before (the
 * pattern of a single letter, which may only begin a name, ends in a way that no other goes on from), and so does the code.
 */
function goesOn({ rows, sounds, code }: Typed, before: Trail | null): Trail | null {
  const isSame = before?.rows === rows && before.code && code.startsWith(before.code);
  return isSame && before.sounds && sounds?.source.startsWith(before.sounds.source) ? before : null;
}

/** Those whose code begins so, or whose title holds what is typed, as it is written or by its sounds. */
function namedIn({ names, spelled, coded: codes, scores }: Rows, typed: Typed, before: Trail | null): Named {
  const { sounds, code } = typed;
  const only = goesOn(typed, before)?.named ?? typed.begun;
  const heard = (line: number, at: number, end: number): void => {
    const piece = spelled.text.lastIndexOf(',', at);
    const isWhole = spelled.text.lastIndexOf(',', spelled.start(line + 1) - 1) < end;
    const atStart = isWhole ? STEP.title : STEP.titleStart;
    const score = piece === spelled.start(line) ? atStart : STEP.inTitle;
    scores[line] = score + (at === piece + 1 ? STEP.asWritten : 0);
  };
  const coded = (line: number): void => {
    const { code: own } = names[line] as Name;
    // The shorter the code that starts so, the likelier it is the one meant.
    if (own.startsWith(code)) scores[line] = own === code ? STEP.code : STEP.codeStart + 10 / own.length;
  };
  const lines = only ?? [...names.keys()];
  if (sounds !== null) spelled.each(sounds, heard, only);
  if (code !== '') codes.get(code.slice(0, 2))?.forEach(coded);
  const named = lines.filter((line) => scores[line] !== 0);
  const alike = new Map<number, Name[]>();
  for (const line of named) {
    put(alike, scores[line] as number, names[line] as Name);
    scores[line] = 0;
  }
  return { named, alike: [...alike].sort(([a], [b]) => b - a) };
}

/**
 * Reads in order until enough hold the query as typed: the beginning of a word, a single character.
 * @returns where it stands; null where not all was read.
 */
function read(
  { names, said }: Rows,
  folded: string,
  limit: number,
  take: (template: Template, score: number) => void,
  serves: (template: Template) => boolean,
  before: Said | null | undefined,
): Said | null {
  const typed = literally(folded);
  // Latin from the beginning of a word. Looked back for where it stands: a look at every place takes ten times as long.
  const pattern = /^[a-z0-9]/.test(folded) ? `${typed}(?<![a-z0-9]${typed})` : typed;
  let left = limit;
  const lines: number[] = [];
  const only = before && folded.startsWith(before.folded) ? before.lines : null;
  const look = (line: number): boolean => {
    lines.push(line);
    const { template } = names[line] as Name;
    if (serves(template)) {
      take(template, STEP.said);
      left -= 1;
    }
    return left > 0;
  };
  said.each(new RegExp(pattern, 'g'), look, only);
  return left > 0 ? { folded, lines } : null;
}

/** A text as a pattern that stands for it. */
function literally(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}
