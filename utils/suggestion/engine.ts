/**
 * The engine behind the door: keeps the index, and answers from it. See `suggestion.design.md` for how it ranks.
 */
import type { Explanation, Template } from '../model/index.ts';
import type { Aborted, Lesson, Ranked, Situation, SuggestionEngine } from './door.ts';
import { explainMatch } from './explain.ts';
import { inOrder, newAnswers, type Scored, saidBefore, type Use } from './pick.ts';
import { readQuestion } from './question.ts';
import { mayFollow, opensList, relevanceOf } from './relevance.ts';
import { find, TemplateNames } from './search.ts';
import { pauseBriefly, SLICE_MS } from './slices.ts';
import { TemplateIndex } from './template-index.ts';

export interface EngineOptions {
  /** Lets other work run between two slices; a zero-length timer when left out. */
  readonly pause?: () => Promise<void>;
}

/** How many suggestions are shown when nothing else is asked for, and how many hits of a search. */
const SUGGESTIONS = 5;
const SEARCH_HITS = 50;
/** How many of the index's hits are looked at closely for one suggestion that is shown. */
const CANDIDATES = 8;
/** A template that scores less than this share of the best one is left out: the agent would have to read past it. */
const FAR_BEHIND = 0.12;
/** What a template of the stage that was asked for gains, and one written in the other Chinese script loses. */
const SAME_STAGE = 1.08;
const OTHER_SCRIPT = 0.95;

/** A new, empty engine. */
export function createEngine(options: EngineOptions = {}): SuggestionEngine {
  return new Engine(options.pause ?? pauseBriefly);
}

class Engine implements SuggestionEngine {
  readonly #index = new TemplateIndex();
  readonly #names = new TemplateNames();
  /** Lessons by template, on top of what its `used` said when it was added. */
  readonly #lessons = new Map<string, Use>();
  readonly #pause: () => Promise<void>;
  /** One set for each `addInSlices` under way: ids that were changed meanwhile, and are newer than its own. */
  readonly #changed = new Set<Set<string>>();

  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  get size(): number {
    return this.#index.size;
  }

  add(templates: readonly Template[]): void {
    for (const template of templates) {
      this.#noteChange(template.id);
      this.#put(template);
    }
  }

  async addInSlices(templates: readonly Template[], signal?: Aborted): Promise<void> {
    const changed = new Set<string>();
    this.#changed.add(changed);
    try {
      let sliceEnd = Date.now() + SLICE_MS;
      for (const template of templates) {
        if (Date.now() >= sliceEnd) {
          await this.#pause();
          sliceEnd = Date.now() + SLICE_MS;
        }
        if (signal?.aborted === true) return;
        if (!changed.has(template.id)) this.#put(template);
      }
    } finally {
      this.#changed.delete(changed);
    }
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#noteChange(id);
      this.#drop(id);
    }
  }

  suggest(situation: Situation, limit = SUGGESTIONS): readonly Ranked[] {
    const question = readQuestion(situation.messages);
    if (question === null || limit < 1) return [];
    const hits: Scored[] = [];
    for (const hit of this.#index.query(question.terms, limit * CANDIDATES)) {
      const preference = preferenceOf(hit.template, situation);
      if (preference > 0) hits.push({ template: hit.template, score: hit.score * preference });
    }
    const isNew = newAnswers();
    const wasSaid = saidBefore(situation.messages);
    const picked: Ranked[] = [];
    let opened = false;
    for (const { template, score } of inOrder(hits, (each) => this.#useOf(each))) {
      if (picked.length >= limit) break;
      if (score < (hits[0]?.score ?? 0) * FAR_BEHIND) break;
      if (wasSaid(template)) continue;
      const relevance = relevanceOf(question, template, (term) => this.#index.weight(term));
      opened ||= opensList(question, relevance);
      if (mayFollow(question, relevance) && isNew(template))
        picked.push({ template, score, terms: relevance.shared });
    }
    return opened ? relative(picked) : [];
  }

  search(query: string, limit = SEARCH_HITS): readonly Ranked[] {
    if (limit < 1) return [];
    if (query.trim() === '') return this.#recent(limit);
    const found = find(this.#index, this.#names, query, limit);
    return relative(inOrder(found, (template) => this.#useOf(template)).slice(0, limit));
  }

  learn(lesson: Lesson): void {
    const before = this.#lessons.get(lesson.templateId);
    this.#lessons.set(lesson.templateId, {
      count: (before?.count ?? 0) + 1,
      lastAt: Math.max(before?.lastAt ?? 0, lesson.at),
    });
  }

  explain(situation: Situation, ranked: Ranked): Explanation {
    return explainMatch(readQuestion(situation.messages), ranked, (term) => this.#index.weight(term));
  }

  #put(template: Template): void {
    // What was counted before is in the new `used`, or was meant for another text.
    this.#lessons.delete(template.id);
    if (template.deletedAt !== null) {
      this.#drop(template.id);
      return;
    }
    this.#index.put(template);
    this.#names.put(template);
  }

  #drop(id: string): void {
    this.#index.remove(id);
    this.#names.remove(id);
  }

  #noteChange(id: string): void {
    for (const changed of this.#changed) changed.add(id);
  }

  #useOf(template: Template): Use {
    const learned = this.#lessons.get(template.id);
    return {
      count: template.used + (learned?.count ?? 0),
      lastAt: Math.max(template.lastUsedAt ?? 0, learned?.lastAt ?? 0),
    };
  }

  /** The templates used last, newest first, then the others in the order in which they were added. */
  #recent(limit: number): Ranked[] {
    const all = [...this.#index.templates()].map((template) => ({
      template,
      at: this.#useOf(template).lastAt,
    }));
    const used = all.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
    const unused = all.filter(({ at }) => at === 0);
    return [...used, ...unused].slice(0, limit).map(({ template }) => ({ template, score: 1, terms: [] }));
  }
}

/** What a template's score is multiplied by in a situation: 0 keeps it out. */
function preferenceOf(template: Template, { language, stage }: Situation): number {
  const ofStage = stage !== undefined && template.stage === stage ? SAME_STAGE : 1;
  if (language === undefined || template.language === language) return ofStage;
  // The two Chinese scripts can be read by both; English and Chinese can't stand in for each other.
  return language === 'en' || template.language === 'en' ? 0 : ofStage * OTHER_SCRIPT;
}

/** Scores relative to the best of the list. */
function relative(list: readonly Ranked[]): Ranked[] {
  const best = Math.max(...list.map(({ score }) => score));
  return list.map(({ template, score, terms }) => ({ template, score: best > 0 ? score / best : 1, terms }));
}
