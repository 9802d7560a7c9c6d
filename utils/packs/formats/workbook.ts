/** Workbooks (.xls and .xlsx) as tables: what a person sees in the cells. */

import { type CellObject, CFB, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { zipSync } from 'fflate';
import type { FilePlace } from '../../model/index.ts';
import { isArchive, unpack } from './archive.ts';
import { isDangerous } from './csv.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError } from './problems.ts';
import type { TableRow } from './rows.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: TableRow[];
}

/** Reads a workbook's sheets that hold anything. Throws `DraftError`. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const book = open(isArchive(bytes) ? measured(bytes) : cellsOnly(bytes));
  const sheets: Sheet[] = [];
  let rows = 0;
  for (const name of book.SheetNames.slice(0, DRAFT_LIMITS.sheets)) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    const read = rowsOf(sheet);
    rows += read.length;
    if (rows > DRAFT_LIMITS.rows)
      throw new DraftError('tooManyRows', { sheet: name }, { limit: DRAFT_LIMITS.rows });
    if (read.length > 0) sheets.push({ name, rows: read });
  }
  return sheets;
}

/**
 * The parts that hold cells, unpacked within limits and put together again: the library unpacks without any. Pictures,
 * macros and what else is in it aren't even looked at.
 */
function measured(bytes: Uint8Array): Uint8Array {
  const isCells = (path: string) =>
    /\.(?:xml|rels)$/i.test(path) && !/^docProps|drawing|media|theme|printer/i.test(path);
  const { entries } = unpack(bytes, isCells, { unpacked: DRAFT_LIMITS.workbook });
  return zipSync(Object.fromEntries(entries.map(({ path, bytes: part }) => [path, part])), { level: 0 });
}

/**
 * The stream that holds the cells, in a container of its own: the library reads a file's properties as well, and a
 * broken count among them has it fill the memory.
 */
function cellsOnly(bytes: Uint8Array): Uint8Array {
  if (bytes.length > DRAFT_LIMITS.oldWorkbook)
    throw new DraftError('tooBig', {}, { limit: DRAFT_LIMITS.oldWorkbook });
  try {
    const container = CFB.read(bytes, { type: 'array' });
    if (CFB.find(container, 'EncryptedPackage') !== null) throw new DraftError('encrypted');
    const stream = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book');
    if (stream === null) throw new DraftError('brokenWorkbook');
    checkRecords(Uint8Array.from(stream.content as ArrayLike<number>));
    const only = CFB.utils.cfb_new();
    CFB.utils.cfb_add(only, '/Workbook', stream.content);
    return Uint8Array.from(CFB.write(only, { type: 'array' }) as unknown as ArrayLike<number>);
  } catch (error) {
    throw error instanceof DraftError ? error : new DraftError('brokenWorkbook');
  }
}

/**
 * Looks at the size that each sheet says it has: the library goes through as many rows and columns. A size as versions
 * before Excel 97 wrote it (record 0) has no place behind a beginning of today's.
 */
function checkRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const isLate = stream.length > 4 && view.getUint16(0, true) === 0x809;
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    const type = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    // Zeros fill the stream's last sector.
    if (isLate && type === 0 && size > 0) throw new DraftError('brokenWorkbook');
    if (type === 0x200 && size === 14 && at + 16 <= stream.length) {
      if (view.getUint32(at + 8, true) > 65_536 || view.getUint16(at + 14, true) > 256)
        throw new DraftError('brokenWorkbook');
    }
  }
}

function open(bytes: Uint8Array): WorkBook {
  try {
    // The short date follows the reader's country: as it is shown here, not as in America.
    const shown = { dateNF: 'yyyy/m/d', cellHTML: false };
    return read(bytes, { type: 'array', dense: true, ...shown, sheetRows: DRAFT_LIMITS.rows + 2 });
  } catch (error) {
    throw new DraftError(/password|encrypt/i.test(String(error)) ? 'encrypted' : 'brokenWorkbook');
  }
}

function rowsOf(sheet: WorkSheet): TableRow[] {
  // In dense mode, rows and cells that aren't in the file aren't in the list.
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const grid = new Map<number, string[]>();
  const formulas = new Map<number, string>();
  data.forEach((cells, r) => {
    const texts: string[] = [];
    cells?.slice(0, DRAFT_LIMITS.columns).forEach((cell, c) => {
      if (cell === undefined) return;
      texts[c] = shown(cell);
      if (typeof cell.f === 'string' && isBad(cell, cell.f)) formulas.set(r, cell.f.slice(0, 200));
      else if (cell.f === undefined && isDangerous(texts[c] ?? ''))
        formulas.set(r, (texts[c] ?? '').slice(0, 200));
    });
    if (texts.some((text) => text !== undefined && text !== ''))
      grid.set(
        r,
        Array.from(texts, (text) => text ?? ''),
      );
  });
  const headings = fillMerged(sheet, grid);
  return [...grid].map(([r, cells]) => ({ line: r + 1, cells, ...refusal(r) }));

  function refusal(r: number): Pick<TableRow, 'refused'> {
    const formula = formulas.get(r);
    if (formula !== undefined) return { refused: { code: 'formula', values: { formula } } };
    const text = headings.get(r);
    return text === undefined ? {} : { refused: { code: 'heading', values: { text: text.slice(0, 200) } } };
  }
}

/** A formula with no value saved, or one that starts a program; any other is read as the value that was saved. */
function isBad(cell: CellObject, formula: string): boolean {
  return cell.v === undefined || cell.t === 'e' || /\|[^!]{0,500}!/.test(formula.slice(0, 600));
}

/** What the cell shows. Long numbers in full: an order's number as 1.2E+15 is of no use. */
function shown(cell: CellObject): string {
  if (cell.t === 's') return typeof cell.v === 'string' ? cell.v : '';
  if (
    cell.t === 'n' &&
    typeof cell.v === 'number' &&
    Number.isSafeInteger(cell.v) &&
    /E\+/.test(cell.w ?? 'E+')
  )
    return String(cell.v);
  if (typeof cell.w === 'string') return cell.w.trim();
  if (cell.t === 'n' && typeof cell.v === 'number') return SSF.format('General', cell.v);
  return cell.v === undefined || cell.t === 'e' ? '' : String(cell.v);
}

/**
 * Merged cells hold their text in the first only: the others get it. A text across all columns of a row is a heading
 * between the rows; these are given back.
 */
function fillMerged(sheet: WorkSheet, grid: Map<number, string[]>): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  let width = 0;
  for (const cells of grid.values()) width = Math.max(width, cells.length);
  let left: number = DRAFT_LIMITS.mergedCells;
  for (const { s, e } of sheet['!merges'] ?? []) {
    const text = grid.get(s.r)?.[s.c] ?? '';
    if (text === '') continue;
    const lastColumn = Math.min(e.c, DRAFT_LIMITS.columns - 1);
    if (s.c === 0 && lastColumn > 1 && lastColumn >= width - 1) {
      headings.set(s.r, text);
      continue;
    }
    for (let r = s.r; r <= e.r && left > 0; r += 1) {
      const row = grid.get(r);
      left -= 1;
      if (row === undefined) continue;
      for (let c = s.c; c <= lastColumn && left > 0; c += 1, left -= 1) {
        while (row.length < c) row.push('');
        if ((row[c] ?? '') === '') row[c] = text;
      }
    }
  }
  return headings;
}

/** The place of a sheet; the only one of a file needs no name. */
export function placeOfSheet(file: FilePlace, sheets: readonly Sheet[], sheet: Sheet): FilePlace {
  return sheets.length === 1 ? file : { ...file, sheet: sheet.name };
}
