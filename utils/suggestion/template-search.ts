/**
 * The search's side of the templates. Its index takes time to build, and nobody may search for a while: templates wait
 * until `settle`, or until somebody does. What waits is searched by reading.
 */
import type { Template } from '../model/index.ts';
import { normalise, normaliseCode, tokenise } from '../text/index.ts';
import type { Use } from './pick.ts';
import { type Found, find, TemplateNames } from './search.ts';
import { TemplateIndex } from './template-index.ts';

/** So many templates are indexed while somebody waits for the answer; more are read one by one. */
const AT_ONCE = 400;
/** What a template scores that was found by reading it; the index's best hits have 50. */
const READ = 45;

export class TemplateSearch {
  readonly #index = new TemplateIndex();
  readonly #names = new TemplateNames();
  readonly #waiting = new Map<string, Template>();

  put(template: Template): void {
    this.#names.put(template);
    this.#waiting.set(template.id, template);
  }

  remove(id: string): void {
    this.#names.remove(id);
    this.#waiting.delete(id);
    this.#index.remove(id);
  }

  /** Indexes what waits; `run` goes through the work in its own time. */
  settle(
    run: (work: { readonly items: readonly Template[]; each(template: Template): void }) => Promise<void>,
  ): Promise<void> {
    const each = (template: Template): void => {
      // Changed or removed meanwhile: what is newer waits on its own.
      if (this.#waiting.get(template.id) === template) this.#take(template);
    };
    return run({ items: [...this.#waiting.values()], each });
  }

  /** At most about `limit` templates, not yet ordered. `query` isn't empty. */
  find(query: string, limit: number): Found[] {
    if (this.#waiting.size <= AT_ONCE)
      for (const template of [...this.#waiting.values()]) this.#take(template);
    const found = find(this.#index, this.#names, query, limit, (id) => this.#get(id));
    if (this.#waiting.size === 0) return found;
    const known = new Set(found.map(({ template }) => template.id));
    return [...found, ...this.#read(query, limit).filter(({ template }) => !known.has(template.id))];
  }

  /** The templates used last, newest first, then the others in the order in which they were added. */
  recent(limit: number, useOf: (template: Template) => Use): Found[] {
    const all = [...this.#all()].map((template) => ({ template, at: useOf(template).lastAt }));
    const used = all.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
    const unused = all.filter(({ at }) => at === 0);
    return [...used, ...unused].slice(0, limit).map(({ template }) => ({ template, score: 1, terms: [] }));
  }

  *#all(): Iterable<Template> {
    for (const template of this.#index.templates()) if (!this.#waiting.has(template.id)) yield template;
    yield* this.#waiting.values();
  }

  #get(id: string): Template | undefined {
    return this.#waiting.get(id) ?? this.#index.get(id);
  }

  #take(template: Template): void {
    this.#index.put(template);
    this.#waiting.delete(template.id);
  }

  #read(query: string, limit: number): Found[] {
    const folded = normalise(query);
    const code = normaliseCode(query);
    if (folded === '' && code === '') return [];
    const terms = [...new Set(tokenise(query))];
    const found: Found[] = [];
    for (const template of this.#waiting.values()) {
      if (found.length >= limit) break;
      const holds = (text: string): boolean => text.includes(query) || text.includes(folded);
      if (holds(template.title) || template.triggers.some(holds) || holds(template.text))
        found.push({ template, score: READ, terms });
    }
    return found;
  }
}
