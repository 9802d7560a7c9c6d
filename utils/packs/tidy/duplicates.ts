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
 * groups. Ten thousand take about a second.
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

/** For each text those that are near it, with how near. */
function findNear(all: readonly Pairs[], near: number): Map<number, number>[] {
  const found = all.map(() => new Map<number, number>());
  const index = new Map<number, number[]>();
  // Short ones first: whoever is looked up in the index is no longer than the one that asks.
  const order = all.map((_pairs, i) => i).sort((a, b) => size(a) - size(b) || a - b);
  for (const i of order) {
    const pairs = all[i] ?? NONE;
    const candidates = new Set<number>();
    for (let at = 0; at < prefix(pairs.length, near); at += 1) {
      const pair = pairs[at] ?? 0;
      const holders = index.get(pair);
      for (const holder of holders ?? []) candidates.add(holder);
      if (holders === undefined) index.set(pair, [i]);
      else holders.push(i);
    }
    for (const other of candidates) {
      const likeness = dice(pairs, all[other] ?? NONE, near);
      if (likeness < near) continue;
      found[i]?.set(other, likeness);
      found[other]?.set(i, likeness);
    }
  }
  return found;

  function size(i: number): number {
    return all[i]?.length ?? 0;
  }
}

const NONE: Pairs = new Uint32Array();

/** So many of the rarest pairs are enough: of the others alone, two near texts can't share as much as they must. */
function prefix(length: number, near: number): number {
  // What rounding takes from the least overlap only makes the prefix longer.
  return length - Math.ceil((length * near) / (2 - near) - 1e-9) + 1;
}

/** Dice of two sorted sets; 0 as soon as they can't come to `near`. */
function dice(a: Pairs, b: Pairs, near: number): number {
  const sum = a.length + b.length;
  if ((2 * Math.min(a.length, b.length)) / sum < near) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return (2 * shared) / sum;
}
