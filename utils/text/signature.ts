/**
 * Signatures: a few hundred bytes that tell of many texts which words can't be in them, without reading them. A Bloom
 * filter over their characters and pairs of neighbours, as `foldUnits` gives them: a word that is in a text has all of its
 * pairs there. It may say yes wrongly, never no. https://en.wikipedia.org/wiki/Bloom_filter
 */

/** Of so many, with so many hashes, one word of two characters in some 300 is said to be there that isn't. */
const BITS_A_PIECE = 12;
const HASHES = 6;
const SMALLEST = 8;

const SPACE = 32;
const NEWLINE = 10;

/** No word goes over a blank. */
function isBlank(unit: number): boolean {
  return unit === SPACE || unit === NEWLINE;
}

/** A pair of neighbours as one number; a character alone is a pair with nothing before it. */
function addPieces(folded: string, pieces: Set<number>): void {
  let before = SPACE;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charCodeAt(at);
    if (!isBlank(unit)) {
      pieces.add(unit);
      if (!isBlank(before)) pieces.add(((before << 16) | unit) >>> 0);
    }
    before = unit;
  }
}

/** Spreads a number over 32 bits (the end of MurmurHash3). */
function mixed(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function eachBit(piece: number, size: number, visit: (bit: number) => boolean): boolean {
  const step = mixed(piece ^ 0x9e3779b9) | 1;
  for (let hash = mixed(piece), n = 0; n < HASHES; n += 1, hash = (hash + step) >>> 0) {
    if (!visit(hash % size)) return false;
  }
  return true;
}

/** @param folded texts as `foldUnits` gives them. */
export function signatureOf(folded: Iterable<string>): Uint8Array<ArrayBuffer> {
  const pieces = new Set<number>();
  for (const text of folded) addPieces(text, pieces);
  const bits = new Uint8Array(Math.max(SMALLEST, Math.ceil((pieces.size * BITS_A_PIECE) / 8)));
  for (const piece of pieces) {
    eachBit(piece, bits.length * 8, (bit) => {
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
      return true;
    });
  }
  return bits;
}

/**
 * @param words as `foldUnits` gives them, without blanks.
 * @returns what tells of a signature whether all the words can be in its texts; false: they can't.
 */
export function signatureTest(words: readonly string[]): (bits: Uint8Array) => boolean {
  const pieces = new Set<number>();
  for (const word of words) addPieces(word, pieces);
  // The pairs of a word say more than its characters.
  const alone = new Set(words.filter((word) => word.length === 1).map((word) => word.charCodeAt(0)));
  const asked = [...pieces].filter((piece) => piece > 0xffff || alone.has(piece));
  return (bits) =>
    asked.every((piece) =>
      eachBit(piece, bits.length * 8, (bit) => ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0),
    );
}
