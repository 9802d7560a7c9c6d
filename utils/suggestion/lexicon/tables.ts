/** The lexicon's tables, and how they are written to bytes and read from them. */

export const LEXICON_FORMAT = 2;

export interface LexiconTables {
  readonly format: typeof LEXICON_FORMAT;
  /** Another one when any wording changes: what was learned with one lexicon can't be read with another. */
  readonly stamp: number;
  /** UTF-16 unit that leads to a node; node 0 is the root. */
  readonly units: Uint16Array;
  /** The children of node `i` are the nodes from `firstChild[i]` up to `firstChild[i + 1]`, by unit. */
  readonly firstChild: Uint32Array;
  /** What the wording that ends at a node means, as a place in `meanings`; 0: nothing. */
  readonly meaning: Uint16Array;
  /** How each character from U+4E00 to U+9FFF sounds, as a place in `readings`; 0: not known. */
  readonly sounds: Uint16Array;
  /** What is typed for one, each with a capital, and the number of the sound that it shares with others; 0: none. */
  readonly readings: readonly (readonly [typed: string, sound: number])[];
  /** Sets of concepts, by number. */
  readonly meanings: readonly (readonly number[])[];
  /** Ids of the concepts, by number. */
  readonly ids: readonly string[];
  /** All that a concept is a kind of, by number. */
  readonly broader: readonly (readonly number[])[];
}

/** Characters that have a sound. */
export const FIRST_SOUND = 0x4e00;
export const SOUNDS = 0x5200;

/** Bytes: length of the head, the head as JSON, then the four arrays, each at a multiple of four. */
export function writeTables({ units, firstChild, meaning, sounds, ...rest }: LexiconTables): Uint8Array {
  // Plain ASCII: ids are made of small letters.
  const head = Uint8Array.from(JSON.stringify({ ...rest, nodes: units.length }), (letter) =>
    letter.charCodeAt(0),
  );
  const start = padded(4 + head.length);
  const soundsAt = start + padded(units.byteLength) + firstChild.byteLength + padded(meaning.byteLength);
  const bytes = new Uint8Array(soundsAt + sounds.byteLength);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  bytes.set(bytesOf(units), start);
  bytes.set(bytesOf(firstChild), start + padded(units.byteLength));
  bytes.set(bytesOf(meaning), start + padded(units.byteLength) + firstChild.byteLength);
  bytes.set(bytesOf(sounds), soundsAt);
  return bytes;
}

/** @throws {TypeError} when the bytes are none of these tables, or of another format. */
export function readTables(bytes: Uint8Array): LexiconTables {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const { nodes, ...rest } = JSON.parse(asciiOf(bytes.subarray(4, 4 + length))) as Omit<
      LexiconTables,
      'units' | 'firstChild' | 'meaning' | 'sounds'
    > & { readonly nodes: number };
    if (rest.format !== LEXICON_FORMAT) throw new TypeError('another format');
    // A copy: typed arrays must start at a multiple of their width, which a slice of somebody's buffer needn't.
    const body = bytes.slice(padded(4 + length)).buffer;
    const units = new Uint16Array(body, 0, nodes);
    const firstChild = new Uint32Array(body, padded(nodes * 2), nodes + 1);
    const meaning = new Uint16Array(body, padded(nodes * 2) + (nodes + 1) * 4, nodes);
    const soundsAt = padded(nodes * 2) + (nodes + 1) * 4 + padded(nodes * 2);
    const sounds = new Uint16Array(body, soundsAt, SOUNDS);
    return { ...rest, units, firstChild, meaning, sounds };
  } catch (error) {
    throw new TypeError('no lexicon', { cause: error });
  }
}

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
