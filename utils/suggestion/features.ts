/**
 * What the model sees of a text: its words (single characters, pairs, Latin words), the concepts of the trade that it
 * speaks of, and which of them stand near each other. Each is a number (a hash), so that what was learned can be kept
 * without a word of what was said.
 */
import { normalise, tokenise, tokeniseFolded } from '../text/index.ts';
import { commonness } from './common-words.ts';
import type { Lexicon } from './lexicon/index.ts';

/** Features and their weights, side by side. Words and concepts are of length 1 each, before rarity counts. */
export interface Features {
  readonly keys: number[];
  readonly weights: number[];
  /** How many of the first are words; the rest are concepts. */
  readonly words: number;
}

/** How much of each turn's weight the one before it has. */
export const FADE = 0.6;
/** How much is read of one text, in UTF-16 units. */
const MAX_LENGTH = 600;
/** What a concept counts that a text speaks of by a narrower one. Tried: 0, .4, .7, 1. */
const BROADER = 0.8;
/** What two concepts count that stand near each other: shipping and when. Tried: 0, .5, 1. */
const PAIR = 0.5;
/** How many concepts on the other one may stand. Tried: 2, 3, 5; no difference. */
const NEAR = 3;
/** A turn of so many words counts in full. */
const FULL_TURN = 4;

/** Prefixes keep the kinds apart. */
const WORD = 'w';
const CONCEPT = 'c';

export interface FeatureReader {
  /** Tells features apart that another lexicon would give. */
  readonly stamp: number;
  /** The features of a text as it was written. */
  of(text: string): Features;
  /** The same, as somebody else's words: what the agent had said before. */
  before(text: string): Features;
  /** The features of several turns, newest first, each counting `fade` of the one after it. */
  ofTurns(turns: readonly string[], fade: number): Features;
  /** The words of a text that bear a feature for which `isKnown` holds, as terms of `utils/text`. */
  termsOf(text: string, isKnown: (key: number) => boolean): readonly string[];
}

export function createFeatureReader(lexicon: Lexicon): FeatureReader {
  const conceptKeys = lexicon.ids.map((id) => hash(CONCEPT + id));
  const read = (text: string): Features => {
    const short = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
    const folded = normalise(short);
    const words = new Map<number, number>();
    for (const term of tokeniseFolded(folded)) words.set(hash(WORD + term), commonness(term));
    addSounds(words, lexicon, folded);
    const concepts = conceptsOf(lexicon, conceptKeys, folded);
    const keys = [...words.keys(), ...concepts.keys()];
    return { keys, weights: [...unit(words.values()), ...unit(concepts.values())], words: words.size };
  };
  return {
    stamp: lexicon.stamp,
    of: read,
    ofTurns(turns, fade) {
      const [only, ...more] = turns;
      if (more.length === 0) return read(only ?? '');
      const words = new Map<number, number>();
      const concepts = new Map<number, number>();
      let share = 1;
      for (const turn of turns) {
        const { keys, weights, words: count } = read(turn);
        // 急: a turn of a word or two says less than it weighs.
        const weight = share * Math.min(1, count / FULL_TURN);
        keys.forEach((key, i) => {
          const into = i < count ? words : concepts;
          if ((into.get(key) ?? 0) < (weights[i] ?? 0) * weight) into.set(key, (weights[i] ?? 0) * weight);
        });
        share *= fade;
      }
      return {
        keys: [...words.keys(), ...concepts.keys()],
        weights: [...words.values(), ...concepts.values()],
        words: words.size,
      };
    },
    termsOf(text, isKnown) {
      const terms = new Set<string>();
      const folded = normalise(text);
      for (const term of tokeniseFolded(folded)) if (isKnown(hash(WORD + term))) terms.add(term);
      for (const { concept, start, end } of lexicon.mentions(folded)) {
        if (!isKnown(conceptKeys[concept] ?? 0)) continue;
        for (const term of tokenise(folded.slice(start, end))) terms.add(term);
      }
      return [...terms];
    },
    before(text) {
      const { keys, weights, words } = read(text);
      return { keys: keys.map((key) => mix(key, SAID_BEFORE)), weights, words };
    },
  };
}

/** What a pair of sounds counts beside a word. */
const SOUND = 0.3;
const SOUND_PAIR = 0x3c6e_f372;
const SAID_BEFORE = 0x5bd1e995;

/** Two characters by their sounds, so that 发或 is still like 发货. Where the sound is right the pair mostly is, too. */
function addSounds(words: Map<number, number>, lexicon: Lexicon, folded: string): void {
  let before = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const sound = lexicon.sound(folded.charCodeAt(i));
    if (sound > 0 && before > 0) words.set(mix(SOUND_PAIR + before, sound), SOUND);
    before = sound;
  }
}

function conceptsOf(lexicon: Lexicon, keys: readonly number[], folded: string): Map<number, number> {
  const found = new Map<number, number>();
  const put = (key: number, weight: number): void => {
    if ((found.get(key) ?? 0) < weight) found.set(key, weight);
  };
  const mentions = lexicon.mentions(folded);
  for (const { concept } of mentions) {
    put(keys[concept] ?? 0, 1);
    for (const broader of lexicon.broader(concept)) put(keys[broader] ?? 0, BROADER);
  }
  for (let i = 0; i < mentions.length; i += 1) {
    for (let j = i + 1; j < mentions.length && j <= i + NEAR; j += 1) {
      const a = keys[mentions[i]?.concept ?? 0] ?? 0;
      const b = keys[mentions[j]?.concept ?? 0] ?? 0;
      if (a !== b) put(a < b ? mix(a, b) : mix(b, a), PAIR);
    }
  }
  return found;
}

/** A lesson's wording as turns, the newest first. */
export function turnsOf(wording: string): readonly string[] {
  return wording.split('\n').toReversed();
}

/** The same weights, of length 1 together. */
function unit(weights: Iterable<number>): number[] {
  const list = [...weights];
  let square = 0;
  for (const weight of list) square += weight * weight;
  return list.map((weight) => weight / (Math.sqrt(square) || 1));
}

/** The hashes of all beginnings of a text, the shortest first. */
export function hashesOf(text: string): number[] {
  return text.split('').map((_, i) => hash(text.slice(0, i + 1)));
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (b >>> 15), 0x2c1b3c6d) ^ b;
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
