/** What became of a fill. Said to the agent as it was, never better. */
import type { PicturesOutcome } from './picture.ts';

export type Refusal =
  /** The page's open conversation can't be told for certain (it is being switched, or parts are missing). */
  | 'uncertain'
  /** The composer is read-only or disabled. */
  | 'readOnly'
  /** An input method is composing in the box. */
  | 'composing'
  /** The text has blanks that nobody filled in. */
  | 'blanks'
  /** The composer takes fewer characters than the text has. */
  | 'tooLong'
  /** The text has several lines, and the composer is a field of one. */
  | 'oneLine'
  /** The text was empty. */
  | 'empty'
  /** What the text was to stand in place of isn't before the caret any more. */
  | 'changed';

/** Where in the draft a text goes: at the caret (over the selection), in place of all of it, behind it. */
export const FILL_MODES = ['insert', 'replace', 'append'] as const;
export type FillMode = (typeof FILL_MODES)[number];

/** What became of the wish to take the last fill back. */
export type TakeBackOutcome =
  /** The box holds what it held before the fill; `pictures`: so many stay in the page, outside of the box. */
  | { readonly kind: 'takenBack'; readonly pictures?: number }
  /** Another conversation is open, or it can't be told; nothing was changed. */
  | { readonly kind: 'stale' }
  /** The draft was changed since; it is the agent's, and was left alone. */
  | { readonly kind: 'changed' }
  /** Nothing was filled in this document. */
  | { readonly kind: 'nothing' }
  /** The page didn't let it be taken back. */
  | { readonly kind: 'failed' };

export type FillOutcome =
  /** `pictures` only where the template has some. */
  | { readonly kind: 'filled'; readonly pictures?: PicturesOutcome }
  /** Another conversation is open, or the document is gone: nothing was written. */
  | { readonly kind: 'stale' }
  /** Nothing was written, for this reason. */
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** No box to write into was found: nothing was written. */
  | { readonly kind: 'noComposer' }
  /** What the box held afterwards wasn't what was asked; the former draft was put back. */
  | { readonly kind: 'unverified' };
