/**
 * Rows of a CSV or tab-separated text, each with the line at which it begins. Tolerant: stray quotes are text, rows may
 * be of any length; a quote that is never closed costs its own line, not the rest of the file.
 */
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError } from './problems.ts';
import type { TableRow } from './rows.ts';

/** Rows of a text whose line breaks are `\n`. Throws `DraftError` with `tooManyRows` or `tooBig`. */
export async function readCsv(
  text: string,
  isHeader: (cells: readonly string[]) => boolean,
): Promise<TableRow[]> {
  measure(text);
  const { default: Papa } = await import('papaparse');
  // Excel's own way to name the delimiter.
  const named = /^sep=(.)\n/.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text, isHeader);
  const rows: TableRow[] = [];
  let start = named?.[0].length ?? 0;
  let line = named === null ? 1 : 2;
  for (let again = 0; start < text.length; again += 1) {
    const open = readFrom(again < DRAFT_LIMITS.unclosedQuotes);
    if (open === null) return rows;
    // The line in which the quote was opened is given up, and reading goes on behind it.
    const end = text.indexOf('\n', open.at);
    rows.push({ line: open.line, cells: [], refused: { code: 'unclosedQuote', values: {} } });
    if (end < 0) return rows;
    start = end + 1;
    line = open.line + 1;
  }
  return rows;

  /** Reads to the end, or to a record whose quote isn't closed: where that begins. */
  function readFrom(mend: boolean): { at: number; line: number } | null {
    let at = start;
    let unclosed: { at: number; line: number } | null = null;
    Papa.parse(text.slice(start), {
      delimiter,
      delimitersToGuess: [',', '\t', ';'],
      newline: '\n',
      step: ({ data, errors, meta }, parser) => {
        if (
          mend &&
          errors.some(({ code }) => code === 'MissingQuotes' || isSwallowed(code, data, meta.delimiter))
        ) {
          unclosed = { at, line };
          parser.abort();
          return;
        }
        if (rows.length > DRAFT_LIMITS.rows)
          throw new DraftError('tooManyRows', { line }, { limit: DRAFT_LIMITS.rows });
        rows.push(rowOf(data, line));
        const next = start + meta.cursor;
        line += breaksIn(at, next);
        at = next;
      },
    });
    return unclosed;
  }

  function breaksIn(from: number, to: number): number {
    let found = 0;
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) found += 1;
    return found;
  }
}

/** What the parser can't take without filling the memory. */
function measure(text: string): void {
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (next - at > DRAFT_LIMITS.line) throw new DraftError('tooBig', { line }, { limit: DRAFT_LIMITS.line });
    at = next;
  }
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes += 1;
  if (quotes > DRAFT_LIMITS.quotes) throw new DraftError('tooBig', {}, { limit: DRAFT_LIMITS.quotes });
}

function rowOf(cells: readonly string[], line: number): TableRow {
  const looked = cells.slice(0, DRAFT_LIMITS.columns).map(unwrapped);
  if (looked.some((cell) => cell.length > DRAFT_LIMITS.cell))
    return { line, cells: [], refused: { code: 'tooLong', values: { limit: DRAFT_LIMITS.cell } } };
  const starts = looked.find(isDangerous);
  if (starts !== undefined)
    return { line, cells: looked, refused: { code: 'formula', values: { formula: starts.slice(0, 200) } } };
  return { line, cells: looked };
}

/** Whether a cell ran over an opening quote further down, for its own was never closed: `"a⏎b,"c"`. */
function isSwallowed(code: string, cells: readonly string[], delimiter: string): boolean {
  if (code !== 'InvalidQuotes') return false;
  return cells.some((cell) => {
    const second = cell.indexOf('\n');
    return second >= 0 && (cell.includes(`${delimiter}"`, second) || cell.includes('\n"', second));
  });
}

/** `="0012": how a table keeps the zeros of a number from Excel. */
function unwrapped(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

/** A formula that starts a program when a spreadsheet opens it: `=cmd|'/c calc'!A0`. */
export function isDangerous(cell: string): boolean {
  return /^[=+@-]\s*[\w.]+\s*\|[^\n]{0,500}!/.test(cell.trimStart().slice(0, 600));
}

/** The delimiter under which a known header stands in the first lines; empty where none does: then it is guessed. */
function delimiterOf(text: string, isHeader: (cells: readonly string[]) => boolean): string {
  const lines = text.slice(0, 4_000).split('\n').slice(0, 6);
  const bare = (cell: string) => cell.trim().replace(/^"|"$/g, '');
  return [',', '\t', ';'].find((mark) => lines.some((line) => isHeader(line.split(mark).map(bare)))) ?? '';
}
