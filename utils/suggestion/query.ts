/** A question as the model takes it, and what can be done with several. */

/** Features with their rarity, of length 1 unless it was weighted. */
export interface Query {
  readonly keys: readonly number[];
  readonly weights: readonly number[];
}

export function weighted({ keys, weights }: Query, factor: number): Query {
  return { keys, weights: weights.map((weight) => weight * factor) };
}

/** What several queries ask, added up. */
export function joined(queries: readonly Query[]): Query {
  const [only] = queries;
  if (queries.length === 1 && only !== undefined) return only;
  const total = new Map<number, number>();
  for (const { keys, weights } of queries)
    keys.forEach((key, i) => {
      total.set(key, (total.get(key) ?? 0) + (weights[i] ?? 0));
    });
  return { keys: [...total.keys()], weights: [...total.values()] };
}

/** How alike two queries are: their cosine, at most 1. */
export function alike(a: Query, b: Query): number {
  const weights = new Map(a.keys.map((key, i) => [key, a.weights[i] ?? 0]));
  let sum = 0;
  b.keys.forEach((key, i) => {
    sum += (weights.get(key) ?? 0) * (b.weights[i] ?? 0);
  });
  return sum;
}
