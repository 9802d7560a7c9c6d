/**
 * What the agent types into the search field: a code, the start of one, a piece of a title, or words. In this order;
 * the index is only asked when the first steps leave room, because its answers are the least certain.
 */
import type { Template } from '../model/index.ts';
import { isDense, normalise, normaliseCode, tokenise } from '../text/index.ts';
import type { Scored } from './pick.ts';
import type { TemplateIndex } from './template-index.ts';

/** Scores of the steps: exact code, start of a code, title as typed, start of a title, within a title. */
const STEP = { code: 100, codeStart: 80, title: 70, titleStart: 65, inTitle: 60, indexed: 50 } as const;
/** Hits of the index with less than this share of the best one's score are left out. */
const INDEX_FLOOR = 0.2;
/**
 * A query whose rarest term stands in more templates than this is looked for by reading, which soon finds enough; so
 * is a single character, which the index doesn't hold for replies.
 */
const COMMON = 1500;
/** How much of a query is read, in UTF-16 units. */
const MAX_QUERY = 200;

export interface Found extends Scored {
  readonly terms: readonly string[];
}

/** At most about `limit` templates and those that tie with them, not yet ordered. `query` isn't empty. */
export function find(
  index: TemplateIndex,
  names: TemplateNames,
  query: string,
  limit: number,
  get: (id: string) => Template | undefined = (id) => index.get(id),
): Found[] {
  const folded = normalise(query.slice(0, MAX_QUERY));
  const terms = [...new Set(tokenise(query.slice(0, MAX_QUERY)))];
  const found = new Map<string, Found>();
  for (const [id, score] of names.find(normaliseCode(query.slice(0, MAX_QUERY)), folded)) {
    const template = get(id);
    if (template !== undefined) found.set(id, { template, score, terms });
  }
  if (found.size < limit)
    for (const hit of indexed(index, terms, folded, limit))
      if (!found.has(hit.template.id)) found.set(hit.template.id, hit);
  return [...found.values()];
}

function indexed(index: TemplateIndex, terms: readonly string[], folded: string, limit: number): Found[] {
  const known = terms.map((term) => index.frequency(term)).filter((frequency) => frequency > 0);
  if ([...folded].length === 1 || (known.length > 0 && Math.min(...known) > COMMON)) {
    const hits = read(index, folded, terms, limit);
    if (hits.length > 0) return hits;
  }
  const hits = index.query(new Map(terms.map((term) => [term, 1])), limit * 2, true);
  const best = hits[0]?.score ?? 1;
  return hits
    .filter((hit) => hit.score >= best * INDEX_FLOOR)
    .map((hit) => ({ template: hit.template, score: (STEP.indexed * hit.score) / best, terms }));
}

/** Reads the templates in order until enough hold the query as typed. */
function read(index: TemplateIndex, folded: string, terms: readonly string[], limit: number): Found[] {
  const found: Found[] = [];
  for (const template of index.templates()) {
    if (found.length >= limit) break;
    const holds =
      template.triggers.some((trigger) => trigger.includes(folded)) || template.text.includes(folded);
    if (holds) found.push({ template, score: STEP.indexed, terms });
  }
  return found;
}

/** Codes and titles in the form in which they are compared, kept so that a keystroke needn't fold them all again. */
export class TemplateNames {
  readonly #names = new Map<string, { readonly code: string; readonly title: string }>();

  put(template: Template): void {
    this.#names.set(template.id, { code: normaliseCode(template.code), title: normalise(template.title) });
  }

  remove(id: string): void {
    this.#names.delete(id);
  }

  /** Ids with the score of the first step that finds them. */
  *find(code: string, title: string): Generator<[id: string, score: number]> {
    for (const [id, name] of this.#names) {
      const score = Math.max(codeScore(name.code, code), titleScore(name.title, title));
      if (score > 0) yield [id, score];
    }
  }
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
