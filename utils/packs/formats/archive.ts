/**
 * Archives (zip), read by their directory and measured while they unpack: what is announced is not believed, and an
 * entry is left at the moment in which it grows too large, not after it.
 */
import { Inflate } from 'fflate';
import { decodeText } from './encoding.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError } from './problems.ts';

export interface ArchiveEntry {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Archive {
  readonly entries: readonly ArchiveEntry[];
  /** Paths that lead out of the archive; they weren't unpacked. */
  readonly unsafe: readonly string[];
}

export interface ArchiveLimits {
  /** Bytes that all entries unpack to. */
  readonly unpacked: number;
}

/** A packed entry, as the directory has it. */
interface Listed {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** So many packed bytes are unpacked at once: one of them may become a thousand. */
const STEP = 16_384;

/** Whether a file begins as an archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Unpacks those entries whose path is wanted. Throws `DraftError`: `brokenArchive`, `encrypted`, `tooManyEntries`,
 * `bomb`.
 */
export function unpack(bytes: Uint8Array, wanted: (path: string) => boolean, limits: ArchiveLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ArchiveEntry[] = [];
  const unsafe: string[] = [];
  let left = limits.unpacked;
  for (const listed of directoryOf(bytes, view)) {
    if (listed.path.endsWith('/')) continue;
    if (isUnsafe(listed.path)) unsafe.push(listed.path.slice(0, 500));
    else if (wanted(listed.path)) {
      const content = inflated(bytes, view, listed, left, limits.unpacked);
      left -= content.length;
      entries.push({ path: listed.path, bytes: content });
    }
  }
  return { entries, unsafe };
}

/** Absolute, with a drive, or through a parent. */
function isUnsafe(path: string): boolean {
  return /^\/|^[a-z]:|\0/i.test(path) || path.split('/').includes('..');
}

function directoryOf(bytes: Uint8Array, view: DataView): Listed[] {
  const end = endOf(view);
  const total = view.getUint16(end + 10, true);
  if (total > DRAFT_LIMITS.entries)
    throw new DraftError('tooManyEntries', {}, { limit: DRAFT_LIMITS.entries });
  const listed: Listed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < total; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new DraftError('brokenArchive');
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const path = pathOf(bytes.subarray(at + 46, nameEnd));
    if ((flags & 1) !== 0) throw new DraftError('encrypted', { path: path.slice(0, 500) });
    listed.push({
      path,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return listed;
}

/** The end of the directory stands at the end of the file, before a comment of at most 64 kB. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  throw new DraftError('brokenArchive');
}

/** Chinese Windows writes names in GBK and doesn't say so. */
function pathOf(name: Uint8Array): string {
  try {
    return decodeText(name).text.replaceAll('\\', '/');
  } catch {
    return String.fromCharCode(...name.subarray(0, 500)).replaceAll('\\', '/');
  }
}

function inflated(bytes: Uint8Array, view: DataView, entry: Listed, left: number, limit: number): Uint8Array {
  const place = { path: entry.path.slice(0, 500) };
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new DraftError('brokenArchive', place);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + entry.packed > bytes.length) throw new DraftError('brokenArchive', place);
  const packed = bytes.subarray(from, from + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new DraftError('brokenArchive', place);
  const pieces: Uint8Array[] = [];
  let size = 0;
  let ended = entry.method === 0;
  if (entry.method === 0) take(packed);
  else {
    const inflate = new Inflate((piece, final) => {
      take(piece);
      ended ||= final;
    });
    try {
      for (let at = 0; at < packed.length; at += STEP)
        inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch (error) {
      throw error instanceof DraftError ? error : new DraftError('brokenArchive', place);
    }
  }
  if (!ended) throw new DraftError('brokenArchive', place);
  return joined(pieces, size);

  function take(piece: Uint8Array): void {
    size += piece.length;
    if (size > left) throw new DraftError('bomb', place, { limit });
    if (size > DRAFT_LIMITS.entry) throw new DraftError('bomb', place, { limit: DRAFT_LIMITS.entry });
    if (size > DRAFT_LIMITS.ratioFrom && size > packed.length * DRAFT_LIMITS.ratio)
      throw new DraftError('bomb', place, { limit: DRAFT_LIMITS.ratio });
    if (piece.length > 0) pieces.push(piece);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
