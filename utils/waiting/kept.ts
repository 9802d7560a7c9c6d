/**
 * What the pages told, kept over a reload of the page that told it: there the looking begins anew, and the wait would, too.
 * Plain data, so that it can be kept for the session.
 */

import type { Since } from './track.ts';

/** One who waits, as a page tells it. */
export interface Told extends Since {
  /** Unique in its list, and the same as long as that is looked at. */
  readonly key: string;
  readonly name: string;
  readonly unread: number;
  /** Its conversation is the open one. */
  readonly open: boolean;
}

/** By list: who waited there when it was last heard of, and when that was. */
export type Kept = Readonly<
  Record<string, { readonly at: number; readonly since: Readonly<Record<string, Since>> }>
>;

/** A page that was away for longer is looked at as a new one; milliseconds. */
const REMEMBERED = 2 * 60 * 1000;

/**
 * Takes what a list tells now.
 * @param list names it beyond a reload.
 * @returns who waits there, with the earlier time where the page can't know it any more; and what to keep.
 */
export function keep(
  kept: Kept,
  list: string,
  told: readonly Told[],
  now: number,
): { readonly waiting: readonly Told[]; readonly kept: Kept } {
  const before = kept[list];
  const known = before !== undefined && now - before.at <= REMEMBERED ? before.since : {};
  const waiting = told.map((one) => {
    const earlier = Object.hasOwn(known, one.key) ? known[one.key] : undefined;
    return one.atLeast && earlier !== undefined && earlier.since < one.since ? { ...one, ...earlier } : one;
  });
  const others = Object.entries(kept).filter(([name, { at }]) => name !== list && now - at <= REMEMBERED);
  const since = Object.fromEntries(
    waiting.map(({ key, since: from, atLeast }) => [key, { since: from, atLeast }]),
  );
  return { waiting, kept: { ...Object.fromEntries(others), [list]: { at: now, since } } };
}

/** These lists are still looked at: what is kept of them is of now. */
export function stillThere(kept: Kept, lists: Iterable<string>, now: number): Kept {
  const there = new Set(lists);
  return Object.fromEntries(
    Object.entries(kept).map(([list, one]) => [list, there.has(list) ? { ...one, at: now } : one]),
  );
}
