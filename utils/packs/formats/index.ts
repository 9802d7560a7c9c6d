/**
 * The inner door of the packs room: files of other tools as drafts of packs. Only pages go through it: each of its
 * readers, and the libraries behind them, is loaded when such a file comes. Pure.
 */
export { guessColumns } from './columns.ts';
export type {
  ChangedField,
  DraftEncoding,
  DraftPart,
  DraftReading,
  KeptVariable,
  PackDraft,
  RefusedRow,
} from './draft.ts';
export { DRAFT_LIMITS } from './limits.ts';
export type { DraftProblem } from './problems.ts';
export { type DraftFile, readDraft } from './read-draft.ts';
export type { ColumnGuess, DraftTable, TableRow } from './rows.ts';
export { readTables } from './tables.ts';
