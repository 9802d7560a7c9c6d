/**
 * Which classes (templates and own replies) know a feature, and how well: an inverted index of numbers. Most of it
 * lies in flat arrays, which a worker that starts anew takes over as they are; what changes stands in maps beside
 * them until the two are merged.
 */

/** The flat part, as it is kept. Rows are features in the order of `keys`; a row's classes ascend. */
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

export class Postings {
  #flat: FlatPostings;
  #rows = new Map<number, number>();
  readonly #added = new Map<number, Added>();
  /** How many examples hold a feature, where that changed since the last merge. */
  readonly #counts = new Map<number, number>();
  #addedPlaces = 0;

  constructor(flat: FlatPostings = EMPTY) {
    this.#flat = flat;
    for (let row = 0; row < flat.keys.length; row += 1) this.#rows.set(flat.keys[row] ?? 0, row);
  }

  /** How many places stand beside the flat part: when many, `merge` makes queries faster again. */
  get loose(): number {
    return this.#addedPlaces;
  }

  /** In how many examples a feature stands. */
  count(key: number): number {
    const row = this.#rows.get(key);
    return this.#counts.get(key) ?? (row === undefined ? 0 : (this.#flat.counts[row] ?? 0));
  }

  addCount(key: number, by: number): void {
    this.#counts.set(key, Math.max(0, this.count(key) + by));
  }

  /** What the examples of a class say of a feature, summed; 0 when nothing. */
  sumOf(key: number, ofClass: number): number {
    const row = this.#rows.get(key);
    const place = row === undefined ? -1 : this.#placeOf(row, ofClass);
    if (place >= 0) return this.#flat.sums[place] ?? 0;
    const added = this.#added.get(key);
    const known = added?.places.get(ofClass);
    return known === undefined ? 0 : (added?.sums[known] ?? 0);
  }

  /** Adds to what a class knows of a feature. @returns what the sum was before. */
  add(key: number, ofClass: number, sum: number, lean: number): number {
    const row = this.#rows.get(key);
    const place = row === undefined ? -1 : this.#placeOf(row, ofClass);
    if (place >= 0) {
      const { sums, leans } = this.#flat;
      const before = sums[place] ?? 0;
      sums[place] = before + sum;
      leans[place] = (leans[place] ?? 0) + lean;
      return before;
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
      added.leans.push(lean);
      this.#addedPlaces += 1;
      return 0;
    }
    const before = added.sums[known] ?? 0;
    added.sums[known] = before + sum;
    added.leans[known] = (added.leans[known] ?? 0) + lean;
    return before;
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
    const row = this.#rows.get(key);
    if (row !== undefined) {
      const { starts, classes, sums, leans } = this.#flat;
      const end = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < end; place += 1) {
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

  /** Calls `visit` for each place. */
  each(visit: (key: number, ofClass: number, sum: number, lean: number) => void): void {
    const { keys, starts, classes, sums, leans } = this.#flat;
    for (let row = 0; row < keys.length; row += 1) {
      const end = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? 0; place < end; place += 1)
        visit(keys[row] ?? 0, classes[place] ?? 0, sums[place] ?? 0, leans[place] ?? 0);
    }
    for (const [key, added] of this.#added) {
      for (let i = 0; i < added.classes.length; i += 1)
        visit(key, added.classes[i] ?? 0, added.sums[i] ?? 0, added.leans[i] ?? 0);
    }
  }

  /** Brings all into the flat arrays, without the classes that `isGone` names and without what is empty. */
  merge(isGone: (ofClass: number) => boolean): FlatPostings {
    const rows = new Map<number, number>();
    const sizes: number[] = [];
    // What was taken out again leaves the dust of floating-point numbers.
    const stays = (ofClass: number, sum: number, lean: number): boolean =>
      !isGone(ofClass) && (Math.abs(sum) > 1e-5 || Math.abs(lean) > 1e-5);
    let size = 0;
    this.each((key, ofClass, sum, lean) => {
      if (!stays(ofClass, sum, lean)) return;
      const row = rows.get(key);
      if (row === undefined) {
        rows.set(key, sizes.length);
        sizes.push(1);
      } else sizes[row] = (sizes[row] ?? 0) + 1;
      size += 1;
    });
    const flat = {
      keys: Uint32Array.from(rows.keys()),
      starts: new Uint32Array(rows.size + 1),
      classes: new Uint32Array(size),
      sums: new Float32Array(size),
      leans: new Float32Array(size),
      counts: Uint32Array.from(rows.keys(), (key) => this.count(key)),
    };
    for (let row = 0; row < sizes.length; row += 1)
      flat.starts[row + 1] = (flat.starts[row] ?? 0) + (sizes[row] ?? 0);
    const cursor = flat.starts.slice();
    this.each((key, ofClass, sum, lean) => {
      if (!stays(ofClass, sum, lean)) return;
      const row = rows.get(key) ?? 0;
      const place = cursor[row] ?? 0;
      flat.classes[place] = ofClass;
      flat.sums[place] = sum;
      flat.leans[place] = lean;
      cursor[row] = place + 1;
    });
    // What lay flat was in order already.
    for (const key of this.#added.keys()) sortRow(flat, rows.get(key));
    this.#flat = flat;
    this.#rows = rows;
    this.#added.clear();
    this.#counts.clear();
    this.#addedPlaces = 0;
    return flat;
  }

  /** Where a class stands in a flat row; -1 when it doesn't. */
  #placeOf(row: number, ofClass: number): number {
    const { starts, classes } = this.#flat;
    let low = starts[row] ?? 0;
    let high = (starts[row + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const there = classes[middle] ?? 0;
      if (there === ofClass) return middle;
      if (there < ofClass) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** Puts a row's classes in order. */
function sortRow({ starts, classes, sums, leans }: FlatPostings, row: number | undefined): void {
  if (row === undefined) return;
  const [start = 0, end = 0] = starts.subarray(row, row + 2);
  const order = Array.from({ length: end - start }, (_, i) => start + i);
  order.sort((a, b) => (classes[a] ?? 0) - (classes[b] ?? 0));
  for (const array of [classes, sums, leans])
    array.set(
      order.map((place) => array[place] ?? 0),
      start,
    );
}
