/**
 * Takes the entries out of a zip that may be hostile: piece by piece, so that a bomb is given up while it inflates
 * and not after. What a header says of sizes is never believed.
 */
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { PACK_LIMITS } from '../limits.ts';
import type { PackProblem } from '../problem.ts';

/** Each piece inflates to at most about a thousand times as much before it is looked at. */
const PIECE = 16_384;

/** Why the zip was given up. */
class Refusal extends Error {
  readonly problem: PackProblem;
  constructor(code: PackProblem['code'], place: string, values: PackProblem['values'] = {}) {
    super(code);
    this.problem = { code, place, values };
  }
}

export type Unzipped =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly problem: PackProblem };

/**
 * The entries for which `limitOf` gives a number of bytes, by their names; of others only the names are looked at. One
 * that is longer than its limit, an unsafe or repeated name, or too much of anything refuses the whole. Never throws.
 */
export function unzip(bytes: Uint8Array, limitOf: (name: string) => number | null): Unzipped {
  try {
    return { ok: true, files: inflate(bytes, limitOf) };
  } catch (error) {
    return { ok: false, problem: (error instanceof Refusal ? error : new Refusal('notAZip', '')).problem };
  }
}

function inflate(bytes: Uint8Array, limitOf: (name: string) => number | null): Map<string, Uint8Array> {
  if (bytes.length > PACK_LIMITS.zip) throw new Refusal('tooLarge', '', { limit: PACK_LIMITS.zip });
  const names = new Set<string>();
  const open = new Map<string, Inflating>();
  let left = PACK_LIMITS.inflated;
  // What happens inside a callback of the library may be caught by it: it is told here, and thrown outside.
  let refusal: unknown = null;

  const zip = new Unzip((file) => {
    try {
      take(file);
    } catch (error) {
      refusal ??= error;
    }
  });
  zip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && refusal === null; at += PIECE) {
    zip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  }
  if (refusal !== null) throw refusal;
  if (names.size === 0 || [...open.values()].some(({ ended }) => !ended)) throw new Refusal('notAZip', '');
  return new Map([...open].map(([name, { pieces, length }]) => [name, joined(pieces, length)]));

  function take(file: UnzipFile): void {
    const { name } = file;
    if (refusal !== null) return;
    if (names.size >= PACK_LIMITS.zipEntries)
      throw new Refusal('tooMany', '', { limit: PACK_LIMITS.zipEntries });
    if (!isSafe(name)) throw new Refusal('unsafeName', name, { name });
    if (names.has(name)) throw new Refusal('duplicateName', name, { name });
    names.add(name);
    const limit = limitOf(name);
    if (limit === null) return;
    const inflating: Inflating = { pieces: [], length: 0, ended: false };
    open.set(name, inflating);
    file.ondata = (error, piece, final) => {
      if (refusal !== null) return;
      if (error) {
        refusal = error;
        return;
      }
      inflating.length += piece.length;
      left -= piece.length;
      inflating.pieces.push(piece);
      inflating.ended = final;
      if (inflating.length > limit) refusal = new Refusal('tooLarge', name, { limit });
      else if (left < 0) refusal = new Refusal('tooLarge', '', { limit: PACK_LIMITS.inflated });
    };
    file.start();
  }
}

interface Inflating {
  readonly pieces: Uint8Array[];
  length: number;
  ended: boolean;
}

/** A name that leads nowhere but into the zip's own folder. */
function isSafe(name: string): boolean {
  if (name === '' || name.length > PACK_LIMITS.fileName || /[\\:\0]/.test(name)) return false;
  // A folder's own entry ends with a slash.
  return name
    .replace(/\/$/, '')
    .split('/')
    .every((step) => step !== '' && step !== '.' && step !== '..');
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
