/** Tables as they stand in a file, before any meaning is given to their columns. */
import type { ColumnMapping, DraftFormat, FilePlace } from '../../model/index.ts';
import type { RefusedRow } from './draft.ts';

export interface TableRow {
  /** The line, or the sheet's row, at which it begins; from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why it can't be taken, whatever its columns mean. */
  readonly refused?: Pick<RefusedRow, 'code' | 'values'>;
}

export interface ColumnGuess extends ColumnMapping {
  /** Whether a header told it. If not, it was guessed by the looks of the columns: ask. */
  readonly sure: boolean;
}

export interface DraftTable {
  readonly format: DraftFormat;
  /** The file, and the sheet where it has several. */
  readonly place: FilePlace;
  readonly rows: readonly TableRow[];
  readonly mapping: ColumnGuess;
  /** Files beside it, by name in lower case: its pictures are among them. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
}
