/**
 * Texts in tables that a spreadsheet opens. A cell that begins like a formula would be run: an apostrophe before it keeps
 * it a text, and one more before those that have it already, so that it can be taken off again.
 */

const FORMULA = /^'*[=+\-@＝＋－＠\t\r\n]/u;

export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Rows as RFC 4180 has them. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** Some readers cut blanks off that aren't quoted. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
