/**
 * Since when each row of a list waits: from one reading of the list to the next, by who looks on all the time.
 *
 * A row that was there and didn't wait began when it was first seen waiting. A row that waits when it is first seen began
 * some time before: then the time is the least that it can be, and says so. Rows without an id that have one name can't be
 * told apart: each is counted, none is ever mixed into one, and when fewer of them wait than before, the shorter times stay,
 * which are true of whoever is left.
 */

export interface SeenRow {
  /** Id of the shop; empty where the list doesn't tell. */
  readonly shop: string;
  /** Empty where the page gives none. */
  readonly id: string;
  readonly name: string;
  readonly waits: boolean;
}

export interface Since {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** It began before it was first seen. */
  readonly atLeast: boolean;
}

/** What was seen so far. Who of them waits is in `waiting`, by key: unique, and the same from reading to reading. */
export interface Tracked {
  readonly waiting: ReadonlyMap<string, Since>;
  /** Those that waited and are out of sight: lists take rows out that are scrolled away. */
  readonly gone: ReadonlyMap<string, Since & { readonly goneAt: number }>;
  /** Who was there and didn't wait. */
  readonly calm: ReadonlySet<string>;
  /** The key of each row of the last reading, in their order; null: it doesn't wait, or is one more row of one who does. */
  readonly keys: readonly (string | null)[];
}

/** Out of sight for longer, it begins anew: what happened meanwhile nobody saw; milliseconds. */
const REMEMBERED = 10 * 60 * 1000;

/** Nothing was seen yet. */
export const trackedNobody: Tracked = { waiting: new Map(), gone: new Map(), calm: new Set(), keys: [] };

/** Ids, names and shops can't be taken for each other. */
function whoOf({ shop, id, name }: SeenRow): string {
  return `${shop.length}:${shop}${id === '' ? `~${name}` : `=${id}`}`;
}

/** Of those of one name, this one. */
const keyOf = (who: string, number: number): string => `${who} ${number}`;
/** The beginning of a key that all have in common who can't be told apart. */
export const whoOfKey = (key: string): string => key.slice(0, key.lastIndexOf(' '));

/** @param isFirst nobody looked at the list right before. */
export function track(before: Tracked, rows: readonly SeenRow[], now: number, isFirst: boolean): Tracked {
  const groups = new Map<string, SeenRow[]>();
  for (const row of rows) {
    const who = whoOf(row);
    const group = groups.get(who);
    // One id is one shopper, also where a list shows them twice.
    if (group === undefined || row.id === '') groups.set(who, [...(group ?? []), row]);
    else if (row.waits && group[0]?.waits === false) groups.set(who, [row]);
  }
  const keyByRow = new Map<SeenRow, string>();

  const known = sincesByWho(before, now);
  const waiting = new Map<string, Since>();
  const calm = new Set<string>();
  for (const [who, group] of groups) {
    const waiters = group.filter(({ waits }) => waits);
    const count = waiters.length;
    if (count < group.length) calm.add(who);
    const earlier = known.get(who) ?? [];
    const isFewer = earlier.length > count;
    const kept = earlier
      .slice(earlier.length - Math.min(count, earlier.length))
      .map(({ since, atLeast }) => ({ since, atLeast: atLeast || isFewer }));
    const isSeenToBegin = !isFirst && group.length === 1 && before.calm.has(who);
    for (const [number, row] of waiters.entries()) {
      const key = keyOf(who, number);
      keyByRow.set(row, key);
      waiting.set(key, kept[number] ?? { since: now, atLeast: !isSeenToBegin });
    }
  }
  const keys = rows.map((row) => keyByRow.get(row) ?? null);
  return { waiting, gone: goneBy(before, groups, now), calm, keys };
}

/** The times of each, the longest wait first. */
function sincesByWho(before: Tracked, now: number): ReadonlyMap<string, readonly Since[]> {
  const known = new Map<string, Since[]>();
  const note = (key: string, { since, atLeast }: Since): void => {
    const who = whoOfKey(key);
    known.set(who, [...(known.get(who) ?? []), { since, atLeast }]);
  };
  for (const [key, since] of before.waiting) note(key, since);
  // Whether they were answered while they were out of sight nobody saw: the time may be longer than it is.
  for (const [key, one] of before.gone) if (now - one.goneAt <= REMEMBERED) note(key, one);
  for (const sinces of known.values()) sinces.sort((a, b) => a.since - b.since);
  return known;
}

function goneBy(before: Tracked, groups: ReadonlyMap<string, unknown>, now: number): Tracked['gone'] {
  const gone = new Map<string, Since & { goneAt: number }>();
  for (const [key, one] of before.gone) {
    if (!groups.has(whoOfKey(key)) && now - one.goneAt <= REMEMBERED) gone.set(key, one);
  }
  for (const [key, one] of before.waiting) {
    if (!groups.has(whoOfKey(key))) gone.set(key, { ...one, goneAt: now });
  }
  return gone;
}
