/** A pack as CSV in UTF-8, with a byte order mark: without it Excel in China reads GBK. */
import { strToU8 } from 'fflate';
import type { Pack, Template } from '../../model/index.ts';
import { csvText, guardCell } from '../cells.ts';
import { fileNameOf } from '../fileName.ts';
import type { Exported } from './exported.ts';
import { tableOf } from './table.ts';

/** Cells that begin like formulas are guarded as `guardCell` does it; `unguardCell` gives them back. */
export function exportCsv(pack: Pack, templates: readonly Template[]): Exported {
  const { rows, losses } = tableOf(pack, templates);
  const text = csvText(rows.map((row) => row.map(guardCell)));
  return { bytes: strToU8(`\ufeff${text}`), fileName: fileNameOf(pack, '.csv'), losses };
}
