/** The rows of a plan: what an import would do with each template, and what the agent may choose instead. */
import type { Language, Template } from '../../model/index.ts';
import type { DraftPicture, Place } from '../draft.ts';
import type { Fields, Said } from './fields.ts';
import type { FieldDifference } from './merge.ts';

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

/** The code that a row's template can't have without another losing it. */
export interface CodeClash {
  readonly code: string;
  /** Id of the template that has it; may be that of another row. */
  readonly withId: string;
  readonly withTitle: string;
}

/** An entry as it was imported, kept for the next time that its pack comes. Plain JSON. */
export interface BaseEntry {
  /** The template that it is here. */
  readonly templateId: string;
  /** What the file called it; left out where it called it nothing. */
  readonly sourceId?: string;
  readonly said: Said;
}

export interface PlanRow {
  /** Id of the template here, or that it would have: the key of choices. No two rows have the same. */
  readonly id: string;
  readonly kind: RowKind;
  /** Null for `gone`. */
  readonly place: Place | null;
  /** Null where there is none. */
  readonly mine: Template | null;
  /** Their whole fields; null for `gone`. */
  readonly theirs: Fields | null;
  /** Where mine and theirs differ; empty where either isn't there. */
  readonly differences: readonly FieldDifference[];
  readonly choice: RowChoice;
  readonly choices: readonly RowChoice[];
  /** With the default choices; null where there is none. */
  readonly clash: CodeClash | null;
  /** Also where there is no clash: another choice may make one. */
  readonly codeChoice: CodeChoice;
  readonly codeChoices: readonly CodeChoice[];
  /** What the choices are carried out with. */
  readonly parts: RowParts;
}

export interface RowParts {
  readonly merged: Fields | null;
  readonly mineFirst: Fields | null;
  /** Id of a second template, for `both`. */
  readonly copyId: string;
  /** What is kept of this entry once it is taken or refused, without the template's id. */
  readonly said: Said | null;
  readonly sourceId: string | undefined;
  readonly base: BaseEntry | undefined;
}

export interface ImportPlan {
  readonly packId: string;
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** In the order of the file; `gone` behind. */
  readonly rows: readonly PlanRow[];
  /** Everything that stands here. */
  readonly mine: readonly Template[];
  /** Pictures of the file by `pictureKey`. */
  readonly pictures: ReadonlyMap<string, DraftPicture>;
  /** Keys of the stored pictures by their id. */
  readonly pictureKeys: ReadonlyMap<string, string>;
  readonly newId: () => string;
}

/** What the agent chose, by row; where nothing is chosen, or what isn't offered, the default holds. */
export interface Choices {
  readonly rows?: ReadonlyMap<string, RowChoice>;
  readonly codes?: ReadonlyMap<string, CodeChoice>;
}
