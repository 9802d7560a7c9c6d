/** Tables as they stand in a file, before any meaning is given to their columns. */
import type { DraftFormat, Place, RefusedRow } from './draft.ts';

export interface TableRow {
  /** The line, or the sheet's row, at which it begins; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it can't be taken, whatever its columns mean. */
  readonly refused?: Pick<RefusedRow, 'code' | 'values'>;
}

/** What a column holds. `question` is what a shopper asks: title and trigger in one. */
export type ColumnRole =
  | 'code'
  | 'title'
  | 'question'
  /** One level of the category, in the order of the columns; one cell may hold several, joined by `=>`. */
  | 'category'
  /** Several such columns are several wordings. */
  | 'text'
  | 'triggers'
  /** Comma-separated: the first is taken for a category. */
  | 'tags'
  | 'pictures'
  | 'stage'
  | 'temper'
  | 'language'
  /** Several in one cell, a line each or parted by commas. */
  | 'shops'
  | 'platforms'
  | 'validFrom'
  | 'validTo'
  | 'pinned';

export interface ColumnMapping {
  /** How many rows at the top are no templates. */
  readonly skip: number;
  /** By column; null for one that isn't read. */
  readonly columns: readonly (ColumnRole | null)[];
}

export interface ColumnGuess extends ColumnMapping {
  /** Whether a header told it. If not, it was guessed by the looks of the columns: ask. */
  readonly sure: boolean;
}

export interface DraftTable {
  readonly format: DraftFormat;
  /** The file, and the sheet where it has several. */
  readonly place: Place;
  readonly rows: readonly TableRow[];
  readonly mapping: ColumnGuess;
  /** Files beside it, by name in lower case: its pictures are among them. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
}
