/**
 * What is read out of a file from another tool: a draft of a pack, for the agent to look through before it is taken
 * in. A bad row never stops the others: it is refused by itself, with its place.
 */
import type { DraftFormat, FilePlace, RefusalCode, Values } from '../../model/index.ts';
import type { DraftEntry } from '../draft.ts';
import type { DraftProblem } from './problems.ts';
import type { DraftTable } from './rows.ts';

export type DraftEncoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/** A row that wasn't taken, or a piece of one (a picture) whose row was. */
export interface RefusedRow {
  readonly place: FilePlace;
  readonly code: RefusalCode;
  readonly values: Values;
}

/** A variable of the other tool, or what would have been read as one of ours, that stands in the text as text. */
export interface KeptVariable {
  readonly place: FilePlace;
  /** As it stood in the file. */
  readonly variable: string;
}

/** A field that a pack can't hold as it was: what it was is told, so that nothing is lost unseen. */
export interface ChangedField {
  readonly place: FilePlace;
  readonly field: 'code' | 'title' | 'category' | 'triggers' | 'validFrom' | 'validTo';
  readonly original: string;
}

export interface PackDraft {
  readonly format: DraftFormat;
  /** Of the text that was read; null for workbooks and other binary files. */
  readonly encoding: DraftEncoding | null;
  /** What to call the pack: what the file calls itself, else the file's name without its ending. */
  readonly name: string;
  readonly entries: readonly DraftEntry[];
  readonly refused: readonly RefusedRow[];
  /** At most `DRAFT_LIMITS.kept`. */
  readonly kept: readonly KeptVariable[];
  readonly changed: readonly ChangedField[];
  /**
   * The tables that the entries were read from, with the meaning that was given to their columns; empty for files
   * that aren't tables. `readTables` reads them again with other meanings.
   */
  readonly tables: readonly DraftTable[];
  /** What of the above didn't come from tables: an archive may hold both. */
  readonly beside: DraftPart;
}

export type DraftReading =
  /** There may be no entries: of a table whose columns can't be told, or of one whose rows were all refused. */
  | { readonly ok: true; readonly draft: PackDraft }
  /** At least one problem, at most `MAX_PROBLEMS`; each place names its file. */
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/** The draft's part that one file, sheet or list gives. */
export type DraftPart = Pick<PackDraft, 'entries' | 'refused' | 'kept' | 'changed'>;
