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
