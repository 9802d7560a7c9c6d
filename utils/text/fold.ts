/**
 * Brings a text into the one form in which texts are compared, and remembers where each piece came from, so that a
 * match found in the folded text can be marked in the original. One pass, linear in the length.
 *
 * Promises: never throws, whatever the string (lone surrogates are dropped); at most `MAX_FOLD` units are read. Folding
 * twice gives what folding once gives, but for emoticons inside emoticons.
 */
import { emoticonEnd } from './emoticons.ts';
import { SIMPLIFIED } from './simplified.ts';

/** Longest text that is folded, in UTF-16 units; the rest is left out. Several times a message's `MAX_TEXT`. */
export const MAX_FOLD = 20_000;

export interface Folded {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where its source starts and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Modal particles: a run of one says no more than one (在吗吗吗吗 is 在吗). */
const PARTICLES = new Set('吗呢啊吧呀哦嗯啦嘛哈喔噢诶哎么');
/** Laughter and sobs keep two (哈哈哈哈 is 哈哈): one alone is another word. */
const LAUGHTER = new Set('哈嘿呵嘻呜');
/** Runs that carry meaning: sizes (XXXL) and web addresses. */
const RUNS_KEPT = new Set('xw');

/** Combining marks, and the two half-width voicing marks that NFKC makes into some. */
const MARK = /^[\p{M}\uff9e\uff9f]$/u;
const HAS_MARK = /\p{M}/u;
const INVISIBLE = /^(?:[\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Variation_Selector}\u115f\u1160\u3164\uffa0]|\u034f)$/u;
const PICTOGRAPH = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u20e3)$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const DIGIT = /^\p{N}$/u;

/** Folds `original`; offsets are UTF-16 units of it. */
export function fold(original: string): Folded {
  const source = original.length > MAX_FOLD ? original.slice(0, MAX_FOLD) : original;
  const folded = foldCharacters(source);
  // A mark may have come to stand behind its letter only when what hid between them was dropped.
  const settled = HAS_MARK.test(folded.text) ? through(folded, foldCharacters(folded.text)) : folded;
  return withoutEmoticons(settled);
}

/** `second` was folded from the text of `first`: its offsets, led back to the original. */
function through(first: Folded, second: Folded): Folded {
  return {
    text: second.text,
    starts: second.starts.map((at) => first.starts[at] ?? 0),
    ends: second.ends.map((at) => first.ends[at - 1] ?? 0),
  };
}

function foldCharacters(source: string): Folded {
  const out = new Output();
  for (let at = 0; at < source.length; ) {
    const end = clusterEnd(source, at);
    for (const character of foldCluster(source.slice(at, end))) out.push(character, at, end);
    at = end;
  }
  return out.finish();
}

/** Emoticons are looked for in the folded text, where full width and capitals make no difference any more. */
function withoutEmoticons(folded: Folded): Folded {
  const { text, starts, ends } = folded;
  const out = new Output();
  let found = false;
  for (let at = 0; at < text.length; ) {
    const end = emoticonEnd(text, at);
    found ||= end > at;
    if (end > at) out.push(' ', starts[at] ?? 0, ends[end - 1] ?? 0);
    const next = end > at ? end : at + (isPair(text, at) ? 2 : 1);
    if (end === at) out.push(text.slice(at, next), starts[at] ?? 0, ends[next - 1] ?? 0);
    at = next;
  }
  return found ? out.finish() : folded;
}

/** Where the character at `at` ends, with the combining marks after it. */
function clusterEnd(source: string, at: number): number {
  let end = at + (isPair(source, at) ? 2 : 1);
  // Chinese text has no combining marks: the regular expression runs for few characters.
  while (
    end < source.length &&
    source.charCodeAt(end) >= 0x300 &&
    !isHan(source.charCodeAt(end)) &&
    MARK.test(source.charAt(end))
  ) {
    end += 1;
  }
  return end;
}

const cache = new Map<string, string>();

/** The folded form of one character with its marks: '' for what can't be seen, a space for what divides. */
function foldCluster(cluster: string): string {
  const known = cache.get(cluster);
  if (known !== undefined) return known;
  let folded = '';
  for (const part of cluster) {
    if (PICTOGRAPH.test(part)) folded += ' ';
    else if (part === '\n' || part === '\t' || part === '\r') folded += ' ';
    else if (!INVISIBLE.test(part)) folded += part;
  }
  // Lower case twice: before, because NFKC has no lower form of some letters; after, because it makes new capitals.
  folded = folded.normalize('NFKC').toLowerCase().normalize('NFKC');
  folded = Array.from(folded, (part) => (/\s/u.test(part) ? ' ' : (SIMPLIFIED.get(part) ?? part))).join('');
  // A bound, so that odd clusters can't fill the memory; a desk's characters fit many times over.
  if (cache.size < 30_000 && cluster.length <= 4) cache.set(cluster, folded);
  return folded;
}

/** How often `character` may stand in a row. */
function runLimit(character: string): number {
  if (PARTICLES.has(character)) return LAUGHTER.has(character) ? 2 : 1;
  if (RUNS_KEPT.has(character) || DIGIT.test(character)) return Number.POSITIVE_INFINITY;
  return WORD.test(character) ? 2 : 1;
}

/** Collects folded characters, squeezing runs; keeps the offsets in step. */
class Output {
  #text = '';
  #starts: number[] = [];
  #ends: number[] = [];
  #last = ' ';
  #run = 1;
  #limit = 1;

  push(character: string, start: number, end: number): void {
    if (character === this.#last) {
      this.#run += 1;
      if (this.#run > this.#limit) {
        // What was squeezed away belongs to the character that stayed, so that marking covers it.
        if (this.#ends.length > 0 && character !== ' ') this.#ends[this.#ends.length - 1] = end;
        return;
      }
    } else {
      this.#last = character;
      this.#run = 1;
      this.#limit = runLimit(character);
    }
    this.#text += character;
    for (let i = 0; i < character.length; i += 1) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  finish(): Folded {
    const text = this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
    return { text, starts: this.#starts, ends: this.#ends };
  }
}

function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd800 || high > 0xdbff || at + 1 >= text.length) return false;
  const low = text.charCodeAt(at + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
