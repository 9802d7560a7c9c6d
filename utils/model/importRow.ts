/** What an import says of each template, and what may be chosen for it. */

export type RowKind =
  | 'new'
  | 'same'
  /** They changed it, or only mine was changed since the last import, or it differs and nobody knows by whom. */
  | 'changed'
  /** They and the agent changed the same field, differently. */
  | 'conflict'
  /** Here it lies in the recycle bin, or is gone from there as well. */
  | 'deleted'
  /** It was imported with this pack before, and is no longer in it. */
  | 'gone';

export type RowChoice =
  /** Their changes come in; what only the agent changed stays. */
  | 'take'
  /** As `take`, but the agent's stays where both changed. */
  | 'merge'
  /** Everything as they have it, the agent's changes too. */
  | 'theirs'
  /** Mine stays as it is, and isn't asked for again until they change it once more. */
  | 'keep'
  /** Mine stays, and theirs comes as one more. */
  | 'both'
  /** As if it weren't in the file; next time it is asked for again. */
  | 'skip'
  /** Into the recycle bin. */
  | 'remove';

/** Who has a shortcut code that two want: the one that comes, or the one that has it. */
export type CodeChoice =
  /** The one that comes gets it; the other has none any more. */
  | 'takeCode'
  /** The other keeps it; the one that comes has the code that it had before, if any. */
  | 'keepCode'
  /** The one that comes has none. */
  | 'noCode';
