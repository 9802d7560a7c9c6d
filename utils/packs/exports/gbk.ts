/** Text as GBK, which the desktop tools of the trade read. Browsers only decode it: their table is turned round. */

/** In every page, worker and Node of today, but in no library that pure rooms compile with. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Windows has the euro sign as one byte. */
const EURO = 0x80;

let table: ReadonlyMap<string, number> | undefined;

/** Character → its two bytes as one number; some 24,000, made once. */
function makeTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map<string, number>([['€', EURO]]);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // Neither what isn't assigned nor what every program is free to assign.
      if (character.length !== 1 || /[\ufffd\ue000-\uf8ff]/u.test(character) || pairs.has(character))
        continue;
      pairs.set(character, lead * 256 + trail);
    }
  }
  return pairs;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

export interface GbkText {
  /** The text of what GBK has; `?` stands for a character of which it has nothing. */
  readonly text: string;
  /** The characters as a reader sees them that GBK lacks wholly or in part, each once, in order. */
  readonly lacking: readonly string[];
}

/** What becomes of a text in GBK. */
export function toGbkText(text: string): GbkText {
  table ??= makeTable();
  const known = table;
  const has = (character: string): boolean => character < '\u0080' || known.has(character);
  const lacking = new Set<string>();
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    const characters = [...segment];
    const held = characters.filter(has).join('');
    if (held.length === segment.length) kept += segment;
    else {
      lacking.add(segment);
      kept += held === '' ? '?' : held;
    }
  }
  return { text: kept, lacking: [...lacking] };
}

/** Bytes of a text that `toGbkText` gave. */
export function encodeGbk(text: string): Uint8Array {
  table ??= makeTable();
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const character of text) {
    const code = character < '\u0080' ? character.charCodeAt(0) : (table.get(character) ?? 0x3f);
    if (code > 0xff) {
      bytes[at] = code >> 8;
      at += 1;
    }
    bytes[at] = code & 0xff;
    at += 1;
  }
  return bytes.subarray(0, at);
}
