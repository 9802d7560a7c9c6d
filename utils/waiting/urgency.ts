/** How urgent an answer is: by the time that is left until the platform's limit. */
import type { Told } from './kept.ts';

/** One who waits, in a tab of the browser. */
export interface Waiter extends Told {
  /** Unique over all tabs. */
  readonly id: string;
  readonly tabId: number;
  readonly platformName: string;
  /** Which of several tabs of the platform; empty where it is the only one. */
  readonly place: string;
  /** In seconds. */
  readonly limit: number;
}

/** `late`: the limit is over; `soon`: a third of it is left. */
export type Level = 'calm' | 'soon' | 'late';

const SOON = 1 / 3;

/** Milliseconds until the limit; below 0: it is over. */
export function leftOf({ since, limit }: Pick<Waiter, 'since' | 'limit'>, now: number): number {
  return since + limit * 1000 - now;
}

export function levelOf(waiter: Pick<Waiter, 'since' | 'limit'>, now: number): Level {
  const left = leftOf(waiter, now);
  if (left < 0) return 'late';
  return left <= waiter.limit * 1000 * SOON ? 'soon' : 'calm';
}

/** The least time left first. It hangs on nothing that passes: the order is the same a minute later. */
export function sortByLeft<One extends Pick<Waiter, 'id' | 'since' | 'limit'>>(
  waiters: readonly One[],
): readonly One[] {
  return waiters.toSorted(
    (a, b) => leftOf(a, 0) - leftOf(b, 0) || a.since - b.since || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** What the icon shows of it. */
export interface Lit {
  readonly n: number;
  /** Of the most urgent. */
  readonly level: Level;
}

export function litOf(waiters: readonly Pick<Waiter, 'since' | 'limit'>[], now: number): Lit {
  const levels = new Set(waiters.map((one) => levelOf(one, now)));
  return { n: waiters.length, level: levels.has('late') ? 'late' : levels.has('soon') ? 'soon' : 'calm' };
}
