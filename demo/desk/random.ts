/**
 * A small seeded generator (mulberry32), so that a practice run can be repeated: the same seed makes the same
 * shoppers choose the same words. Math.random is never used on the desk.
 */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** One of the given things; throws on an empty list, which would be a mistake in a script. */
  pick<T>(from: readonly T[]): T;
  /** A number in [low, high). */
  between(low: number, high: number): number;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    pick: (from) => {
      const index = Math.floor(next() * from.length);
      if (index >= from.length) throw new RangeError('nothing to pick from');
      return from[index] as (typeof from)[number];
    },
    between: (low, high) => low + next() * (high - low),
  };
}
