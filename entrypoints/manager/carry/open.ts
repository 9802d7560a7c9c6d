/**
 * Files as they are chosen or dropped become what is in them. Whatever is wrong with one is told with its place. In the
 * manager this runs in a worker (`reader.ts`).
 */
import type { NamedFile } from '../../../components/index.ts';
import type { DraftFormat, FileProblem } from '../../../utils/model/index.ts';
import { readPackZip } from '../../../utils/packs/archive/index.ts';
import {
  DRAFT_LIMITS,
  type DraftEncoding,
  type PackDraft,
  readDraft,
} from '../../../utils/packs/formats/index.ts';
import {
  type DraftEntry,
  PACK_FORMAT,
  type PackKeys,
  type PackProblem,
  type ReadOptions,
  readPack,
} from '../../../utils/packs/index.ts';
import { type OwnPack, ownEntries } from './ownEntries.ts';

/** One file that holds templates. */
export interface Source {
  readonly file: string;
  readonly name: string;
  readonly format: DraftFormat;
  readonly encoding: DraftEncoding | null;
  readonly entries: readonly DraftEntry[];
  /** Of another tool; null for packs of ours. */
  readonly draft: PackDraft | null;
  /** Keys that a pack of ours takes along: unchecked. */
  readonly keys?: PackKeys;
}

export type Opened =
  | { readonly kind: 'packs'; readonly sources: readonly Source[]; readonly problems: readonly FileProblem[] }
  /** A file of everything: to be restored, not imported. */
  | { readonly kind: 'everything'; readonly bytes: Uint8Array };

interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp)$/i;
/** What systems and programs put beside files. */
const NOISE = /(?:^|\/)(?:\.[^/]*|~\$[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

/** @param progress hears of each file before it is read. */
export async function openFiles(
  files: readonly NamedFile[],
  progress: (file: string, done: number, all: number) => void,
): Promise<Opened> {
  const wanted = files.filter(({ path }) => !NOISE.test(path));
  const isPicture = ({ path }: NamedFile): boolean => PICTURE.test(path);
  const pictures = wanted.filter(isPicture);
  const mains = wanted.filter((one) => !isPicture(one));
  const problems: FileProblem[] = [];
  const sources: Source[] = [];
  if (mains.length === 0) return { kind: 'packs', sources, problems };
  let done = 0;
  let left: number = DRAFT_LIMITS.unpacked;
  const read = async ({ path, file }: NamedFile): Promise<OpenedFile | null> => {
    progress(path, done, wanted.length);
    done += 1;
    if (file.size > Math.min(left, DRAFT_LIMITS.file)) {
      const values = { limit: DRAFT_LIMITS.file };
      problems.push({ code: 'tooBig', place: { file: path }, values });
      return null;
    }
    left -= file.size;
    try {
      return { name: path, bytes: new Uint8Array(await file.arrayBuffer()) };
    } catch {
      // Moved or deleted meanwhile, or a folder.
      problems.push({ code: 'notOpened', place: { file: path }, values: {} });
      return null;
    }
  };
  const siblings: OpenedFile[] = [];
  for (const picture of pictures) {
    const one = await read(picture);
    if (one !== null) siblings.push(one);
  }
  for (const main of mains) {
    const one = await read(main);
    if (one === null) continue;
    if (holds(one.bytes, EVERYTHING_ENTRY)) return { kind: 'everything', bytes: one.bytes };
    const opened = await openOne(one, siblings);
    if ('problems' in opened) problems.push(...opened.problems);
    else sources.push(opened);
  }
  return { kind: 'packs', sources, problems };
}

async function openOne(
  file: OpenedFile,
  siblings: readonly OpenedFile[],
): Promise<Source | { readonly problems: readonly FileProblem[] }> {
  const own = await openOwn(file);
  if (own !== null) return own;
  const reading = await readDraft({ ...file, siblings });
  if (!reading.ok) return reading;
  const { draft } = reading;
  const { name, format, encoding, entries } = draft;
  return { file: file.name, name, format, encoding, entries, draft };
}

/** A pack of ours is read whole, with what other formats don't hold; null where it is none. */
async function openOwn(
  file: OpenedFile,
): Promise<Source | { readonly problems: readonly FileProblem[] } | null> {
  const { name: path, bytes } = file;
  const options: ReadOptions = {};
  let reading: OwnReading | null = null;
  if (holds(bytes, PACK_ENTRY)) reading = await readPackZip(bytes, 0, options);
  else if (bytes[0] === BRACE || bytes[0] === BYTE_MARK) {
    const text = new TextDecoder().decode(bytes);
    if (text.slice(0, 1000).includes(`"${PACK_FORMAT}"`)) reading = readPack(text, 0, options);
  }
  if (reading === null) return null;
  if (!reading.ok) {
    // Where its JSON is broken, the other reader knows.
    if (reading.problems[0]?.code === 'notJson' && bytes[0] !== ZIP) return null;
    const problems = reading.problems.map(({ code, place, values }) => ({
      code,
      place: place === '' ? { file: path } : { file: path, path: place },
      values,
    }));
    return { problems };
  }
  const entries = ownEntries(reading, path);
  const { pack, keys } = reading;
  return {
    ...{ file: path, name: pack.name, format: 'deskmate', encoding: null, entries, draft: null },
    ...(keys === undefined ? {} : { keys }),
  };
}

type OwnReading =
  | ({ readonly ok: true; readonly keys?: PackKeys } & OwnPack)
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

const PACK_ENTRY = 'pack.json';
/** The name by which a file of everything is known. */
export const EVERYTHING_ENTRY = 'everything.json';
const BRACE = 0x7b;
const ZIP = 0x50;
const BYTE_MARK = 0xef;

/** Whether it is a zip that lists such an entry at its top: names stand unpacked in its directory, at the end. */
function holds(bytes: Uint8Array, entry: string): boolean {
  if (bytes[0] !== ZIP || bytes[1] !== 0x4b) return false;
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-DIRECTORY));
  // Before the name stand the fixed fields of its record, which begin so; beside the directory, files have it too.
  for (let at = tail.lastIndexOf(entry); at >= 46; at = tail.lastIndexOf(entry, at - 1))
    if (tail.startsWith('PK\u0001\u0002', at - 46)) return true;
  return false;
}

/** Bytes at the end in which the directory is looked for: thousands of pictures, with some 100 bytes each. */
const DIRECTORY = 2_000_000;
