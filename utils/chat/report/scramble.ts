/**
 * Other texts in place of texts, of the same shape: as many characters, of the same kinds, capitals where capitals
 * were; punctuation, blanks and emoji as they are. Equal texts, names and ids stay equal inside one report.
 *
 * Nothing is computed from the text itself: what stands for it is drawn by lot and kept in memory until the report is
 * written, so nothing can be guessed back, however short it is. The characters are drawn from those that the page
 * doesn't use, so no word of it can come out by chance.
 */
import { isEpoch, otherEpoch, otherTime, otherTimeText, type Random, TIME_PATTERN } from './times.ts';

export type { Random } from './times.ts';

export interface Scrambler {
  /** @param kept pieces that stay as they are: words of a public adapter. */
  text(value: string, kept?: readonly string[]): string;
  /** Words, and numbers of five digits or more, that were replaced so far. */
  readonly replaced: ReadonlySet<string>;
}

const POOL = 8;
const TRIES = 60;

/** One kind of letters: what it is known by, and harmless ones that stand for them. */
interface Kind {
  readonly is: RegExp;
  readonly harmless: readonly string[];
  readonly spare: number;
}
const range = (start: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(start + i));

const KINDS: readonly Kind[] = [
  { is: /[\u{20000}-\u{3ffff}]/u, harmless: [], spare: 0x20000 },
  { is: /\p{Script=Han}/u, harmless: [...'字文句词段章页行列格栏例样式项组类型'], spare: 0x3400 },
  { is: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, harmless: range(0x3041, 80), spare: 0x3041 },
  { is: /\p{Script=Hangul}/u, harmless: range(0xac00, 60), spare: 0xac00 },
  { is: /\p{Script=Cyrillic}/u, harmless: range(0x430, 32), spare: 0x430 },
  { is: /\p{Script=Greek}/u, harmless: range(0x3b1, 16), spare: 0x3b1 },
  { is: /\p{Script=Arabic}/u, harmless: range(0x628, 16), spare: 0x628 },
  { is: /\p{Script=Hebrew}/u, harmless: range(0x5d0, 22), spare: 0x5d0 },
  { is: /\p{Script=Thai}/u, harmless: range(0xe01, 40), spare: 0xe01 },
  // Other letters of the first plane, and those beyond it.
  { is: /(?=\p{L})[^\u{10000}-\u{10ffff}]/u, harmless: range(0x3105, 30), spare: 0x3105 },
  { is: /\p{L}/u, harmless: range(0x10000, 12), spare: 0x10080 },
  { is: /[\p{No}\p{Nl}]/u, harmless: range(0x2460, 20), spare: 0x2474 },
];
const LATIN = /\p{Script=Latin}/u;
const LETTERS = [...'xqzjkvwgyhfbpdmnt'];

/** What is drawn from; the letters that no word of the page consists of alone. */
function letterPool(samples: Iterable<string>): readonly string[] {
  const words = new Set<string>();
  for (const sample of samples) {
    for (const [word] of sample.matchAll(/[a-z]{2,}/gi)) words.add(word.toLowerCase());
  }
  const consistsOf = (word: string, letters: readonly string[]): boolean =>
    [...word].every((letter) => letters.includes(letter));
  let pool: readonly string[] = [];
  for (const letter of LETTERS) {
    const next = [...pool, letter];
    if (pool.length < POOL && ![...words].some((word) => consistsOf(word, next))) pool = next;
  }
  return pool.length > 0 ? pool : ['x'];
}

function kindPools(samples: Iterable<string>): readonly (readonly string[])[] {
  const used = new Set<string>();
  for (const sample of samples) for (const character of sample) used.add(character);
  return KINDS.map(({ is, harmless, spare }) => {
    const free = harmless.filter((character) => !used.has(character));
    for (let i = 0; free.length < POOL && i < 4000; i += 1) {
      const character = String.fromCodePoint(spare + i);
      if (!used.has(character) && !free.includes(character) && is.test(character)) free.push(character);
    }
    return free.length > 0 ? free.slice(0, POOL) : harmless.slice(0, POOL);
  });
}

/** Drawn by nobody: a page could write who reads it in them. */
const INVISIBLE = /[\u00ad\u180e\u200b\u200c\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;
const HALF_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const PIECES = new RegExp(
  `(?:%[\\da-fA-F]{2})+|${TIME_PATTERN}|[a-zA-Z\\d]+|(?:(?![a-zA-Z])[\\p{L}\\p{No}\\p{Nl}])+|\\p{Nd}+`,
  'gu',
);

const defaultRandom: Random = (below) => {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor((drawn / 2 ** 32) * below);
};

/** Capitals, and the few letters (ǲ) that begin with one. */
const isUpper = (character: string): boolean => character !== character.toLowerCase();

/**
 * @param samples everything that may be redacted: what none of it holds is drawn from.
 * @param names values that are kept equal also inside longer texts: names, ids.
 */
export function createScrambler(
  samples: readonly string[],
  names: readonly string[],
  random: Random = defaultRandom,
): Scrambler {
  const letters = letterPool(samples);
  const pools = kindPools(samples);
  /** Numbers and words of the page: none of them may come out by chance. */
  const originals = new Set(samples.flatMap((sample) => sample.match(/\d{5,}|[a-zA-Z\d]{4,}/g) ?? []));
  const texts = new Map<string, string>();
  const words = new Map<string, string>();
  const taken = new Set<string>();
  const takenTexts = new Set<string>();
  const replaced = new Set<string>();
  const known = [...new Set(names.map((name) => name.trim()))]
    .filter((name) => [...name].length > 1 && /[\p{L}\p{N}]/u.test(name))
    .sort((a, b) => b.length - a.length);

  const pick = (pool: readonly string[]): string => pool[random(pool.length)] ?? 'x';
  const digit = (code: number, isFirst: boolean): string => {
    if (code < 128) return String(isFirst && code !== 48 ? 1 + random(9) : random(10));
    // Digits of other scripts stand in tens.
    let base = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(base - 1)) && code - base < 9) base -= 1;
    return String.fromCodePoint(base + random(10));
  };
  const other = (character: string, isFirst: boolean): string => {
    if (/\p{Nd}/u.test(character)) return digit(character.codePointAt(0) ?? 48, isFirst);
    if (LATIN.test(character)) {
      const letter = pick(letters);
      return isUpper(character) ? letter.toUpperCase() : letter;
    }
    const kind = KINDS.findIndex(({ is }) => is.test(character));
    const pool = kind === -1 ? undefined : pools[kind];
    return pool === undefined ? character : pick(pool);
  };
  const draw = (word: string): string => [...word].map((character, i) => other(character, i === 0)).join('');

  /** One for each word, if any is left, and never the word itself. */
  const stand = (word: string): string => {
    // Ten digits stand for ten: were none its own, one of them might have nothing left.
    if (/^\p{Nd}$/u.test(word)) return draw(word);
    const isLong = /^\p{Nd}+$/u.test(word) ? word.length >= 5 : [...word].length >= 2;
    const before = isLong ? words.get(word) : undefined;
    if (before !== undefined) return before;
    let made = isEpoch(word) ? otherEpoch(word, random) : draw(word);
    const isTaken = (): boolean => isLong && (taken.has(made) || originals.has(made));
    for (let i = 0; i < 40 && (made === word || isTaken()); i += 1) {
      made = isEpoch(word) ? otherEpoch(word, random) : draw(word);
    }
    for (let i = 0; i < 200 && made === word; i += 1) made = draw(word);
    if (isLong) {
      words.set(word, made);
      taken.add(made);
      replaced.add(word);
    }
    return made;
  };

  const otherPiece = (piece: string): string => {
    if (piece.startsWith('%')) {
      try {
        return encodeURIComponent(plain(decodeURIComponent(piece)));
      } catch {
        return '%20'.repeat(piece.length / 3);
      }
    }
    if (/^\d.*[-/.:年月]/.test(piece)) {
      let made = otherTime(piece, random);
      for (let i = 0; i < 20 && made === piece; i += 1) made = otherTime(piece, random);
      return made;
    }
    // `uid2200100200300`: the number is an id that stands elsewhere as well.
    const parts = /^([a-zA-Z]+)(\d{5,})$/.exec(piece) ?? /^(\d{5,})([a-zA-Z]+)$/.exec(piece);
    return parts === null ? stand(piece) : stand(parts[1] ?? '') + stand(parts[2] ?? '');
  };
  const plain = (value: string): string => value.replace(PIECES, otherPiece);

  /** A text without its blanks around, once for all. */
  const core = (value: string): string => {
    const before = texts.get(value);
    if (before !== undefined) return before;
    const other = (): string => otherTimeText(value, random) ?? plain(value);
    // Two ids that became one would make one message of two.
    let made = other();
    for (let i = 0; i < TRIES && takenTexts.has(made); i += 1) made = other();
    takenTexts.add(made);
    texts.set(value, made);
    return made;
  };
  const trimmed = (value: string): string => {
    const [, start = '', middle = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
    if (middle === '') return value;
    const cut = /^(.+?)(…|\.\.\.)$/s.exec(middle);
    const whole = cut === null ? undefined : known.find((name) => name.startsWith(cut[1] ?? ''));
    if (cut !== null && whole !== undefined) {
      return start + [...core(whole)].slice(0, [...(cut[1] ?? '')].length).join('') + cut[2] + end;
    }
    return start + core(middle) + end;
  };

  /** Parts the text at each occurrence of one of these; what they are is left to `found`. */
  const around = (
    value: string,
    wanted: readonly string[],
    found: (piece: string) => string,
    rest: (piece: string) => string,
  ): string => {
    const here = wanted.find((piece) => piece !== '' && value.includes(piece));
    if (here === undefined) return rest(value);
    const later = wanted.slice(wanted.indexOf(here));
    return value
      .split(here)
      .map((piece) => (piece === '' ? '' : around(piece, later, found, rest)))
      .join(found(here));
  };

  return {
    replaced,
    text(value, kept = []) {
      const clean = value.replace(HALF_PAIR, '').replace(INVISIBLE, '');
      const stay = [...kept].sort((a, b) => b.length - a.length);
      return around(clean, known, core, (piece) => around(piece, stay, (one) => one, trimmed));
    },
  };
}
