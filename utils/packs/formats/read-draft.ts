/**
 * Reads a file from any tool that is known. What it is, is told by what it holds, then by its name. Each reader is
 * loaded when a file asks for it. Nothing throws out of here: what can't be read is told with its place.
 */
import type { FilePlace } from '../../model/index.ts';
import { PACK_LIMITS } from '../limits.ts';
import type { DraftReading, PackDraft } from './draft.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { folderOf } from './pictures.ts';
import { DraftError } from './problems.ts';
import type { FileDraft } from './text-formats.ts';

export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files that were opened with it, such as the pictures of a folder 图片. Names may have folders before them. */
  readonly siblings?: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Reads a file. Never throws; what it holds of `file`, such as pictures, is shared with it. */
export async function readDraft(file: DraftFile): Promise<DraftReading> {
  const place: FilePlace = { file: file.name };
  try {
    const { bytes } = file;
    if (bytes.length === 0) throw new DraftError('empty');
    if (bytes.length > DRAFT_LIMITS.file) throw new DraftError('tooBig', {}, { limit: DRAFT_LIMITS.file });
    const read = await readFile(file, place, folderOf(file.siblings ?? []));
    if (read.problems !== undefined && read.problems.length > 0)
      return { ok: false, problems: read.problems };
    const { format, encoding, part, tables, beside } = read;
    const name = (read.name?.trim() || baseName(file.name)).slice(0, PACK_LIMITS.packName);
    return { ok: true, draft: { format, encoding, name, ...part, tables, beside } satisfies PackDraft };
  } catch (error) {
    // A library may trip over what its authors never saw. The file isn't read; the page goes on.
    const { problem } = error instanceof DraftError ? error : new DraftError('unreadable');
    return { ok: false, problems: [{ ...problem, place: { ...place, ...problem.place } }] };
  }
}

async function readFile(
  file: DraftFile,
  place: FilePlace,
  folder: ReadonlyMap<string, Uint8Array>,
): Promise<FileDraft> {
  const { bytes } = file;
  const starts = (...marks: number[]) => marks.every((mark, at) => bytes[at] === mark);
  const isOle = starts(0xd0, 0xcf, 0x11, 0xe0);
  const isZip = starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6);
  if (isZip) {
    const { isWorkbook, readArchive } = await import('./archive-formats.ts');
    if (!isWorkbook(bytes)) return readArchive(bytes, place, readFile);
  }
  const { readTextFile, readTabled } = await import('./text-formats.ts');
  if (!isOle && !isZip) return readTextFile(bytes, file.name, place, folder);
  const [{ placeOfSheet, readWorkbook }, { tableOf }] = await Promise.all([
    import('./workbook.ts'),
    import('./tables.ts'),
  ]);
  const sheets = readWorkbook(bytes);
  if (sheets.length === 0) throw new DraftError('empty');
  const tables = sheets.map((sheet) => tableOf(placeOfSheet(place, sheets, sheet), sheet.rows, folder));
  return { ...(await readTabled(tables)), encoding: null };
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/s, '').replace(/\.\w{1,20}$/, '') || path;
}
