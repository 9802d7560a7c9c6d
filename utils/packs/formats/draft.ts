/**
 * What is read out of a file from another tool: a draft of a pack, for the agent to look through before it is taken
 * in. A bad row never stops the others: it is refused by itself, with its place.
 */
import type { Language, PictureType, Stage, Temper } from '../../model/index.ts';
import type { DraftProblem, RefusalCode, Values } from './problems.ts';
import type { DraftTable } from './rows.ts';

/** Where something stands in what was opened. All as a person counts: lines from 1. */
export interface Place {
  /** The file, or the path inside an archive. */
  readonly file?: string;
  readonly sheet?: string;
  /** The line of the file, or the row of the sheet, at which the record begins. */
  readonly line?: number;
  /** The way of keys and indexes in a file that has no lines to speak of: `macros[3].actions`. */
  readonly path?: string;
}

export type DraftFormat =
  /** Our own pack. */
  | 'deskmate'
  /** 千牛: `快捷短语编码,快捷短语,快捷短语分组`. */
  | 'qianniu'
  /** The CSV of 千牛 bots, with groups that nest and pictures beside it. */
  | 'qianniuBot'
  /** 客服宝: `一级分类（必填）` and so on. */
  | 'kefubao'
  /** `一级分类,二级分类,话术标题,话术内容`, as several desktop tools write it. */
  | 'twoLevels'
  /** Any other table. */
  | 'table'
  | 'chatwoot'
  | 'zendesk'
  | 'gorgias'
  | 'clippings'
  | 'briskine'
  | 'textBlaze'
  | 'textExpander'
  | 'espanso'
  | 'alfred';

export type DraftEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DraftFields {
  /** Only packs of ours tell one. */
  readonly id?: string;
  /** Not compared with other codes: two entries may have the same. */
  readonly code: string;
  readonly title: string;
  readonly category: readonly string[];
  /** Never empty; with our variables. */
  readonly text: string;
  readonly triggers: readonly string[];
  readonly stage?: Stage;
  readonly temper?: Temper;
  readonly language?: Language;
  readonly shops?: readonly string[];
  readonly platforms?: readonly string[];
  /** `yyyy-mm-dd`. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly pinned?: boolean;
}

export interface DraftPicture {
  readonly name: string;
  /** By its bytes, whatever its name says. */
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

export interface DraftEntry {
  readonly place: Place;
  readonly fields: DraftFields;
  readonly pictures: readonly DraftPicture[];
}

/** A row that wasn't taken, or a piece of one (a picture) whose row was. */
export interface RefusedRow {
  readonly place: Place;
  readonly code: RefusalCode;
  readonly values: Values;
}

/** A variable of the other tool, or what would have been read as one of ours, that stands in the text as text. */
export interface KeptVariable {
  readonly place: Place;
  /** As it stood in the file. */
  readonly variable: string;
}

/** A field that a pack can't hold as it was: what it was is told, so that nothing is lost unseen. */
export interface ChangedField {
  readonly place: Place;
  readonly field: 'code' | 'title' | 'category' | 'triggers';
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
