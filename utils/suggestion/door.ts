/**
 * The door of the heart: suggest, search, learn, explain. Pure: no DOM, no storage; it runs in a worker and in Node.
 * What it needs to survive restarts it gets from outside (`add`, `learn` are replayed from the store).
 */
import type { ChatMessage, Explanation, Language, Stage, Template } from '../model/index.ts';

/** What is suggested from: the conversation, not a line. */
export interface Situation {
  /** In the order in which they were said; the engine itself finds the open question. */
  readonly messages: readonly ChatMessage[];
  readonly language?: Language;
  readonly stage?: Stage;
}

/** A template with how well it fits. `score` is relative to the best of its list, which has 1. */
export interface Ranked {
  readonly template: Template;
  readonly score: number;
  /** Normalised terms (of `utils/text`) that the question and the template share. */
  readonly terms: readonly string[];
}

/** A reply that went out: what it answered, and by which template. */
export interface Lesson {
  readonly wording: string;
  readonly templateId: string;
  readonly at: number;
}

/** What is needed of an `AbortSignal`, which pure rooms don't know. */
export interface Aborted {
  readonly aborted: boolean;
}

export interface SuggestionEngine {
  /** Adds templates, or replaces those with the same id. Deleted ones (`deletedAt`) are left out. */
  add(templates: readonly Template[]): void;
  /**
   * Like `add`, in slices that leave the thread free every few milliseconds. What `add` or `remove` does meanwhile
   * is newer and stays. When aborted it stops and resolves; what was added until then stays.
   */
  addInSlices(templates: readonly Template[], signal?: Aborted): Promise<void>;
  remove(ids: readonly string[]): void;
  /** How many templates it holds. */
  readonly size: number;
  /** At most `limit` (default 5) different answers to the open question, best first; none when nothing fits. */
  suggest(situation: Situation, limit?: number): readonly Ranked[];
  /** Templates for what the agent types into the search field: code and title first, then triggers and text. */
  search(query: string, limit?: number): readonly Ranked[];
  /** Takes in one reply that went out. Incremental. */
  learn(lesson: Lesson): void;
  /** Why this one: question and best trigger with the shared words marked. */
  explain(situation: Situation, ranked: Ranked): Explanation;
}
