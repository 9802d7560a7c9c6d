/**
 * The engine behind the door: keeps the model and the search's index, and answers from them. `suggestion.design.md`
 * tells how it ranks.
 */
import { type Explanation, type Place, serves, type Template } from '../model/index.ts';
import { Bans, type MaskNow } from './bans.ts';
import { type Entry, templateOf } from './classes.ts';
import { confidenceOf, mayGreet, mayOpen } from './confidence.ts';
import type {
  Aborted,
  Ban,
  EngineSnapshot,
  Lesson,
  OwnReply,
  Ranked,
  Situation,
  SuggestionEngine,
} from './door.ts';
import { LEARNED_PACK } from './door.ts';
import { explainMatch } from './explain.ts';
import { createFeatureReader, FADE, type FeatureReader, turnsOf } from './features.ts';
import { BEFORE, Holdings } from './holdings.ts';
import { isSameText } from './identify.ts';
import { type Lexicon, NO_LEXICON } from './lexicon/index.ts';
import { calmEarly, inOrder, newAnswers, relative, saidBefore, type Use, withAnswers } from './pick.ts';
import { preferenceIn, shownFor } from './preference.ts';
import { joined, type Query, weighted } from './query.ts';
import { type Question, type QuestionReader, questionReader } from './question.ts';
import { splitQuestions } from './questionParts.ts';
import { inFoundOrder, TemplateSearch } from './search.ts';
import type { Signs } from './signs/index.ts';
import { pauseBriefly, SLICE_MS } from './slices.ts';
import { type Take, takenAfter } from './taken.ts';

export interface EngineOptions {
  /** By which words it is told what a turn does, and how the shopper is. */
  readonly signs: Signs;
  /** What the words of the trade mean; left out: words alone decide. */
  readonly lexicon?: Lexicon;
  /** Lets other work run between two slices; a zero-length timer when left out. */
  readonly pause?: () => Promise<void>;
  /** Masks what is open as bans are masked; left out: only its figures. */
  readonly mask?: MaskNow;
}

/** How many suggestions are shown when nothing else is asked for, and how many hits of a search. */
const SUGGESTIONS = 5;
const SEARCH_HITS = 50;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** How many of what the model knows of a search are looked at. */
const SEARCHED = 200;
/** Of a list that is shown, who scores less than this share of the best is left out. */
const FAR_BEHIND = 0.3;
/** What the shopper had asked before counts beside it. Tried: 0, .1, .2, .3, .45. */
const EARLIER = 0.45;
/** How many of the best are looked at when a text is identified. */
const LOOK_AT = 30;
/** … and when something is suggested: among so many are five that may be shown. */
const LOOKED_AT = 200;
/** So many questions of one message are looked at, and an answer to one must be this likely to go before the others. */
const MAX_PARTS = 4;
const ANSWERS_PART = 0.6;

/** A new, empty engine. */
export function createEngine(options: EngineOptions): SuggestionEngine {
  const { lexicon = NO_LEXICON, pause = pauseBriefly, mask = (text) => text.replace(/\d+/gu, '0') } = options;
  return new Engine(options.signs, lexicon, pause, mask);
}

class Engine implements SuggestionEngine {
  takes: readonly Take[] = [];
  readonly #signs: Signs;
  readonly #reader: FeatureReader;
  readonly #search: TemplateSearch;
  readonly #pause: () => Promise<void>;
  readonly #holdings: Holdings;
  readonly #bans: Bans;
  readonly #questionIn: QuestionReader;
  /** One set for each `addInSlices` under way: ids that were changed meanwhile, and are newer than its own. */
  readonly #changed = new Set<Set<string>>();

  constructor(signs: Signs, lexicon: Lexicon, pause: () => Promise<void>, mask: MaskNow) {
    this.#signs = signs;
    this.#questionIn = questionReader(signs);
    this.#reader = createFeatureReader(lexicon);
    this.#search = new TemplateSearch(lexicon.typed);
    this.#holdings = new Holdings(this.#reader);
    this.#bans = new Bans(this.#reader, this.#holdings, mask, signs);
    this.#pause = pause;
  }

  get size(): number {
    return this.#holdings.size;
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
      await this.#inSlices(templates, signal, (template) => {
        if (!changed.has(template.id)) this.#put(template);
      });
    } finally {
      this.#changed.delete(changed);
    }
  }

  async settle(signal?: Aborted): Promise<void> {
    await this.#inSlices(this.#search.unfolded(), signal, (template) => this.#search.fold(template));
    // All that a first search brings in order is in order by then, and one letter, which finds the most, is looked for.
    await this.#inSlices([...LETTERS], signal, (letter) => {
      // What came meanwhile has its own turn.
      if (this.#search.unfolded().length === 0) this.search(letter, 1);
    });
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      this.#noteChange(id);
      this.#drop(id);
    }
  }

  addReplies(replies: readonly OwnReply[]): void {
    for (const reply of replies) this.#put(templateOf(reply));
  }

  suggest(situation: Situation, limit = SUGGESTIONS): readonly Ranked[] {
    const question = this.#questionIn(situation.messages);
    if (question === null || limit < 1) return [];
    const own = this.#ownQuery(question);
    const all = this.#hits(question, own, situation);
    const hits =
      question.kind === 'question'
        ? all
        : all.filter(({ template, score, entry: { lessons } }) =>
            mayGreet({ template, score, lessons }, this.#signs),
          );
    const best = hits[0]?.score ?? 0;
    const isNew = newAnswers();
    const wasSaid = saidBefore(situation.messages);
    const picked: Ranked[] = [];
    for (const hit of withAnswers(hits, this.#answersOfParts(question, hits, situation), limit)) {
      if (picked.length >= limit || hit.score < best * FAR_BEHIND) break;
      if (wasSaid(hit.template) || !isNew(hit.template)) continue;
      picked.push(this.#ranked(question, own, hit, hits));
    }
    return picked[0] !== undefined && mayOpen(question, picked[0]) ? relative(picked) : [];
  }

  rank(situation: Situation, limit = Number.POSITIVE_INFINITY): readonly Ranked[] {
    const question = this.#questionIn(situation.messages);
    if (question === null) return [];
    const own = this.#ownQuery(question);
    const hits = this.#hits(question, own, situation, Number.POSITIVE_INFINITY);
    return hits.slice(0, limit).map((hit) => this.#ranked(question, own, hit, hits));
  }

  identify(text: string): Template | null {
    const scored = this.#holdings.model.scores(
      this.#holdings.model.query(this.#reader.of(text)),
      LOOK_AT,
      this.#isLive,
    );
    const templates = scored.flatMap(({ ofClass }) => this.#holdings.ofClass(ofClass)?.template ?? []);
    return templates.find((template) => isSameText(template, text)) ?? null;
  }

  search(query: string, limit = SEARCH_HITS, place?: Place): readonly Ranked[] {
    if (limit < 1) return [];
    const servesHere = servingIn(place);
    const taken = takenAfter(this.takes, query);
    const useOf = (template: Template): Use => this.#useOf(template);
    const found =
      query.trim() === ''
        ? this.#search.recent(limit, useOf, servesHere)
        : inFoundOrder(
            this.#search.find(query, limit, (typed) => this.#alike(typed), servesHere, taken, useOf),
            taken,
            useOf,
          ).slice(0, limit);
    return relative(
      found.map(({ template, score, terms }) => {
        const title = this.#search.mark(template);
        const lessons = this.#holdings.get(template.id)?.lessons ?? 0;
        return { template, score, terms, confidence: 1, lessons, ...(title === null ? {} : { title }) };
      }),
    );
  }

  codes(): readonly string[] {
    return this.#search.settle().names.map(({ code }) => code);
  }

  learn(lesson: Lesson): void {
    const entry = this.#holdings.open(lesson.templateId);
    entry.lessons += 1;
    entry.fresh += 1;
    entry.lastAt = Math.max(entry.lastAt, lesson.at);
    this.#holdings.teach(entry, lesson, 1);
    this.#train(this.#reader.ofTurns(turnsOf(lesson.wording), FADE), entry);
  }

  unlearn(lesson: Lesson): void {
    const entry = this.#holdings.get(lesson.templateId);
    if (entry === undefined || entry.lessons === 0) return;
    entry.lessons -= 1;
    this.#holdings.teach(entry, lesson, -1);
  }

  ban(ban: Ban): void {
    this.#bans.add(ban);
  }

  unban(ban: Ban): void {
    this.#bans.remove(ban);
  }

  explain(situation: Situation, ranked: Ranked): Explanation {
    const { messages } = situation;
    const shown = shownFor(ranked.template, messages, this.#signs);
    const match = explainMatch(this.#questionIn(messages), ranked);
    return shown.length === 0 ? match : { ...match, shown };
  }

  snapshot(): EngineSnapshot {
    return this.#holdings.snapshot();
  }

  restore(snapshot: EngineSnapshot, templates: readonly Template[], replies: readonly OwnReply[]): boolean {
    if (!this.#holdings.restore(snapshot, templates, replies)) return false;
    for (const template of templates) if (template.deletedAt === null) this.#search.put(template);
    return true;
  }

  #put(template: Template): void {
    if (template.deletedAt !== null) {
      this.#drop(template.id);
      return;
    }
    this.#holdings.put(template);
    if (template.packId === LEARNED_PACK) this.#search.remove(template.id);
    else this.#search.put(template);
  }

  #drop(id: string): void {
    this.#search.remove(id);
    this.#holdings.drop(id);
  }

  #train(features: ReturnType<FeatureReader['of']>, entry: Entry): void {
    this.#holdings.model.train(this.#holdings.model.query(features), entry.ofClass, this.#isLive);
  }

  /** What the shopper asks in the open turns, by itself. */
  #ownQuery({ turns, hints }: Question): Query {
    const newestFirst = [...turns.toReversed(), ...(hints === '' ? [] : [hints])];
    return this.#holdings.model.query(this.#reader.ofTurns(newestFirst, FADE));
  }

  /** The same with what it is all about: what was asked before, and what the agent had said. */
  #inContext(own: Query, question: Question): Query {
    const parts = [own];
    if (question.earlier.length > 0) {
      const earlier = this.#holdings.model.query(this.#reader.ofTurns(question.earlier.toReversed(), FADE));
      parts.push(weighted(earlier, EARLIER));
    }
    if (question.before !== '')
      parts.push(weighted(this.#holdings.model.query(this.#reader.before(question.before)), BEFORE));
    return joined(parts);
  }

  /** Of several questions in one go: what answers each of them, where that is likely. */
  #answersOfParts({ turns }: Question, hits: readonly Hit[], { place }: Situation): Hit[] {
    const parts = turns.flatMap((turn) => splitQuestions(turn, this.#signs)).slice(-MAX_PARTS);
    if (parts.length < 2) return [];
    const mayServe = this.#serving(place);
    return parts.flatMap((part) => {
      const answer = this.#answerTo(this.#holdings.model.query(this.#reader.of(part)), mayServe);
      return hits.find(({ entry }) => entry.ofClass === answer) ?? [];
    });
  }

  /** The class that likely answers a question; null where none does. */
  #answerTo(asked: Query, mayServe: (ofClass: number) => boolean): number | null {
    const [first, second] = this.#holdings.model.scores(asked, 2, mayServe);
    if (first === undefined) return null;
    const known = this.#holdings.model.coverage(asked, first.ofClass);
    const confidence = confidenceOf({ score: first.score, second: second?.score ?? 0, known });
    return confidence < ANSWERS_PART ? null : first.ofClass;
  }

  /** The templates (no own replies) that speak of what is typed, best first. */
  #alike(typed: string): { readonly template: Template; readonly score: number }[] {
    const query = this.#holdings.model.query(this.#reader.of(typed));
    const scored = this.#holdings.model.scores(query, SEARCHED, this.#isLive);
    return scored.flatMap(({ ofClass, score }) => {
      const template = this.#holdings.ofClass(ofClass)?.template;
      return template == null || template.packId === LEARNED_PACK ? [] : [{ template, score }];
    });
  }

  /** Everything that may be suggested, best first; use breaks ties. */
  #hits(question: Question, own: Query, situation: Situation, limit = LOOKED_AT): readonly Hit[] {
    const query = this.#inContext(own, question);
    const prefers = preferenceIn(situation, this.#signs);
    const mayServe = this.#serving(situation.place);
    const isBanned = this.#bans.from(
      question,
      situation.names ?? [],
      (entry, asked) => this.#answerTo(asked, mayServe) === entry.ofClass,
    );
    const hits: Hit[] = [];
    for (const { ofClass, score } of this.#holdings.model.scores(query, limit, mayServe)) {
      const entry = this.#holdings.ofClass(ofClass);
      const template = entry?.template;
      if (entry === undefined || template == null || score <= 0) continue;
      const preference = prefers.factor(template);
      if (preference > 0 && !isBanned(entry)) hits.push({ entry, template, score: score * preference });
    }
    return calmEarly(
      inOrder(hits, (template) => this.#useOf(template)),
      (template) => prefers.calms(template),
    );
  }

  /** Whether a class has a template now: those that are gone take no places. */
  readonly #isLive = (ofClass: number): boolean => this.#holdings.ofClass(ofClass)?.template != null;

  /** Whether a class has a template that serves in a place: the others take no places. */
  #serving(place: Place | undefined): (ofClass: number) => boolean {
    if (place === undefined) return this.#isLive;
    const servesHere = servingIn(place);
    return (ofClass) => {
      const template = this.#holdings.ofClass(ofClass)?.template;
      return template != null && servesHere(template);
    };
  }

  #ranked(question: Question, own: Query, { entry, template, score }: Hit, hits: readonly Hit[]): Ranked {
    const isKnown = (key: number): boolean => this.#holdings.model.knows(key, entry.ofClass);
    const terms = new Set(question.turns.flatMap((turn) => this.#reader.termsOf(turn, isKnown)));
    const second = hits.find((hit) => hit.entry !== entry)?.score ?? 0;
    return {
      template,
      score,
      terms: [...terms],
      confidence: confidenceOf({ score, second, known: this.#holdings.model.coverage(own, entry.ofClass) }),
      lessons: entry.lessons,
    };
  }

  #useOf(template: Template): Use {
    const entry = this.#holdings.get(template.id);
    return {
      count: template.used + (entry?.fresh ?? 0),
      lastAt: Math.max(template.lastUsedAt ?? 0, entry?.lastAt ?? 0),
    };
  }

  #noteChange(id: string): void {
    for (const changed of this.#changed) changed.add(id);
  }

  async #inSlices<T>(
    items: readonly T[],
    signal: Aborted | undefined,
    each: (item: T) => void,
  ): Promise<void> {
    let sliceEnd = Date.now() + SLICE_MS;
    for (const item of items) {
      if (Date.now() >= sliceEnd) {
        await this.#pause();
        sliceEnd = Date.now() + SLICE_MS;
      }
      if (signal?.aborted === true) return;
      each(item);
    }
  }
}

function servingIn(place: Place | undefined): (template: Template) => boolean {
  return (template) => place === undefined || serves(template, place);
}

interface Hit {
  readonly entry: Entry;
  readonly template: Template;
  readonly score: number;
}
