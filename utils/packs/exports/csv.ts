/** A pack as CSV in UTF-8, with a byte order mark: without it Excel in China reads GBK. */
import { strToU8 } from 'fflate';
import type { Pack, Template } from '../../model/index.ts';
import { guardCell } from '../cells.ts';
import { type Exported, fileNameOf } from './exported.ts';
import { tableOf } from './table.ts';

/** Cells that begin like formulas are guarded as `guardCell` does it; `unguardCell` gives them back. */
export function exportCsv(pack: Pack, templates: readonly Template[]): Exported {
  const { rows, losses } = tableOf(pack, templates);
  const text = csvText(rows.map((row) => row.map(guardCell)));
  return { bytes: strToU8(`\ufeff${text}`), fileName: fileNameOf(pack, '.csv'), losses };
}

/** Rows as RFC 4180 has them. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

/** Some readers cut blanks off that aren't quoted. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
