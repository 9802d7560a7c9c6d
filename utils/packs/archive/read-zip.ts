/** Reads a pack with its pictures from a zip that came from anywhere. All or nothing, as `readPack`. */
import { strFromU8 } from 'fflate';
import { MAX_PICTURE_BYTES, type Pack, PICTURE_HEAD, pictureType, type Template } from '../../model/index.ts';
import { jsonFault } from '../json-fault.ts';
import { MAX_PROBLEMS, PACK_LIMITS } from '../limits.ts';
import { type PackProblem, placeOf } from '../problem.ts';
import { type ReadOptions, readPackFile } from '../read-pack.ts';
import type { PackKeys, PictureEntry } from '../schema.ts';
import { PACK_ENTRY, type PackPicture, PICTURE_FOLDER, sha256 } from './picture.ts';
import { unzip } from './unzip.ts';

export type ZipReading =
  | {
      readonly ok: true;
      readonly pack: Pack;
      readonly templates: Template[];
      /** Those that the templates name, each once. */
      readonly pictures: PackPicture[];
      /** Keys that its agent chose, where the file has them: unchecked. */
      readonly keys?: PackKeys;
      /** Whether there is more to be had with the option `whole`. */
      readonly hasMore: boolean;
    }
  /** At least one problem, at most `MAX_PROBLEMS`. Places are names in the zip, or lie in its `pack.json`. */
  | { readonly ok: false; readonly problems: PackProblem[] };

/**
 * Reads a zip as `writePackZip` makes it; one that was packed again by another program will do. `now` and `options` as
 * for `readPack`. Other files in it are let be. Never rejects.
 */
export async function readPackZip(
  bytes: Uint8Array,
  now: number,
  options: ReadOptions = {},
): Promise<ZipReading> {
  const unzipped = unzip(bytes, limitOf);
  if (!unzipped.ok) return { ok: false, problems: [unzipped.problem] };
  const json = unzipped.files.get(PACK_ENTRY);
  if (json === undefined) return { ok: false, problems: [{ code: 'noPack', place: PACK_ENTRY, values: {} }] };
  const text = strFromU8(json);
  const read = readPackFile(text, now, options);
  if (!read.ok) return { ok: false, problems: read.problems.map((problem) => placedIn(text, problem)) };
  const named = new Set(read.templates.flatMap(({ pictures = [] }) => pictures));
  // Once a file, however many pictures name it.
  const hashes = new Map<Uint8Array, Promise<string>>();
  const hashOf = (file: Uint8Array): Promise<string> => {
    const hash = hashes.get(file) ?? sha256(file);
    hashes.set(file, hash);
    return hash;
  };
  const pictures: PackPicture[] = [];
  const problems: PackProblem[] = [];
  for (const [index, entry] of read.pictures.entries()) {
    if (problems.length >= MAX_PROBLEMS) break;
    const found = unzipped.files.get(entry.file);
    const problem = await check(entry, found, index, hashOf);
    if (problem !== null) problems.push(problem);
    else if (found !== undefined && named.has(entry.id)) pictures.push(withBytes(entry, found));
  }
  return problems.length > 0 ? { ok: false, problems } : { ...read, pictures };
}

/** What is wrong with the JSON as a whole is so with one file of the zip; what is none has a place where it ends. */
function placedIn(text: string, problem: PackProblem): PackProblem {
  if (problem.place !== '') return problem;
  const path = problem.code === 'notJson' ? jsonFault(text.replace(/^\ufeff/, '')).path : '';
  return { ...problem, place: path || PACK_ENTRY };
}

/** Most bytes of what is taken out; null for what isn't ours. */
function limitOf(name: string): number | null {
  if (name === PACK_ENTRY) return PACK_LIMITS.json;
  return name.startsWith(PICTURE_FOLDER) && !name.endsWith('/') ? MAX_PICTURE_BYTES : null;
}

async function check(
  { file, type, sha256: hash }: PictureEntry,
  found: Uint8Array | undefined,
  index: number,
  hashOf: (file: Uint8Array) => Promise<string>,
): Promise<PackProblem | null> {
  const at = (key: keyof PictureEntry): string => placeOf(['pictures', index, key]);
  if (found === undefined) return { code: 'missingPicture', place: at('file'), values: { file } };
  if ((await hashOf(found)) !== hash) return { code: 'wrongHash', place: at('sha256'), values: { file } };
  if (pictureType(found.subarray(0, PICTURE_HEAD)) !== type)
    return { code: 'notAPicture', place: at('type'), values: { file, type } };
  return null;
}

function withBytes({ id, name, type, width, height }: PictureEntry, bytes: Uint8Array): PackPicture {
  return { id, name, type, width, height, bytes };
}
