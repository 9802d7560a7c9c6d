/**
 * What the pages told, kept over a reload of the page that told it: there the looking begins anew, and the wait would, too.
 * Plain data, so that it can be kept for the session; no name and no id is in it, only marks.
 *
 * A page that was just loaded shows its list piece by piece, and a list may be told of by several documents. So what isn't
 * told is no answer: it is over for whoever is told to be there and not to wait, and for the others after a while.
 */

import { type Since, whoOfKey } from './track.ts';

/** One who waits, as a page tells it. */
export interface Told extends Since {
  /** Unique in its list, and the same as long as that is looked at. */
  readonly key: string;
  readonly name: string;
  readonly unread: number;
  /** Its conversation is the open one. */
  readonly open: boolean;
}

/** What a document tells of a list that it can read. */
export interface ToldList {
  readonly waiting: readonly Told[];
  /** Who is there and doesn't wait: keys without their number. Of several of one name, at least one. */
  readonly calm: readonly string[];
}

/** `at`: when it was last told. */
type KeptSince = Since & { readonly at: number };

/** By list and mark: since when each of them waits, the longest wait first. */
export type Kept = Readonly<Record<string, Readonly<Record<string, readonly KeptSince[]>>>>;

/** The same for the same text, and the text can't be read out of it. */
export type Mark = (who: string) => string;

/** What wasn't told for longer is over: meanwhile nobody saw what happened; milliseconds. */
const REMEMBERED = 2 * 60 * 1000;

const isFresh =
  (now: number) =>
  ({ at }: KeptSince): boolean =>
    now - at <= REMEMBERED;

/**
 * Takes what a list tells now. Told again, nothing changes but when it was told last.
 * @param list names it beyond a reload.
 * @returns who waits there, with the earlier time where the page can't know it any more; and what to keep.
 */
export function keep(
  kept: Kept,
  list: string,
  told: ToldList,
  now: number,
  mark: Mark,
): { readonly waiting: readonly Told[]; readonly kept: Kept } {
  const known = new Map(Object.entries(kept[list] ?? {}));
  const calm = new Set(told.calm.map(mark));
  const freshOf = (who: string): readonly KeptSince[] => (known.get(who) ?? []).filter(isFresh(now));
  const byMark = new Map<string, Told[]>();
  for (const one of told.waiting) {
    const who = mark(whoOfKey(one.key));
    byMark.set(who, [...(byMark.get(who) ?? []), one]);
  }
  const times = new Map<Told, Since>();
  const next = new Map<string, readonly KeptSince[]>();
  for (const [who, group] of byMark) {
    const earlier = freshOf(who);
    // Those of one name can't be told apart: fewer of them get the shorter times, which are true of any.
    const more = Math.max(0, earlier.length - group.length);
    const sinces = group
      .toSorted((a, b) => a.since - b.since)
      .map((one, i): KeptSince => {
        const before = earlier[more + i];
        const since =
          one.atLeast && before !== undefined && before.since < one.since
            ? { since: before.since, atLeast: before.atLeast || more > 0 }
            : { since: one.since, atLeast: one.atLeast };
        times.set(one, since);
        return { ...since, at: now };
      });
    const outOfSight = calm.has(who) ? [] : earlier.slice(0, more);
    next.set(
      who,
      [...outOfSight, ...sinces].toSorted((a, b) => a.since - b.since),
    );
  }
  for (const who of known.keys()) {
    const sinces = next.has(who) || calm.has(who) ? [] : freshOf(who);
    if (sinces.length > 0) next.set(who, sinces);
  }
  return {
    waiting: told.waiting.map((one) => ({ ...one, ...times.get(one) })),
    kept: { ...kept, [list]: Object.fromEntries(next) },
  };
}

/** Without what is over, and without lists that can't come back. */
export function prune(kept: Kept, mayComeBack: (list: string) => boolean, now: number): Kept {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([list, byMark]) => {
      if (!mayComeBack(list)) return [];
      const fresh = Object.entries(byMark).flatMap(([who, sinces]) => {
        const left = sinces.filter(isFresh(now));
        return left.length > 0 ? [[who, left] as const] : [];
      });
      return fresh.length > 0 ? [[list, Object.fromEntries(fresh)] as const] : [];
    }),
  );
}
