/**
 * Templates that say the same, or nearly. Near is measured on the pairs of neighbouring characters of the folded texts
 * (Dice). Not every two are compared: two texts that are alike enough share one of their rarest pairs, since so few may
 * be missing (prefix filtering, Chaudhuri et al. 2006).
 */
import type { Template } from '../../model/index.ts';
import { normalise } from '../../text/index.ts';

/** From this on, texts are nearly the same: a word more in a sentence, another number. */
export const NEAR = 0.85;

export interface DuplicateGroup {
  readonly kind: 'same' | 'near';
  /** At least two; the one that is best kept first: most used, then last changed. */
  readonly templates: readonly Template[];
  /** How alike the least alike of them is to some one of them, 0 to 1; 1: the same but for width, case and marks. */
  readonly likeness: number;
}

/** A folded text as the sorted numbers of its pairs; the rarest pair has the lowest number. */
type Pairs = Uint32Array;

/**
 * Groups of templates of the same or nearly the same text, the most alike and the largest first. No template is in two
 * groups. Ten thousand take a second or two.
 * @param near Dice of two texts' pairs from which they are near; in (0, 1].
 */
export function findDuplicates(templates: readonly Template[], near: number = NEAR): DuplicateGroup[] {
  const byText = new Map<string, Template[]>();
  for (const template of templates) {
    const key = plain(template.text);
    if (key === '') continue;
    const list = byText.get(key);
    if (list === undefined) byText.set(key, [template]);
    else list.push(template);
  }
  const texts = [...byText.keys()];
  const groups = cluster(texts, near).map(({ members, likeness }): DuplicateGroup => {
    const found = members.flatMap((member) => byText.get(texts[member] ?? '') ?? []);
    return { kind: members.length > 1 ? 'near' : 'same', templates: found.sort(bestFirst), likeness };
  });
  return groups
    .filter((group) => group.templates.length > 1)
    .sort((a, b) => b.likeness - a.likeness || b.templates.length - a.templates.length);
}

/** Marks that say nothing: not those between digits (3.5, 10:30, 3-5), and not the per cent sign. */
const MARKS = /\s|(?<!\d)(?!%)[\p{P}~]|(?!%)[\p{P}~](?!\d)/gu;

function plain(text: string): string {
  return normalise(text).replace(MARKS, '');
}

function bestFirst(a: Template, b: Template): number {
  return b.used - a.used || b.updatedAt - a.updatedAt;
}

/** Every text with those that are near it and in no group yet; in order, so that the answer is always the same. */
function cluster(
  texts: readonly string[],
  near: number,
): { readonly members: readonly number[]; readonly likeness: number }[] {
  const neighbours = findNear(numberPairs(texts), near);
  const grouped = new Set<number>();
  return texts.flatMap((_text, i) => {
    if (grouped.has(i)) return [];
    grouped.add(i);
    const members = [i];
    let least = 1;
    for (const [other, likeness] of neighbours[i] ?? []) {
      if (grouped.has(other)) continue;
      grouped.add(other);
      members.push(other);
      least = Math.min(least, likeness);
    }
    return [{ members, likeness: least }];
  });
}

function numberPairs(texts: readonly string[]): Pairs[] {
  const counts = new Map<string, number>();
  const sets = texts.map((text) => {
    const pairs = new Set<string>();
    for (let at = 0; at + 1 < text.length || at === 0; at += 1) pairs.add(text.slice(at, at + 2));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    return pairs;
  });
  const rarestFirst = [...counts].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  const numbers = new Map(rarestFirst.map(([pair], i) => [pair, i]));
  return sets.map((pairs) => Uint32Array.from(pairs, (pair) => numbers.get(pair) ?? 0).sort());
}

/** The texts that hold a pair among their rarest, the shortest first, and where they do; from `from` on. */
interface Holders {
  from: number;
  readonly texts: number[];
  readonly places: number[];
}

/** For each text those that are near it, with how near. */
function findNear(all: readonly Pairs[], near: number): Map<number, number>[] {
  const found = all.map(() => new Map<number, number>());
  const index = new Map<number, Holders>();
  /** By text, the last one that was compared with it. */
  const compared = new Int32Array(all.length).fill(-1);
  const sizeOf = (i: number): number => all[i]?.length ?? 0;
  // Short ones first: whoever is looked up in the index is no longer than the one that asks.
  const order = all.map((_pairs, i) => i).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  for (const i of order) {
    const pairs = all[i] ?? NONE;
    const least = overlap(pairs.length, near / (2 - near));
    const asked = pairs.length - least + 1;
    const kept = pairs.length - overlap(pairs.length, near) + 1;
    for (let at = 0; at < asked; at += 1) {
      const holders = index.get(pairs[at] ?? 0);
      if (holders !== undefined) compare(i, at, holders, least);
      if (at >= kept) continue;
      if (holders === undefined) index.set(pairs[at] ?? 0, { from: 0, texts: [i], places: [at] });
      else {
        holders.texts.push(i);
        holders.places.push(at);
      }
    }
  }
  return found;

  function compare(i: number, at: number, holders: Holders, least: number): void {
    const { texts, places } = holders;
    // Those that are too short for this one are too short for all that come.
    while (holders.from < texts.length && sizeOf(texts[holders.from] ?? 0) < least) holders.from += 1;
    for (let k = holders.from; k < texts.length; k += 1) {
      const other = texts[k] ?? 0;
      if (compared[other] === i || other === i) continue;
      compared[other] = i;
      // It is the first pair that they share: what stands before it needn't be looked at.
      const likeness = dice(all[i] ?? NONE, at, all[other] ?? NONE, places[k] ?? 0, near);
      if (likeness === 0) continue;
      found[i]?.set(other, likeness);
      found[other]?.set(i, likeness);
    }
  }
}

const NONE: Pairs = new Uint32Array();

/**
 * So many pairs of `length` have to be shared, at least. A text that shares fewer than that with another isn't near it;
 * so one of the rarest `length - overlap + 1` is among the shared ones.
 */
function overlap(length: number, share: number): number {
  return Math.ceil(length * share - 1e-9);
}

/** Dice of two sorted sets that share nothing before these places; 0 as soon as they can't come to `near`. */
function dice(a: Pairs, firstOfA: number, b: Pairs, firstOfB: number, near: number): number {
  const sum = a.length + b.length;
  const least = overlap(sum, near / 2);
  let shared = 0;
  for (let i = firstOfA, j = firstOfB; i < a.length && j < b.length; ) {
    if (shared + Math.min(a.length - i, b.length - j) < least) return 0;
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared < least ? 0 : (2 * shared) / sum;
}
