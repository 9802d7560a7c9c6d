/**
 * What the agent took from the search, and after which words: among what is found equally well, that comes first. Of
 * what was typed only a hash is kept: it may be somebody's name.
 */
import { normalise } from '../text/index.ts';
import { hash, hashesOf } from './features.ts';

/** How often one template was taken after one query. */
export interface Take {
  /** As `queryKey` makes it. */
  readonly query: number;
  readonly templateId: string;
  readonly count: number;
  /** When it was taken last, milliseconds since 1970. */
  readonly at: number;
}

/** So long after it a take counts half, in milliseconds. */
const HALF = 60 * 24 * 60 * 60 * 1000;

/** What is kept of a query. */
export function queryKey(query: string): number {
  return hash(normalise(query));
}

/**
 * How much each template was taken after this query and after its beginnings, the longer the more. Comparable within one
 * call; a template that isn't in it never was.
 */
export function takenAfter(takes: readonly Take[], query: string): ReadonlyMap<string, number> {
  const lengths = new Map(hashesOf(normalise(query)).map((key, i) => [key, i + 1]));
  const taken = new Map<string, number>();
  for (const { query: key, templateId, count, at } of takes) {
    const length = lengths.get(key) ?? 0;
    // Who is older is behind by the same share at any time: no clock is needed.
    if (length > 0) taken.set(templateId, (taken.get(templateId) ?? 0) + length * count * 2 ** (at / HALF));
  }
  return taken;
}
