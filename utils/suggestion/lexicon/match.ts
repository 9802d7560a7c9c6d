/** Finds the concepts that a text speaks of. */
import { FIRST_SOUND, type LexiconTables, readTables } from './tables.ts';

/** Where a concept stands in a folded text, in UTF-16 units. */
export interface Mention {
  /** The concept's number. */
  readonly concept: number;
  readonly start: number;
  readonly end: number;
}

export interface Lexicon {
  /** Concepts in the order in which they are said. Of two wordings of which one holds the other, the longer counts. */
  mentions(folded: string): readonly Mention[];
  /** What a concept is a kind of, near and far, by number. */
  broader(concept: number): readonly number[];
  /** Number of a character's sound, given its UTF-16 unit; 0 where it has none. Characters that are mixed up share one. */
  sound(unit: number): number;
  /**
   * What may be typed for a character by its sounds, given its UTF-16 unit: first sounds and readings, each with a
   * capital (`XXingHHang`, `SShShi`). Empty where it has none.
   */
  typed(unit: number): string;
  /** Another one for every version of the words. */
  readonly stamp: number;
  /** Ids of the concepts, by number. */
  readonly ids: readonly string[];
}

/** @throws {TypeError} when `bytes` are no lexicon. */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const tables = readTables(bytes);
  const heard = (unit: number) => tables.readings[tables.sounds[unit - FIRST_SOUND] ?? 0];
  return {
    mentions: (folded) => mentionsIn(tables, folded),
    broader: (concept) => tables.broader[concept] ?? [],
    sound: (unit) => heard(unit)?.[1] ?? 0,
    typed: (unit) => heard(unit)?.[0] ?? '',
    ids: tables.ids,
    stamp: tables.stamp,
  };
}

/** For where no lexicon could be had: a text speaks of nothing then, and words alone decide. */
export const NO_LEXICON: Lexicon = {
  mentions: () => [],
  broader: () => [],
  sound: () => 0,
  typed: () => '',
  ids: [],
  stamp: 0,
};

function mentionsIn(tables: LexiconTables, text: string): Mention[] {
  const found: Mention[] = [];
  let reached = 0;
  for (let at = 0; at < text.length; at += 1) {
    // A Latin wording doesn't begin inside a word.
    if (at > 0 && isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1))) continue;
    const [end, meaning] = longestAt(tables, text, at);
    if (end <= reached) continue;
    reached = end;
    for (const concept of tables.meanings[meaning] ?? []) found.push({ concept, start: at, end });
  }
  return found;
}

/** The longest wording that begins at `at`: its end, and what it means; `[at, 0]` when none does. */
function longestAt(tables: LexiconTables, text: string, at: number): readonly [end: number, meaning: number] {
  let node = 0;
  let best: readonly [number, number] = [at, 0];
  for (let end = at; end < text.length; ) {
    node = childOf(tables, node, text.charCodeAt(end));
    if (node === 0) break;
    end += 1;
    const means = tables.meaning[node] ?? 0;
    // … nor does it end inside one.
    if (means !== 0 && !(isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end))))
      best = [end, means];
  }
  return best;
}

function childOf(
  { units, firstChild }: Pick<LexiconTables, 'units' | 'firstChild'>,
  node: number,
  unit: number,
): number {
  let low = firstChild[node] ?? 0;
  let high = (firstChild[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = units[middle] ?? 0;
    if (there === unit) return middle;
    if (there < unit) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function isLatin(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
}
