/** The rows of a plan: what an import would do with each template, and what the agent may choose instead. */
import type { CodeChoice, FilePlace, Language, RowChoice, RowKind, Template } from '../../model/index.ts';
import type { DraftPicture } from '../draft.ts';
import type { Fields, Said } from './fields.ts';
import type { FieldDifference } from './merge.ts';

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
  readonly place: FilePlace | null;
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
