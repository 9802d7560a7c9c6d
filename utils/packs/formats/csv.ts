/**
 * Rows of a CSV or tab-separated text, each with the line at which it begins. Tolerant: stray quotes are text, rows may
 * be of any length; a quote that is never closed costs its own line, not the rest of the file. Linear in the text
 * whatever it holds, which the parsers that were tried aren't where quotes stand astray.
 */
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError } from './problems.ts';
import type { TableRow } from './rows.ts';

interface CsvRecord {
  readonly cells: readonly string[];
  /** Where the next one begins. */
  readonly next: number;
  /** A quote was opened and not closed, or closed by the opening quote of another cell further down. */
  readonly unclosed: boolean;
}

/** UTF-16 units of a cell that are looked at: were each a quote, doubled, it would still be too long. */
const LONGEST = DRAFT_LIMITS.cell * 2 + 2;

/** Rows of a text whose line breaks are `\n`. Throws `DraftError` with `tooManyRows`. */
export function readCsv(text: string, isHeader: (cells: readonly string[]) => boolean): TableRow[] {
  // Excel's own way to name the delimiter.
  const named = /^sep=(.)\n/.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text, isHeader);
  const rows: TableRow[] = [];
  let line = named === null ? 1 : 2;
  let unclosed = 0;
  for (let at = named?.[0].length ?? 0; at < text.length; ) {
    const record = readRecord(text, at, delimiter, unclosed < DRAFT_LIMITS.unclosedQuotes);
    if (rows.length > DRAFT_LIMITS.rows)
      throw new DraftError('tooManyRows', { line }, { limit: DRAFT_LIMITS.rows });
    if (record.unclosed) {
      // The line in which the quote was opened is given up, and reading goes on behind it.
      unclosed += 1;
      rows.push({ line, cells: [], refused: { code: 'unclosedQuote', values: {} } });
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end + 1;
      line += 1;
    } else {
      rows.push(rowOf(record.cells, line));
      line += breaksIn(text, at, record.next);
      at = record.next;
    }
  }
  return rows;
}

/** Reads one record. Where quotes aren't minded, they are text as any other. */
function readRecord(text: string, start: number, delimiter: string, quotes: boolean): CsvRecord {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    const quoted = quotes && text[at] === '"' ? readQuoted(text, at, delimiter) : null;
    if (quoted?.end === null) return { cells, next: at, unclosed: true };
    let end = quoted?.end ?? at;
    while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
    if (cells.length < DRAFT_LIMITS.columns) cells.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] !== delimiter) return { cells, next: end + 1, unclosed: false };
    at = end;
  }
}

/** The cell of an opening quote, and where it ends: behind a quote that a delimiter or a line's end follows. */
function readQuoted(text: string, open: number, delimiter: string): { cell: string; end: number | null } {
  let astray = false;
  for (let from = open + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: '', end: null };
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === ' ') end += 1;
    if (end >= text.length || text[end] === delimiter || text[end] === '\n') {
      const inside = text.slice(open + 1, quote);
      // One that is longer than a cell may be is refused: there is no need to read all of it.
      const cell = inside.slice(0, LONGEST).replaceAll('""', '"');
      return { cell, end: astray && isSwallowed(inside, delimiter) ? null : end };
    }
    astray = true;
    from = quote + 1;
  }
}

/** Whether a cell ran over an opening quote further down, for its own was never closed: `"a⏎b,"c"`. */
function isSwallowed(cell: string, delimiter: string): boolean {
  const second = cell.indexOf('\n');
  if (second < 0) return false;
  // Nobody writes a tab in a text: there the cells of another row begin.
  const other = delimiter === '\t' && cell.includes(delimiter, second);
  return other || cell.includes(`${delimiter}"`, second) || cell.includes('\n"', second);
}

function breaksIn(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to && at < text.length; at += 1) if (text.charCodeAt(at) === 10) found += 1;
  return found;
}

function rowOf(cells: readonly string[], line: number): TableRow {
  const looked = cells.map(unwrapped);
  if (looked.some((cell) => cell.length > DRAFT_LIMITS.cell))
    return { line, cells: [], refused: { code: 'tooLong', values: { limit: DRAFT_LIMITS.cell } } };
  const starts = looked.find(isDangerous);
  if (starts !== undefined)
    return { line, cells: looked, refused: { code: 'formula', values: { formula: starts.slice(0, 200) } } };
  return { line, cells: looked };
}

/** `="0012"`: how a table keeps the zeros of a number from Excel. */
function unwrapped(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

/** A formula that starts a program when a spreadsheet opens it: `=cmd|'/c calc'!A0`. */
export function isDangerous(cell: string): boolean {
  return /^[=+@-]\s*[\w.]+\s*\|[^\n]{0,500}!/.test(cell.slice(0, 600).trimStart());
}

/** The delimiter under which a known header stands in the first records, else that which cuts them most evenly. */
function delimiterOf(text: string, isHeader: (cells: readonly string[]) => boolean): string {
  const head = text.slice(0, 20_000);
  const cut = [',', '\t', ';'].map((mark) => {
    const records: (readonly string[])[] = [];
    for (let at = 0; at < head.length && records.length < 10; ) {
      const { cells, next, unclosed } = readRecord(head, at, mark, true);
      if (unclosed) break;
      records.push(cells);
      at = next;
    }
    const [first = []] = records;
    const alike = records.filter((cells) => cells.length > 1 && cells.length === first.length).length;
    return { mark, alike, told: records.slice(0, 6).some((cells) => isHeader(cells)) };
  });
  const told = cut.find((one) => one.told);
  return (told ?? cut.reduce((best, one) => (one.alike > best.alike ? one : best))).mark;
}
