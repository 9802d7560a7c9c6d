/** Tables in HTML, or in the XML of Excel 2003: several tools write one of them and call it .xls. */
import { DRAFT_LIMITS } from './limits.ts';
import { parseMarkup } from './markup.ts';
import { DraftError } from './problems.ts';
import type { TableRow } from './rows.ts';

/** The rows of each table that has some; lines are rows of the table. Throws `DraftError` with `tooManyRows` or `tooDeep`. */
export function readMarkupTables(markup: string): TableRow[][] {
  const tables: TableRow[][] = [];
  let rows: TableRow[] | null = null;
  let cells: string[] | null = null;
  let cell: string | null = null;
  let count = 0;
  parseMarkup(markup, DRAFT_LIMITS.tags, {
    onopentag(tag, { 'ss:index': index }) {
      const name = tag.replace(/^ss:/, '');
      if (name === 'table') rows = [];
      else if (name === 'tr' || name === 'row') cells = [];
      else if (name === 'td' || name === 'th' || name === 'cell') {
        cell = '';
        const at = Number(index);
        while (
          cells !== null &&
          Number.isInteger(at) &&
          cells.length < Math.min(at - 1, DRAFT_LIMITS.columns)
        )
          cells.push('');
      } else if ((name === 'br' || name === 'p' || name === 'div') && cell !== null && cell !== '')
        cell += '\n';
    },
    ontext(text) {
      if (cell !== null && cell.length <= DRAFT_LIMITS.cell) cell += text;
    },
    onclosetag(tag) {
      const name = tag.replace(/^ss:/, '');
      if (name === 'td' || name === 'th' || name === 'cell') {
        if (cells !== null && cell !== null && cells.length < DRAFT_LIMITS.columns) cells.push(cell.trim());
        cell = null;
      } else if (name === 'tr' || name === 'row') {
        if (rows !== null && cells !== null) rows.push({ line: rows.length + 1, cells });
        cells = null;
        count += 1;
        if (count > DRAFT_LIMITS.rows)
          throw new DraftError('tooManyRows', { line: count }, { limit: DRAFT_LIMITS.rows });
      } else if (name === 'table') {
        if (rows !== null && rows.length > 0) tables.push(rows);
        rows = null;
      }
    },
  });
  return tables;
}
