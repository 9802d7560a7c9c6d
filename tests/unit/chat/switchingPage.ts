/**
 * A page with three shoppers, as a reader sees it: a header, a thread, a box with the shopper's name in its
 * placeholder, and a time at which each changes. It plays the ways in which real workbenches switch; nothing here has
 * a DOM.
 */
import { ALIKE, createContinuity, type Verdict } from '../../../utils/chat/index.ts';

export type Name = 'anna' | 'bo' | 'chen';
export const NAMES: readonly Name[] = ['anna', 'bo', 'chen'];

export interface Switch {
  /** Milliseconds after the switch before. */
  readonly gap: number;
  readonly to: Name;
  /** Between the first and the last change of this switch, milliseconds. */
  readonly delay: number;
  /** When in the delay the thread is emptied and filled, of 1; null: exchanged at once. */
  readonly emptied: number | null;
  /** When the placeholder changes, milliseconds after the switch; absent: with the header. */
  readonly named?: number;
}

export interface Plan {
  readonly order: 'header' | 'thread' | 'together';
  /** A newer switch stops the older one; else the older one's late half still comes. */
  readonly cancels: boolean;
  readonly switches: readonly Switch[];
  /** Messages shown at the beginning, by shopper. */
  readonly sizes: { readonly [name in Name]: number };
  readonly arriving: readonly { readonly at: number; readonly to: Name }[];
  /** Moments at which somebody reads, besides those after each change. */
  readonly reads: readonly number[];
}

export interface Sight {
  readonly at: number;
  readonly header: Name;
  readonly named: Name;
  readonly thread: Name | null;
  readonly ids: readonly string[];
  readonly verdict: Verdict;
}

interface Page {
  header: Name;
  named: Name;
  thread: Name | null;
}
type Change = { readonly at: number; readonly change: (page: Page) => void; readonly click?: true };

/** After a change the watcher reads at the latest so much later. */
const BURST = 16;
/** A page that names two is looked at again so much later. */
const AGAIN = 300;

function changesOf({ order, cancels, switches }: Plan): readonly Change[] {
  let at = 1000;
  let open: Name = 'anna';
  let changes: Change[] = [];
  for (const { gap, to, delay, emptied, named } of switches) {
    // Two things never happen at the very same time.
    at += gap + 0.01;
    const start = at;
    // Who clicks on the row that is open already switches nothing.
    if (to === open) continue;
    open = to;
    if (cancels) changes = changes.filter((change) => change.at <= start);
    const header: Change['change'] = (page) => {
      page.header = to;
      if (named === undefined) page.named = to;
    };
    const thread: Change['change'] = (page) => {
      page.thread = to;
    };
    const empty: Change['change'] = (page) => {
      page.thread = null;
    };
    if (named !== undefined) {
      changes.push({
        at: start + named,
        change: (page) => {
          page.named = to;
        },
      });
    }
    const end = order === 'together' ? start : start + delay;
    if (order === 'thread') {
      if (emptied !== null) changes.push({ at: start, change: empty, click: true });
      changes.push({
        at: start + delay * (emptied ?? 0),
        change: thread,
        ...(emptied === null && { click: true }),
      });
      changes.push({ at: end, change: header });
    } else {
      changes.push({ at: start, change: header, click: true });
      if (emptied !== null) changes.push({ at: start + (end - start) * emptied, change: empty });
      changes.push({ at: end, change: thread });
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}

/** Plays the plan and reads all along, until everything stood still for five seconds. */
export function play(plan: Plan): readonly Sight[] {
  const continuity = createContinuity();
  const page: Page = { header: 'anna', named: 'anna', thread: 'anna' };
  const said: { [name in Name]: string[] } = { anna: [], bo: [], chen: [] };
  let count = 0;
  const say = (name: Name): void => {
    count += 1;
    said[name].push(`${name}-${count}`);
  };
  for (const name of NAMES) for (let i = 0; i < plan.sizes[name]; i += 1) say(name);

  const changes: Change[] = [
    ...changesOf(plan),
    ...plan.arriving.map(({ at, to }) => ({ at, change: () => say(to) })),
  ].sort((a, b) => a.at - b.at);
  const end = Math.max(1000, ...changes.map((change) => change.at)) + 5000;
  const reads = plan.reads.filter((at) => at < end);
  const sights: Sight[] = [];
  let burst = Number.POSITIVE_INFINITY;
  let again = Number.POSITIVE_INFINITY;
  reads.sort((a, b) => a - b).unshift(0);

  for (;;) {
    const nextChange = changes[0]?.at ?? Number.POSITIVE_INFINITY;
    const nextRead = Math.min(reads[0] ?? end, burst, again, end);
    // What was changed before an agent's click was read before it: bursts are shorter than hands are quick.
    const flushed = changes[0]?.click === true && burst < Number.POSITIVE_INFINITY && burst >= nextChange;
    if (flushed) burst = nextChange - 0.001;
    else if (nextChange <= nextRead) {
      changes.shift()?.change(page);
      burst = Math.min(burst, nextChange + BURST);
      continue;
    }
    if (flushed) continue;
    if (reads[0] === nextRead) reads.shift();
    if (burst === nextRead) burst = Number.POSITIVE_INFINITY;
    const ids = page.thread === null ? [] : [...said[page.thread]];
    let verdict: Verdict = { certain: false, wait: AGAIN };
    // As the reader does it: a page that names two is judged by nobody.
    const key = { platform: 'practice', shop: '', shopper: page.header };
    if (page.named !== page.header) {
      continuity.unclear({ key, ids }, new Set([page.header, page.named]), nextRead);
    } else {
      verdict = continuity.judge({ key, ids }, nextRead);
    }
    // A page that is being taken down asks no more; a reader that never stops asking would hang the test.
    again = verdict.certain
      ? Number.POSITIVE_INFINITY
      : nextRead + Math.max(1, Math.min(verdict.wait, ALIKE));
    sights.push({ at: nextRead, ...page, ids, verdict });
    if (nextRead >= end) return sights;
  }
}

/** Certain readings whose messages aren't the header's. There must be none. */
export function wrong(sights: readonly Sight[]): readonly Sight[] {
  return sights.filter(
    ({ verdict, thread, header, ids }) => verdict.certain && ids.length > 0 && thread !== header,
  );
}
