/**
 * The model that ranks: each class (a template or an own reply) is the sum of its examples (triggers, title, text, and
 * what replies taught), compared with the question by the cosine of their rarity-weighted features; and a lean on top,
 * trained one example at a time, that tells apart classes which are taken for each other (a softmax over the nearest).
 */
import type { Features } from './features.ts';
import { DUST, type FlatPostings, Postings } from './postings.ts';
import type { Query } from './query.ts';

export interface Scored {
  readonly ofClass: number;
  readonly score: number;
}

/** What is kept of a model: flat arrays only. */
export interface ModelState {
  readonly postings: FlatPostings;
  readonly examples: number;
  readonly classes: number;
}

/** Concepts beside words, once both have their rarity and length 1. Tried: .3, .45, .6, .8, 1. */
const CONCEPTS = 0.8;
/** Examples that are imagined beside the real ones, so that a pack of five has usable rarities too. */
const PRIOR = 20;
/** How sharp the softmax of the training is, how far one step goes, and against how many others it trains. */
const SHARPNESS = 8;
const STEP = 0.3;
const RIVALS = 15;
/** After so many changes, counted as a share of the examples, lengths are worked out anew. */
const STALE = 0.05;
/** So many loose places make queries slow. */
const LOOSE = 150_000;

export class Model {
  #postings: Postings;
  #examples: number;
  /** By class: squared length of the rarity-weighted sum, and one over its root. */
  #squares: Float64Array;
  #bySum: Float64Array;
  #scores: Float64Array;
  #classes: number;
  #changes = 0;

  constructor(state?: ModelState) {
    this.#postings = new Postings(state?.postings);
    this.#examples = state?.examples ?? 0;
    this.#classes = state?.classes ?? 0;
    const room = Math.max(64, this.#classes * 2);
    this.#squares = new Float64Array(room);
    this.#bySum = new Float64Array(room);
    this.#scores = new Float64Array(room);
    if (state !== undefined) this.#settle();
  }

  /** A new, empty class. @returns its number. */
  open(): number {
    if (this.#classes === this.#squares.length) this.#grow();
    this.#classes += 1;
    return this.#classes - 1;
  }

  /** Whether an example of the class holds a feature. */
  knows(key: number, ofClass: number): boolean {
    return this.#postings.at(key, ofClass)[0] > DUST;
  }

  /** The share of a query that examples of the class hold, from 0 to 1, the rarer the more. */
  coverage({ keys, weights }: Query, ofClass: number): number {
    let all = 0;
    let known = 0;
    for (let i = 0; i < keys.length; i += 1) {
      const square = (weights[i] as number) ** 2;
      all += square;
      if (this.knows(keys[i] as number, ofClass)) known += square;
    }
    return all > 0 ? known / all : 0;
  }

  /**
   * Adds an example to a class; with a negative weight it is taken out again. What isn't a wording of shoppers (the text
   * of a reply) doesn't count for how rare a word is.
   */
  add(ofClass: number, { keys, weights }: Features, weight: number, counts = true): void {
    const by = Math.sign(weight);
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as number;
      const sum = (weights[i] as number) * weight;
      if (counts) this.#postings.addCount(key, by);
      const before = this.#postings.add(key, ofClass, sum);
      const rarity = this.#rarity(key);
      this.#squares[ofClass] =
        (this.#squares[ofClass] ?? 0) + rarity * rarity * ((before + sum) ** 2 - before ** 2);
    }
    if (counts) this.#examples = Math.max(0, this.#examples + by);
    this.#bySum[ofClass] = inverse(this.#squares[ofClass] ?? 0);
    this.#changes += 1;
  }

  /** Features with their rarity; `concepts` is how much those count beside words. */
  query({ keys, weights, words }: Features, concepts = CONCEPTS): Query {
    this.#refresh();
    const weighted = keys.map((key, i) => (weights[i] as number) * this.#rarity(key));
    const part = (from: number, to: number, share: number): void => {
      let square = 0;
      for (let i = from; i < to; i += 1) square += (weighted[i] as number) ** 2;
      const factor = square > 0 ? share / Math.sqrt(square) : 0;
      for (let i = from; i < to; i += 1) weighted[i] = (weighted[i] as number) * factor;
    };
    part(0, words, 1);
    part(words, keys.length, concepts);
    part(0, keys.length, 1);
    return { keys, weights: weighted };
  }

  /** The classes that know most of the query, best first; at most `limit`, and only those that are wanted. */
  scores(
    { keys, weights }: Query,
    limit = Number.POSITIVE_INFINITY,
    isWanted: (ofClass: number) => boolean = () => true,
  ): Scored[] {
    const touched: number[] = [];
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as number;
      const weight = weights[i] as number;
      // Sums have no rarity of their own yet, and leans were trained with it.
      this.#postings.score(key, weight, this.#rarity(key), this.#bySum, this.#scores, touched);
    }
    const scores = this.#scores;
    let found: Scored[] = [];
    let least = 0;
    for (const ofClass of touched) {
      const score = scores[ofClass] as number;
      // Zero: read already.
      scores[ofClass] = 0;
      if (score <= least || !isWanted(ofClass)) continue;
      found.push({ ofClass, score });
      if (found.length < limit * 2) continue;
      // Of thousands few are wanted: the others needn't be kept, nor put in order.
      found = found.sort(byScore).slice(0, limit);
      least = found.at(-1)?.score ?? 0;
    }
    return found.sort(byScore).slice(0, limit);
  }

  /** One step of training: the query belongs to this class, and to none of those live ones that score like it. */
  train(query: Query, ofClass: number, isLive: (ofClass: number) => boolean): void {
    const near = this.scores(query, RIVALS + 1, isLive);
    const own = near.find((each) => each.ofClass === ofClass) ?? {
      ofClass,
      score: this.#scoreOf(query, ofClass),
    };
    const all = [own, ...near.filter((each) => each.ofClass !== ofClass).slice(0, RIVALS)];
    const highest = Math.max(...all.map(({ score }) => score));
    const powers = all.map(({ score }) => Math.exp((score - highest) * SHARPNESS));
    const total = powers.reduce((sum, power) => sum + power, 0);
    all.forEach((each, place) => {
      const error = (each.ofClass === ofClass ? 1 : 0) - (powers[place] as number) / total;
      if (Math.abs(error) < 1e-3) return;
      // A rival unlearns what it shares with the question; what it never knew it needn't be told.
      for (let i = 0; i < query.keys.length; i += 1)
        this.#postings.bend(
          query.keys[i] as number,
          each.ofClass,
          STEP * error * (query.weights[i] as number),
        );
    });
  }

  #scoreOf({ keys, weights }: Query, ofClass: number): number {
    let score = 0;
    for (let i = 0; i < keys.length; i += 1) {
      const key = keys[i] as number;
      const [sum, lean] = this.#postings.at(key, ofClass);
      score += (weights[i] as number) * (this.#rarity(key) * sum * (this.#bySum[ofClass] as number) + lean);
    }
    return score;
  }

  /** Rarity of a feature among the examples: inverse document frequency, above 0. */
  #rarity(key: number): number {
    const count = this.#postings.count(key);
    return Math.log((this.#examples + PRIOR) / (count + 0.5));
  }

  /** What is kept. Classes that `isGone` names stay as numbers, and are empty. */
  state(isGone: (ofClass: number) => boolean): ModelState {
    const postings = this.#postings.merge(isGone);
    this.#settle();
    const { sums, leans } = postings;
    const copied = { ...postings, sums: sums.slice(), leans: leans.slice() };
    return { postings: copied, examples: this.#examples, classes: this.#classes };
  }

  /** Brings lengths and places in order where much has changed. */
  #refresh(): void {
    if (this.#postings.loose > LOOSE) this.#postings.merge(() => false);
    if (this.#changes > this.#examples * STALE) this.#settle();
  }

  #settle(): void {
    this.#squares.fill(0);
    this.#postings.addSquares((key) => this.#rarity(key), this.#squares);
    for (let i = 0; i < this.#classes; i += 1) this.#bySum[i] = inverse(this.#squares[i] ?? 0);
    this.#changes = 0;
  }

  #grow(): void {
    const wider = (array: Float64Array): Float64Array => {
      const next = new Float64Array(array.length * 2);
      next.set(array);
      return next;
    };
    this.#squares = wider(this.#squares);
    this.#bySum = wider(this.#bySum);
    this.#scores = wider(this.#scores);
  }
}

function inverse(square: number): number {
  return square > 1e-12 ? 1 / Math.sqrt(square) : 0;
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score;
}
