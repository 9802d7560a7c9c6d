/**
 * The inverted index: MiniSearch behind the Chinese tokeniser, with what it doesn't give: document frequencies, and a
 * bound on the work of one query. Single characters such as 货 stand in thousands of templates; walking their posting
 * lists would cost more than all the rest and tell least, so a query's terms are taken rarest first until the
 * postings reach a budget.
 */
import MiniSearch from 'minisearch';
import type { Template } from '../model/index.ts';
import { isDense } from '../text/index.ts';
import { commonness } from './common-words.ts';
import { documentOf, FIELDS, isSingle } from './document.ts';
import { isWordKey, TermTable } from './term-table.ts';

/** No more than this many terms of a query are looked up. */
const MAX_TERMS = 24;
/** No more than about this many postings are walked for one query (one term is always looked up). */
const MAX_POSTINGS = 3000;
/** What shoppers say is worth more than what agents named it, and both more than the words of the reply. */
const BOOST = { triggers: 4, title: 2, text: 1 } as const;
/** Templates that are imagined beside the real ones, so that a pack of five has usable weights too. */
const PRIOR_TEMPLATES = 200;
/** A single Chinese character is part of many words; a pair mostly is one. */
const SINGLE_WEIGHT = 0.5;

/** A template found, with MiniSearch's pooled score. */
export interface Hit {
  readonly template: Template;
  readonly score: number;
}

/** A document as MiniSearch is given it: keys by field. */
type KeyLists = Readonly<Record<string, readonly string[]>>;

export class TemplateIndex {
  readonly #templates = new Map<string, Template>();
  readonly #terms = new TermTable();
  /** The keys that MiniSearch asks for next: it would have them joined into a text and split again. */
  #keys: KeyLists = {};
  readonly #search = new MiniSearch<{ readonly id: string }>({
    fields: [...FIELDS],
    extractField: (document, field) => (field === 'id' ? document.id : field),
    tokenize: (_text, field = 'query') => this.#keys[field] as string[],
    processTerm: (key) => key,
    searchOptions: { boost: BOOST, combineWith: 'OR' },
  });

  get size(): number {
    return this.#templates.size;
  }

  get(id: string): Template | undefined {
    return this.#templates.get(id);
  }

  templates(): IterableIterator<Template> {
    return this.#templates.values();
  }

  /** Puts a template in, replacing the one with its id. */
  put(template: Template): void {
    this.remove(template.id);
    this.#keys = this.#terms.count(documentOf(template));
    this.#search.add({ id: template.id });
    this.#templates.set(template.id, template);
  }

  remove(id: string): void {
    const old = this.#templates.get(id);
    if (old === undefined) return;
    this.#keys = this.#terms.uncount(documentOf(old));
    this.#search.remove({ id });
    this.#templates.delete(id);
  }

  /** In how many templates a term stands. */
  frequency(term: string): number {
    return this.#terms.get(term)?.frequency ?? 0;
  }

  /** How much a term tells: its inverse document frequency, less for single characters and common words. Above 0. */
  weight(term: string): number {
    const frequency = this.frequency(term);
    const rest = this.size + PRIOR_TEMPLATES - frequency;
    const rarity = Math.log(1 + (rest + 0.5) / (frequency + 0.5));
    return rarity * factorOf(term);
  }

  /**
   * At most `limit` templates that share terms with the query, best first. `terms` gives each its own weight (1 is usual). With
   * `prefix`, Latin terms also find longer words.
   */
  query(terms: ReadonlyMap<string, number>, limit: number, prefix = false): Hit[] {
    const weights = new Map<string, number>();
    for (const term of this.#affordable(terms, prefix)) {
      weights.set(
        this.#terms.get(term)?.key ?? term,
        (terms.get(term) ?? 1) * (isSingle(term) ? SINGLE_WEIGHT : 1),
      );
    }
    if (weights.size === 0) return [];
    this.#keys = { query: [...weights.keys()] };
    const results = this.#search.search('', {
      boostTerm: (key) => weights.get(key) ?? 1,
      prefix: prefix && isWordKey,
    });
    const hits: Hit[] = [];
    for (const { id, score } of results.slice(0, limit)) {
      const template = this.#templates.get(id as string);
      if (template !== undefined) hits.push({ template, score });
    }
    return hits;
  }

  /** The terms that are worth looking up, rarest first, within the budget. */
  #affordable(terms: ReadonlyMap<string, number>, prefix: boolean): string[] {
    const known = [...terms.keys()].filter((term) => this.frequency(term) > 0 || (prefix && !isDense(term)));
    known.sort((a, b) => this.frequency(a) - this.frequency(b));
    const used: string[] = [];
    let postings = 0;
    for (const term of known.slice(0, MAX_TERMS)) {
      postings += this.frequency(term);
      if (used.length > 0 && postings > MAX_POSTINGS) break;
      used.push(term);
    }
    return used;
  }
}

function factorOf(term: string): number {
  return commonness(term) * (isSingle(term) ? SINGLE_WEIGHT : 1);
}
