/** What became of a fill. Said to the agent as it was, never better. */

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
  /** The text was empty. */
  | 'empty';

export type FillOutcome =
  | { readonly kind: 'filled' }
  /** Another conversation is open, or the document is gone: nothing was written. */
  | { readonly kind: 'stale' }
  /** Nothing was written, for this reason. */
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** No box to write into was found: nothing was written. */
  | { readonly kind: 'noComposer' }
  /** What the box held afterwards wasn't what was asked; the former draft was put back. */
  | { readonly kind: 'unverified' };
