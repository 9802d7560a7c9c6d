/**
 * Counts what a page exchanged of late: its header, its thread, or both at once. One of each is one switch of the
 * shopper. More of them are several switches on top of each other (A, B, A, C in a second), and a page that answers
 * an earlier one late shows then what fits nobody.
 */

/** How long an exchange is remembered after all was certain again, in milliseconds. */
const REMEMBERED = 1200;

export interface Unrest {
  see(header: string, ids: readonly string[], now: number): void;
  /** True when header and thread were exchanged once each at most, or always together. */
  isOneSwitch(): boolean;
  /** The header under which the thread that is shown was first seen. */
  threadSeenUnder(): string;
  /** All is certain: forgets what is long past. */
  calm(now: number): void;
}

export function createUnrest(): Unrest {
  let events: { readonly at: number; readonly header: boolean; readonly thread: boolean }[] = [];
  let lastHeader = '';
  let lastThread = new Set<string>();
  let seenUnder = '';
  return {
    see(name, ids, now) {
      const header = lastHeader !== '' && name !== lastHeader;
      const thread = ids.length > 0 && !ids.some((id) => lastThread.has(id));
      if (thread) seenUnder = name;
      // Before the first thread there was none to be exchanged.
      if (header || (thread && lastThread.size > 0)) events.push({ at: now, header, thread });
      lastHeader = name;
      if (ids.length > 0) lastThread = new Set(ids);
    },
    isOneSwitch() {
      if (events.every(({ header, thread }) => header && thread)) return true;
      const headers = events.filter(({ header }) => header).length;
      return headers <= 1 && events.filter(({ thread }) => thread).length <= 1;
    },
    threadSeenUnder: () => seenUnder,
    calm(now) {
      events = events.filter(({ at }) => now - at <= REMEMBERED);
    },
  };
}
