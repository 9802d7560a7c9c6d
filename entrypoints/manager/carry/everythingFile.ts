/** Everything as one file: a zip with the rows as JSON, and the pictures beside it. */

import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { EverythingProblem } from '../../../utils/model/index.ts';
import { checkEverything, type Everything, unpackBackup } from '../../../utils/storage/index.ts';
import { EVERYTHING_ENTRY } from './open.ts';

const PICTURES = 'pictures/';
/** Bytes that one may unpack to: a desk of years with its chats has a tenth of it. */
const MAX_UNPACKED = 1_000_000_000;

/**
 * In one go: fflate's other way starts workers from blobs, which the policy of extension pages forbids. Rejects where
 * there isn't memory enough.
 */
export async function writeEverythingFile(everything: Everything): Promise<Uint8Array<ArrayBuffer>> {
  const { files, ...head } = everything;
  const entries: Zippable = { [EVERYTHING_ENTRY]: strToU8(JSON.stringify(head)) };
  // Pictures don't get smaller.
  for (const [id, bytes] of files) entries[`${PICTURES}${id}`] = [bytes, { level: 0 }];
  return new Uint8Array(zipSync(entries));
}

export type EverythingReading = { readonly everything: Everything } | { readonly problem: EverythingProblem };

/** Of a file of everything, or of a backup of any kind. Never rejects. */
export async function readEverythingFile(bytes: Uint8Array): Promise<EverythingReading> {
  try {
    const packed = await unpackBackup(new Uint8Array(bytes));
    if (packed !== null) return checkEverything(packed.head, packed.files);
    const entries = unpacked(bytes);
    const head: unknown = JSON.parse(strFromU8(entries[EVERYTHING_ENTRY] ?? new Uint8Array()));
    const pictures = Object.entries(entries).filter(([name]) => name.startsWith(PICTURES));
    const files = new Map(
      pictures.map(([name, file]) => [name.slice(PICTURES.length), new Uint8Array(file)]),
    );
    return checkEverything(head, files);
  } catch {
    return { problem: { code: 'notEverything' } };
  }
}

function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let left = MAX_UNPACKED;
  // What is unpacked is given no more room than it said.
  const entries = unzipSync(bytes, {
    filter({ originalSize }) {
      left -= originalSize;
      return left >= 0;
    },
  });
  if (left < 0) throw new Error('too big');
  return entries;
}
