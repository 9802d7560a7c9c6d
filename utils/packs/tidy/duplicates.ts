/**
 * Templates that say the same, or nearly. Near is measured on the pairs of neighbouring characters of the folded texts
 * (Dice). Not every two are compared: two texts that are alike enough share one of their rarest pairs, since so few may
 * be missing (prefix filtering, Chaudhuri et al. 2006).
 */
import type { DuplicateGroup, Template } from '../../model/index.ts';
import { normalise } from '../../text/index.ts';

/** From this on, texts are nearly the same: a word more in a sentence, another number. */
export const NEAR = 0.85;

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

/** The first texts of groups that hold a pair among their rarest, the shortest first, and where; from `from` on. */
interface Holders {
  from: number;
  readonly texts: number[];
  readonly places: number[];
}

interface Cluster {
  readonly members: number[];
  likeness: number;
}

/**
 * Texts in groups: each is near the first of its group, the shortest, and no two firsts are near. A text is compared
 * with firsts only, so that thousands of nearly the same text are no more work than others.
 */
function cluster(texts: readonly string[], near: number): Cluster[] {
  const all = numberPairs(texts);
  const clusters = new Map<number, Cluster>();
  const index = new Map<number, Holders>();
  /** By text, the last one that was compared with it. */
  const compared = new Int32Array(all.length).fill(-1);
  const sizeOf = (i: number): number => all[i]?.length ?? 0;
  const order = all.map((_pairs, i) => i).sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  for (const i of order) {
    const [first, likeness] = nearest(i);
    const known = clusters.get(first);
    if (known === undefined) {
      clusters.set(i, { members: [i], likeness: 1 });
      enter(i);
    } else {
      known.members.push(i);
      known.likeness = Math.min(known.likeness, likeness);
    }
  }
  return [...clusters.values()];

  function nearest(i: number): readonly [number, number] {
    const pairs = all[i] ?? NONE;
    const least = overlap(pairs.length, near / (2 - near));
    let best: readonly [number, number] = [-1, 0];
    for (let at = 0; at < pairs.length - least + 1; at += 1) {
      const holders = index.get(pairs[at] ?? 0);
      if (holders === undefined) continue;
      const { texts: firsts, places } = holders;
      // Those that are too short for this one are too short for all that come.
      while (holders.from < firsts.length && sizeOf(firsts[holders.from] ?? 0) < least) holders.from += 1;
      for (let k = holders.from; k < firsts.length; k += 1) {
        const other = firsts[k] ?? 0;
        if (compared[other] === i) continue;
        compared[other] = i;
        // It is the first pair that they share: what stands before it needn't be looked at.
        const likeness = dice(pairs, at, all[other] ?? NONE, places[k] ?? 0, near);
        if (likeness > best[1]) best = [other, likeness];
      }
    }
    return best;
  }

  function enter(i: number): void {
    const pairs = all[i] ?? NONE;
    const kept = pairs.length - overlap(pairs.length, near) + 1;
    for (let at = 0; at < kept; at += 1) {
      const pair = pairs[at] ?? 0;
      const holders = index.get(pair);
      if (holders === undefined) index.set(pair, { from: 0, texts: [i], places: [at] });
      else {
        holders.texts.push(i);
        holders.places.push(at);
      }
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
