/**
 * The door of the heart: suggest, search, learn, explain. Pure: no DOM, no storage; it runs in a worker and in Node.
 * What it needs to survive restarts it gets from outside: templates, own replies, lessons, or a snapshot of all it
 * made of them.
 */

import type {
  ChatMessage,
  Explanation,
  Language,
  Place,
  Span,
  Stage,
  Temper,
  Template,
} from '../model/index.ts';
import type { Take } from './taken.ts';

/** What is suggested from: the conversation, not a line. */
export interface Situation {
  /** In the order in which they were said; the engine itself finds the open question. */
  readonly messages: readonly ChatMessage[];
  readonly language?: Language;
  /** Where the desk knows it, say from the state of the order; left out: told from what was said. */
  readonly stage?: Stage;
  /** How the shopper decides, where an agent said so; left out: told from what was said. */
  readonly temper?: Temper | undefined;
  /** Where the reply would be sent; left out: wherever. What doesn't serve there is left out. */
  readonly place?: Place;
  /** Display names of whoever takes part: no question is another one for whom it names. */
  readonly names?: readonly string[];
}

/** What the agent answered by hand where no template fitted: a suggestion of its own. */
export interface OwnReply {
  readonly id: string;
  /** Masked: names and numbers of the shopper whom it was written for are variables or blanks. */
  readonly text: string;
  readonly language: Language;
  /** How often it went out. */
  readonly used: number;
  readonly lastUsedAt: number;
}

/** The pack that own replies stand in, as templates without title and code. */
export const LEARNED_PACK = 'learned';

/** A template (or own reply, in the pack `LEARNED_PACK`) with how well it fits. */
export interface Ranked {
  readonly template: Template;
  /** Relative to the best of its list, which has 1. */
  readonly score: number;
  /** How likely it is that this answers the question, from 0 to 1. */
  readonly confidence: number;
  /** Normalised terms (of `utils/text`) that the question and the template share. */
  readonly terms: readonly string[];
  /** How many replies it was learned from. */
  readonly lessons: number;
  /** Of a search: the title with what was typed marked, also by its sounds; left out where it holds none of it. */
  readonly title?: readonly Span[];
}

/** A reply that went out: what it answered, and by which template or own reply. */
export interface Lesson {
  /** The shopper's open turns, masked, a line each. */
  readonly wording: string;
  readonly templateId: string;
  readonly at: number;
  /** What the agent had said before these, masked; empty or left out where nothing was. */
  readonly before?: string;
}

/** The agent said "never for this". */
export interface Ban {
  /** As in a lesson. */
  readonly wording: string;
  readonly templateId: string;
}

/** What is needed of an `AbortSignal`, which pure rooms don't know. */
export interface Aborted {
  readonly aborted: boolean;
}

/** All that an engine made of its templates and lessons: plain data that survives structured cloning. */
export interface EngineSnapshot {
  /** One that another version made isn't taken. */
  readonly version: string;
  readonly [part: string]: unknown;
}

export interface SuggestionEngine {
  /** What the agent took from the search: it is put in from outside, and orders what is found equally well. */
  takes: readonly Take[];
  /** Adds templates, or replaces those with the same id. Deleted ones (`deletedAt`) are left out. */
  add(templates: readonly Template[]): void;
  /**
   * Like `add`, in slices that leave the thread free every few milliseconds. What `add` or `remove` does meanwhile
   * is newer and stays. When aborted it stops and resolves; what was added until then stays.
   */
  addInSlices(templates: readonly Template[], signal?: Aborted): Promise<void>;
  /** Takes templates or own replies out; what was learned for them is kept for when they come back. */
  remove(ids: readonly string[]): void;
  /**
   * Does what can wait: names are folded for the search, and single letters looked for. In slices; a search does what is
   * left of it.
   */
  settle(signal?: Aborted): Promise<void>;
  /** Adds own replies, or replaces those with the same id. */
  addReplies(replies: readonly OwnReply[]): void;
  /** How many templates and own replies it holds. */
  readonly size: number;
  /** At most `limit` (default 5) different answers to the open question, best first; none when nothing fits. */
  suggest(situation: Situation, limit?: number): readonly Ranked[];
  /** All that have anything to do with the open question, best first, however badly they fit. */
  rank(situation: Situation, limit?: number): readonly Ranked[];
  /** The template that a text which the agent sent was made from; null when it is none that the engine holds. */
  identify(text: string): Template | null;
  /**
   * Templates for what the agent types into the search field: code and title first, also by its sounds (pinyin, whole
   * or initials), then triggers and text.
   */
  search(query: string, limit?: number, place?: Place): readonly Ranked[];
  /** The shortcut codes of all templates, as they are compared; some of them stand twice. */
  codes(): readonly string[];
  /** Takes in one reply that went out. Incremental. */
  learn(lesson: Lesson): void;
  /** Takes a lesson out again. */
  unlearn(lesson: Lesson): void;
  /** Keeps a template away from questions like this one. */
  ban(ban: Ban): void;
  unban(ban: Ban): void;
  /** Why this one: question and best trigger with the shared words marked, and what the shopper showed that it is for. */
  explain(situation: Situation, ranked: Ranked): Explanation;
  /** All that it knows, for `restore`; of templates what was learned from them. */
  snapshot(): EngineSnapshot;
  /**
   * Puts an empty engine where the snapshot's was. Templates that came, went or changed since are taken as they are
   * now; lessons that came since are to be learned.
   * @returns false when the snapshot isn't of this version (then nothing was taken in).
   */
  restore(snapshot: EngineSnapshot, templates: readonly Template[], replies: readonly OwnReply[]): boolean;
}
