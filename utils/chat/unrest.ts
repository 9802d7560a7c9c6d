/**
 * Remembers what a page exchanged since it last stood still: its header, its thread, or both at once. One of each is
 * one switch of the shopper. More of them are several switches on top of each other (A, B, A, C in a second), and a
 * page that answers an earlier one late shows then what fits nobody.
 */

/** All was certain and nothing was exchanged for so long: the next exchange begins a new account. Milliseconds. */
const REST = 700;
/** Header and thread that are exchanged with so much time between are not exchanged at once; more than two looks. */
const APART = 40;
/** Exchanges remembered; more than that is unrest in any case. */
const MOST = 100;

export interface Unrest {
  /**
   * What the page shows at this moment.
   * @param among those who are shown as open, where the page names several at once; null where it names one.
   */
  see(header: string, ids: readonly string[], now: number, among: ReadonlySet<string> | null): void;
  /** True when header and thread were exchanged once each at most, or always together. */
  isOneSwitch(): boolean;
  /** What was exchanged alone first; null where nothing was. */
  firstAlone(): 'header' | 'thread' | null;
  /** The header under which the thread that is shown was first seen. */
  threadSeenUnder(): string;
  /** Those who were shown as open when the thread was first seen; null where the page named one only. */
  threadSeenAmong(): ReadonlySet<string> | null;
  /** True where this page was seen to change header and thread clearly apart. */
  changesApart(): boolean;
  /** True where header and thread were exchanged between the last two looks. */
  lastWasBoth(): boolean;
  /** All who were shown as open while the page named several, since all was certain. */
  unclearNames(): ReadonlySet<string>;
  /** All is certain as it was just seen: the thread is this header's. */
  calm(header: string): void;
}

/** One of the platform's ids is enough; of fingerprints, which two shoppers can share (在吗), it takes the most. */
function isSameThread(ids: readonly string[], before: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const id of ids) {
    if (!before.has(id)) continue;
    if (!id.startsWith('~')) return true;
    shared += 1;
  }
  return shared * 2 > ids.length;
}

export function createUnrest(): Unrest {
  let events: { readonly at: number; readonly header: boolean; readonly thread: boolean }[] = [];
  let lastHeader = '';
  let lastThread = new Set<string>();
  let seenUnder = '';
  let seenAmong: ReadonlySet<string> | null = null;
  let unclearNames = new Set<string>();
  let isApart = false;
  let isCalm = false;
  return {
    see(name, ids, now, among) {
      for (const one of among ?? []) unclearNames.add(one);
      if (isCalm && now - (events.at(-1)?.at ?? now) > REST) events = [];
      isCalm = false;
      const header = lastHeader !== '' && name !== lastHeader;
      const thread = ids.length > 0 && !isSameThread(ids, lastThread);
      if (thread) {
        seenUnder = among === null ? name : '';
        seenAmong = among;
      }
      if (header || (thread && lastHeader !== '')) {
        const before = events.at(-1);
        // The one half alone, and the other alone some time later.
        if (
          before !== undefined &&
          before.header !== before.thread &&
          header !== thread &&
          header !== before.header
        ) {
          isApart ||= now - before.at > APART;
        }
        events = [...events.slice(0, MOST), { at: now, header, thread }];
      }
      lastHeader = name;
      if (ids.length > 0) lastThread = new Set(ids);
    },
    isOneSwitch() {
      if (events.every(({ header, thread }) => header && thread)) return true;
      const headers = events.filter(({ header }) => header).length;
      return headers <= 1 && events.filter(({ thread }) => thread).length <= 1;
    },
    firstAlone() {
      const event = events.find(({ header, thread }) => header !== thread);
      if (event === undefined) return null;
      return event.header ? 'header' : 'thread';
    },
    threadSeenUnder: () => seenUnder,
    threadSeenAmong: () => seenAmong,
    calm(header) {
      isCalm = true;
      seenUnder = header;
      seenAmong = null;
      unclearNames = new Set();
    },
    changesApart: () => isApart,
    lastWasBoth: () => events.at(-1)?.header === true && events.at(-1)?.thread === true,
    unclearNames: () => unclearNames,
  };
}
