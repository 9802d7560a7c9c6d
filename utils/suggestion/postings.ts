/**
 * Which classes (templates and own replies) know a feature, and how well: an inverted index of numbers. Most of it
 * lies in flat arrays, which a worker that starts anew takes over as they are; what changes stands in maps beside
 * them until the two are merged.
 */

/** The flat part, as it is kept. Rows are features by `keys`, which ascend; so do a row's classes. */
export interface FlatPostings {
  readonly keys: Uint32Array;
  /** Row `i` holds the places from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly classes: Uint32Array;
  /** What the examples of a class say of the feature, summed. */
  readonly sums: Float32Array;
  /** What training added, to tell the class from those that are taken for it. */
  readonly leans: Float32Array;
  /** In how many examples a row's feature stands. */
  readonly counts: Uint32Array;
}

/** New places of one row. */
interface Added {
  readonly places: Map<number, number>;
  readonly classes: number[];
  readonly sums: number[];
  readonly leans: number[];
}

const EMPTY: FlatPostings = {
  keys: new Uint32Array(0),
  starts: new Uint32Array(1),
  classes: new Uint32Array(0),
  sums: new Float32Array(0),
  leans: new Float32Array(0),
  counts: new Uint32Array(0),
};

/** What was taken out again leaves this much at most, the dust of floating-point numbers. */
export const DUST = 1e-4;

export class Postings {
  #flat: FlatPostings;
  readonly #added = new Map<number, Added>();
  /** How many examples hold a feature, where that changed since the last merge. */
  readonly #counts = new Map<number, number>();
  #addedPlaces = 0;

  constructor(flat: FlatPostings = EMPTY) {
    this.#flat = flat;
  }

  /** How many places stand beside the flat part: when many, `merge` makes queries faster again. */
  get loose(): number {
    return this.#addedPlaces;
  }

  /** In how many examples a feature stands. */
  count(key: number): number {
    return this.#counts.get(key) ?? this.#flat.counts[this.#rowOf(key)] ?? 0;
  }

  addCount(key: number, by: number): void {
    this.#counts.set(key, Math.max(0, this.count(key) + by));
  }

  /** What a class knows of a feature: the sum of its examples, and its lean. */
  at(key: number, ofClass: number): readonly [sum: number, lean: number] {
    const place = this.#placeOf(this.#rowOf(key), ofClass);
    if (place >= 0) return [this.#flat.sums[place] as number, this.#flat.leans[place] as number];
    const added = this.#added.get(key);
    const known = added?.places.get(ofClass);
    return known === undefined || added === undefined
      ? [0, 0]
      : [added.sums[known] as number, added.leans[known] as number];
  }

  /**
   * Adds to what a class knows of a feature. Where nothing is left of that, nothing is left to lean on.
   * @returns what the sum was before.
   */
  add(key: number, ofClass: number, sum: number): number {
    const place = this.#placeOf(this.#rowOf(key), ofClass);
    if (place >= 0) {
      return addAt(this.#flat, place, sum);
    }
    let added = this.#added.get(key);
    if (added === undefined) {
      added = { places: new Map(), classes: [], sums: [], leans: [] };
      this.#added.set(key, added);
    }
    const known = added.places.get(ofClass);
    if (known === undefined) {
      added.places.set(ofClass, added.classes.length);
      added.classes.push(ofClass);
      added.sums.push(sum);
      added.leans.push(0);
      this.#addedPlaces += 1;
      return 0;
    }
    return addAt(added, known, sum);
  }

  /**
   * Adds what each class knows of a feature to `scores`: its sum, times `rarity` and `bySum[class]`, and its lean, both
   * times `weight`. Classes whose score was 0 are put behind `touched`.
   */
  score(
    key: number,
    weight: number,
    rarity: number,
    bySum: Float64Array,
    scores: Float64Array,
    touched: number[],
  ): void {
    const sumWeight = weight * rarity;
    const row = this.#rowOf(key);
    if (row >= 0) {
      const { starts, classes, sums, leans } = this.#flat;
      const end = starts[row + 1] as number;
      for (let place = starts[row] as number; place < end; place += 1) {
        const c = classes[place] as number;
        if (scores[c] === 0) touched.push(c);
        (scores[c] as number) +=
          sumWeight * (sums[place] as number) * (bySum[c] as number) + weight * (leans[place] as number);
      }
    }
    const added = this.#added.get(key);
    if (added === undefined) return;
    const { classes, sums, leans } = added;
    for (let i = 0; i < classes.length; i += 1) {
      const c = classes[i] as number;
      if (scores[c] === 0) touched.push(c);
      (scores[c] as number) +=
        sumWeight * (sums[i] as number) * (bySum[c] as number) + weight * (leans[i] as number);
    }
  }

  /** Adds to what training says of a feature, where the class knows it. */
  bend(key: number, ofClass: number, lean: number): void {
    const place = this.#placeOf(this.#rowOf(key), ofClass);
    if (place >= 0) {
      if (this.#flat.sums[place] !== 0) (this.#flat.leans[place] as number) += lean;
      return;
    }
    const added = this.#added.get(key);
    const known = added?.places.get(ofClass);
    if (added !== undefined && known !== undefined && added.sums[known] !== 0)
      added.leans[known] = (added.leans[known] ?? 0) + lean;
  }

  /** Adds the square of each class's rarity-weighted sums to `squares`. */
  addSquares(rarityOf: (key: number) => number, squares: Float64Array): void {
    const { keys, starts, classes, sums } = this.#flat;
    for (let row = 0; row < keys.length; row += 1) {
      const rarity = rarityOf(keys[row] as number);
      const end = starts[row + 1] as number;
      for (let place = starts[row] as number; place < end; place += 1)
        (squares[classes[place] as number] as number) += (rarity * (sums[place] as number)) ** 2;
    }
    for (const [key, added] of this.#added) {
      const rarity = rarityOf(key);
      for (let i = 0; i < added.classes.length; i += 1)
        (squares[added.classes[i] as number] as number) += (rarity * (added.sums[i] as number)) ** 2;
    }
  }

  /** Brings all into the flat arrays, without the classes that `isGone` names and without what is empty. */
  merge(isGone: (ofClass: number) => boolean): FlatPostings {
    const old = this.#flat;
    const keys = Uint32Array.from(new Set([...old.keys, ...this.#added.keys()])).sort();
    const most = old.classes.length + this.#addedPlaces;
    const flat = {
      keys: new Uint32Array(keys.length),
      starts: new Uint32Array(keys.length + 1),
      classes: new Uint32Array(most),
      sums: new Float32Array(most),
      leans: new Float32Array(most),
      counts: new Uint32Array(keys.length),
    };
    let size = 0;
    const put = (ofClass: number, sum: number, lean: number): void => {
      // What was taken out again may leave dust.
      if (isGone(ofClass) || Math.abs(sum) < DUST) return;
      flat.classes[size] = ofClass;
      flat.sums[size] = sum;
      flat.leans[size] = lean;
      size += 1;
    };
    let rows = 0;
    for (const key of keys) {
      const from = this.#rowOf(key);
      // Where there is no such row, -1, both are 0.
      const end = old.starts[from + 1] as number;
      for (let place = old.starts[from] ?? 0; place < end; place += 1)
        put(old.classes[place] as number, old.sums[place] as number, old.leans[place] as number);
      const added = this.#added.get(key);
      if (added !== undefined) {
        for (let i = 0; i < added.classes.length; i += 1)
          put(added.classes[i] as number, added.sums[i] as number, added.leans[i] as number);
        sortRow(flat, flat.starts[rows] as number, size);
      }
      const count = this.count(key);
      if (size === flat.starts[rows] && count === 0) continue;
      flat.keys[rows] = key;
      flat.counts[rows] = count;
      rows += 1;
      flat.starts[rows] = size;
    }
    this.#flat = {
      keys: flat.keys.slice(0, rows),
      starts: flat.starts.slice(0, rows + 1),
      counts: flat.counts.slice(0, rows),
      classes: flat.classes.slice(0, size),
      sums: flat.sums.slice(0, size),
      leans: flat.leans.slice(0, size),
    };
    this.#added.clear();
    this.#counts.clear();
    this.#addedPlaces = 0;
    return this.#flat;
  }

  /** The row of a feature; -1 when there is none. */
  #rowOf(key: number): number {
    const { keys } = this.#flat;
    return search(keys, key, 0, keys.length - 1);
  }

  /** Where a class stands in a flat row; -1 when it doesn't. */
  #placeOf(row: number, ofClass: number): number {
    const { starts, classes } = this.#flat;
    // Where there is no such row, -1, there is no place: it would end before the first.
    return search(classes, ofClass, starts[row] ?? 0, (starts[row + 1] as number) - 1);
  }
}

function addAt(
  row: Record<'sums' | 'leans', { [place: number]: number }>,
  place: number,
  sum: number,
): number {
  const before = row.sums[place] as number;
  const isLeft = sum > 0 || Math.abs(before + sum) >= DUST;
  row.sums[place] = isLeft ? before + sum : 0;
  if (!isLeft) row.leans[place] = 0;
  return before;
}

/** Where `wanted` stands among numbers that ascend; -1 when it doesn't. */
function search(numbers: Uint32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = numbers[middle] as number;
    if (there === wanted) return middle;
    if (there < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Puts the classes between two places in order. */
function sortRow(
  { classes, sums, leans }: Pick<FlatPostings, 'classes' | 'sums' | 'leans'>,
  start: number,
  end: number,
): void {
  let place = start + 1;
  // Most come in their order.
  while (place < end && (classes[place - 1] as number) < (classes[place] as number)) place += 1;
  if (place >= end) return;
  const order = Array.from({ length: end - start }, (_, i) => start + i);
  order.sort((a, b) => (classes[a] as number) - (classes[b] as number));
  for (const array of [classes, sums, leans])
    array.set(
      order.map((at) => array[at] as number),
      start,
    );
}
