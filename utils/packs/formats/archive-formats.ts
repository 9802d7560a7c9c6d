/** Archives: a collection of Alfred's, or files with the pictures that they name. */
import type { FilePlace } from '../../model/index.ts';
import { isAlfredPath, readAlfred } from './alfred.ts';
import { type ArchiveEntry, isArchive, unpack } from './archive.ts';
import { collector, joinParts } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { readOwnZip } from './own-packs.ts';
import { folderOf } from './pictures.ts';
import { DraftError } from './problems.ts';
import type { FileDraft } from './text-formats.ts';

type ReadFile = (
  file: { name: string; bytes: Uint8Array },
  place: FilePlace,
  folder: ReadonlyMap<string, Uint8Array>,
) => Promise<FileDraft>;

/** Where a pack of ours lies in its zip. */
const PACK_ENTRY = 'pack.json';
const READ = /\.(?:csv|tsv|txt|xls|xlsx|json|ya?ml|textexpander|plist)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp)$/i;

/** Whether an archive is a workbook. */
export function isWorkbook(bytes: Uint8Array): boolean {
  let found = false;
  unpack(
    bytes,
    (path) => {
      found ||= /^xl\/(?:workbook\.xml|worksheets\/)/i.test(path);
      return false;
    },
    { unpacked: 0 },
  );
  return found;
}

/** Reads the files in an archive, as one draft. Throws `DraftError` where none can be read. */
export async function readArchive(
  bytes: Uint8Array,
  place: FilePlace,
  readFile: ReadFile,
): Promise<FileDraft> {
  const seen = (path: string) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(path);
  const { entries, unsafe } = unpack(bytes, (path) => seen(path) && (READ.test(path) || PICTURE.test(path)), {
    unpacked: DRAFT_LIMITS.unpacked,
  });
  const aside = collector();
  for (const path of unsafe) aside.refuse({ ...place, path }, 'unsafePath');
  const files = entries.filter(({ path }) => READ.test(path));
  if (files.some(({ path }) => path === PACK_ENTRY)) {
    const { part, ...draft } = await readOwnZip(bytes, place);
    return { ...draft, encoding: 'utf-8', part, tables: [], beside: part };
  }
  if (
    files.length > 0 &&
    files.every(({ path }) => isAlfredPath(path) || /(?:^|\/)info\.plist$/i.test(path))
  ) {
    const snippets = files.filter(({ path }) => isAlfredPath(path));
    const part = joinParts([readAlfred(snippets, place), aside.done()]);
    return { format: 'alfred', encoding: 'utf-8', part, tables: [], beside: part };
  }
  const folder = folderOf(entries.map(({ path, bytes: content }) => ({ name: path, bytes: content })));
  const drafts: FileDraft[] = [];
  const failed: DraftError[] = [];
  for (const file of files) await readOne(file);
  const [first] = drafts;
  if (first === undefined)
    throw failed[0] ?? new DraftError(unsafe.length === 0 ? 'unknownFormat' : 'brokenArchive');
  return {
    ...first,
    part: joinParts([...drafts.map(({ part }) => part), aside.done()] satisfies DraftPart[]),
    tables: drafts.flatMap(({ tables }) => tables),
    beside: joinParts([...drafts.map(({ beside }) => beside), aside.done()]),
  };

  async function readOne({ path, bytes: content }: ArchiveEntry): Promise<void> {
    // The file in the archive is what a person would look for.
    const at = { ...place, path };
    try {
      if (isArchive(content) && !isWorkbook(content)) throw new DraftError('unknownFormat', at);
      const draft = await readFile({ name: path, bytes: content }, at, folder);
      const [problem] = draft.problems ?? [];
      if (problem !== undefined) throw new DraftError(problem.code, problem.place, problem.values);
      drafts.push(draft);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      failed.push(error);
      aside.refuse(error.placeIn(at), 'file', { ...error.problem.values, problem: error.problem.code });
    }
  }
}
