/** A suggestion belongs to one conversation in one document: the recipient lock travels with it. */
import type { ConversationKey, DocumentRef } from './conversation.ts';
import type { Stage, Temper } from './template.ts';

/** Where a text may go. Checked again in the page at the moment of the fill. */
export interface RecipientLock {
  readonly key: ConversationKey;
  readonly document: DocumentRef;
  /** Which of the threads under one name, where the name stands for the shopper; else 0. */
  readonly thread: number;
}

/** A piece of a text with what it is: for marking words without building HTML from strings. */
export interface Span {
  readonly text: string;
  readonly marked: boolean;
}

/** A place in a rendered text that the agent still has to fill in. Offsets are UTF-16 units of the text. */
export interface Blank {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What the shopper showed that a template is for: a temper, or anger. */
export interface ShownBy {
  readonly of: Temper | 'angry';
  /** The words and marks that showed it, as they are compared. */
  readonly words: readonly string[];
}

/** Why a template was suggested, to be shown as it is. */
export interface Explanation {
  /** The shopper's question with the words that matched marked. */
  readonly question: readonly Span[];
  /** The trigger that fits best, with the same words marked; empty when the match was in title or text. */
  readonly trigger: readonly Span[];
  /** The title with what was typed into the search marked, also by its sounds; left out where it holds none of it. */
  readonly title?: readonly Span[];
  /** Left out where nothing of the kind counted. */
  readonly shown?: readonly ShownBy[];
}

export interface Suggestion {
  readonly templateId: string;
  readonly code: string;
  readonly title: string;
  readonly category: readonly string[];
  readonly stage: Stage | null;
  /** Rendered for this shopper; blanks stand in it as `【name】`. */
  readonly text: string;
  readonly blanks: readonly Blank[];
  /** Where the caret shall stand after the fill, in UTF-16 units of `text`; left out: behind it. */
  readonly caret?: number;
  /** Ids of the template's pictures, in their order; left out where it has none. */
  readonly pictures?: readonly string[];
  /** Relative to the best of this list, which has 1. */
  readonly score: number;
  /** From 0 to 1: how likely it answers the question. */
  readonly confidence: number;
  /** `own`: a reply that the agent once wrote by hand, where no template fitted. */
  readonly origin: 'pack' | 'own';
  /** How many replies it was learned from. */
  readonly lessons: number;
  /** When it went out last; null: never. */
  readonly lastUsedAt: number | null;
  readonly explanation: Explanation;
}
