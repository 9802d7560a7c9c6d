/**
 * What the agent types into the search field: a code, the start of one, a piece of a title, or words. In this order; the
 * model is only asked when the first steps leave room, because its answers are the least certain.
 */
import type { Template } from '../model/index.ts';
import { isDense, normalise, normaliseCode, tokenise } from '../text/index.ts';
import type { Scored, Use } from './pick.ts';

/** Scores of the steps: exact code, start of a code, title as typed, start of a title, within a title, in the rest. */
const STEP = {
  code: 100,
  codeStart: 80,
  title: 70,
  titleStart: 65,
  inTitle: 60,
  said: 52,
  alike: 50,
} as const;
/** Hits of the model with less than this share of the best one's score are left out. */
const FLOOR = 0.25;
/** How much of a query is read, in UTF-16 units. */
const MAX_QUERY = 200;

export interface Found extends Scored {
  readonly terms: readonly string[];
}

export class TemplateSearch {
  readonly #templates = new Map<string, Template>();
  /** Codes and titles as they are compared, so that a keystroke needn't fold them all again. */
  readonly #names = new Map<string, Name>();
  /** The same in a row, which is quicker to go through; null where it has changed. */
  #row: readonly Name[] | null = null;

  put(template: Template): void {
    this.#templates.set(template.id, template);
    this.#names.delete(template.id);
    this.#row = null;
  }

  remove(id: string): void {
    this.#templates.delete(id);
    this.#names.delete(id);
    this.#row = null;
  }

  /** The templates whose names weren't folded yet: `fold` each when there is time; a search does what is left. */
  unfolded(): Template[] {
    return [...this.#templates.values()].filter(({ id }) => !this.#names.has(id));
  }

  fold(template: Template): void {
    if (this.#templates.get(template.id) !== template) return;
    const { code, title } = template;
    this.#row = null;
    this.#names.set(template.id, { template, code: normaliseCode(code), title: normalise(title) });
  }

  /**
   * At most about `limit` templates and those that tie with them, not yet ordered. `query` isn't empty.
   * @param alike what the model knows of the query.
   * @param serves whether a template may be found.
   */
  find(
    query: string,
    limit: number,
    alike: (query: string) => readonly Scored[],
    serves: (template: Template) => boolean,
  ): Found[] {
    if (this.#names.size < this.#templates.size) for (const template of this.unfolded()) this.fold(template);
    const typed = query.slice(0, MAX_QUERY);
    const folded = normalise(typed);
    const code = normaliseCode(typed);
    const terms = [...new Set(tokenise(typed))];
    const found = new Map<string, Found>();
    const take = (template: Template, score: number): void => {
      if (!found.has(template.id) && serves(template)) found.set(template.id, { template, score, terms });
    };
    this.#row ??= [...this.#names.values()];
    for (const { template, code: itsCode, title } of this.#row) {
      // Most have neither: nothing more is asked of them.
      const isNamed = folded !== '' && title.includes(folded);
      if (!isNamed && (code === '' || !itsCode.startsWith(code))) continue;
      const score = Math.max(codeScore(itsCode, code), isNamed ? titleScore(title, folded) : 0);
      if (score > 0) take(template, score);
    }
    if (found.size < limit) {
      const hits = alike(typed);
      const best = hits[0]?.score ?? 1;
      for (const { template, score } of hits.slice(0, limit * 2))
        if (score >= best * FLOOR) take(template, (STEP.alike * score) / best);
    }
    if (found.size < limit && folded !== '') this.#read(folded, limit, take, serves);
    return [...found.values()];
  }

  /** The templates used last, newest first, then the others in the order in which they were added. */
  recent(
    limit: number,
    useOf: (template: Template) => Use,
    serves: (template: Template) => boolean,
  ): Found[] {
    const serving = [...this.#templates.values()].filter(serves);
    const all = serving.map((template) => ({ template, at: useOf(template).lastAt }));
    const used = all.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
    const unused = all.filter(({ at }) => at === 0);
    return [...used, ...unused].slice(0, limit).map(({ template }) => ({ template, score: 1, terms: [] }));
  }

  /** Reads the templates in order until enough hold the query as typed: the beginning of a word, a single character. */
  #read(
    folded: string,
    limit: number,
    take: (template: Template, score: number) => void,
    serves: (template: Template) => boolean,
  ): void {
    let left = limit;
    for (const template of this.#templates.values()) {
      if (left <= 0) break;
      if (!serves(template)) continue;
      if (!template.triggers.some((trigger) => holds(trigger, folded)) && !holds(template.text, folded))
        continue;
      take(template, STEP.said);
      left -= 1;
    }
  }
}

interface Name {
  readonly template: Template;
  readonly code: string;
  readonly title: string;
}

/** Whether a text holds what is typed; Latin from the beginning of a word. */
function holds(text: string, typed: string): boolean {
  const at = text.indexOf(typed);
  return at > 0 && isWord(typed) ? !isWord(text.charAt(at - 1)) : at >= 0;
}

function isWord(text: string): boolean {
  return /^[a-z0-9]/i.test(text);
}

function codeScore(code: string, typed: string): number {
  if (typed === '' || !code.startsWith(typed)) return 0;
  // The shorter the code that starts so, the likelier it is the one meant.
  return code === typed ? STEP.code : STEP.codeStart + 10 / code.length;
}

function titleScore(title: string, typed: string): number {
  if (typed === '') return 0;
  const at = title.indexOf(typed);
  // One Latin letter stands within most words: it may only begin a title.
  if (at < 0 || (at > 0 && typed.length === 1 && !isDense(typed))) return 0;
  if (title.length === typed.length) return STEP.title;
  return at === 0 ? STEP.titleStart : STEP.inTitle;
}
