/** A pack as an Excel workbook of one sheet. */
import { unzipSync, zipSync } from 'fflate';
import type { Pack, Template } from '../../model/index.ts';
import { NO_TIME } from '../archive/index.ts';
import { fileNameOf } from '../fileName.ts';
import type { Exported } from './exported.ts';
import { tableOf } from './table.ts';

/** Most UTF-16 units that a cell holds. */
const MAX_CELL = 32_767;

/**
 * Every cell is a text and is marked as one, so that what begins like a formula is never run, not even after it was
 * edited. The same pack gives the same bytes.
 */
export async function exportWorkbook(pack: Pack, templates: readonly Template[]): Promise<Exported> {
  const { utils, write } = await import('@e965/xlsx');
  const { rows, losses } = tableOf(pack, templates, MAX_CELL);
  const sheet = utils.aoa_to_sheet([]);
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') sheet[utils.encode_cell({ r, c })] = { t: 's', v: escaped(text), z: '@' };
    });
  });
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: rows.length - 1, c: (rows[0]?.length ?? 1) - 1 },
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '话术');
  const written = new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer,
  );
  // Packed again: the library puts the time of day into the zip, and hardly compresses.
  return {
    bytes: zipSync(unzipSync(written), { mtime: NO_TIME }),
    fileName: fileNameOf(pack, '.xlsx'),
    losses,
  };
}

/** `_x000D_` means a carriage return in a workbook: what only looks so, or would before one, is escaped as well. */
function escaped(text: string): string {
  return text.replace(/_(?=x[\da-f]{4})/giu, '_x005F_').replaceAll('\r', '_x000D_');
}
