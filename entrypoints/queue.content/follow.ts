/**
 * Looks at the list whenever the page changes, a few times a second at most, and tells those who listen what is new. It goes
 * on looking, more rarely, while nobody listens: so it is still known since when somebody waits when they come back.
 */
import type { ShownReader } from '../../utils/composer/index.ts';
import type { ListTold, QueueListener } from '../../utils/messaging/index.ts';
import { type Tracked, track, trackedNobody } from '../../utils/waiting/index.ts';
import { isStill, type QueueReading, type QueueRow, readQueue } from './read.ts';

/** Least time between two looks, while somebody listens and while nobody does; milliseconds. */
const LISTENED = 300;
const ALONE = 3000;
/** When it is looked at again where nothing told of a change: in frames of the page's own, and where a reader came late. */
const AGAIN = 4000;

export interface FollowedQueue {
  join(listener: QueueListener): void;
  leave(listener: QueueListener): void;
  /** The row of this key as it stands now; null: nobody of this key waits in the list, or it can't be told. */
  rowOf(key: string): QueueRow | null;
}

/** @param alive false: the extension behind this script is gone. */
export function followQueue(
  reader: () => ShownReader | null,
  alive: () => boolean,
  signal: AbortSignal,
): FollowedQueue {
  const listeners = new Set<QueueListener>();
  const watched = new WeakSet<Node>();
  let tracked: Tracked = trackedNobody;
  let platform: string | null = null;
  let rowsByKey: ReadonlyMap<string, QueueRow> = new Map();
  let last: ListTold | null = null;
  let lastText = '';
  let lastLook = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => soon());
  const watchNew = (by: ShownReader | null): void => {
    for (const scope of by?.scopes() ?? []) {
      if (watched.has(scope)) continue;
      watched.add(scope);
      observer.observe(scope, { subtree: true, childList: true, characterData: true, attributes: true });
    }
  };

  const tell = (reading: QueueReading | null): void => {
    if (reading === null) {
      if (platform === null) return;
      reading = { platform, platformName: last?.platformName ?? '', readable: false, rows: [] };
    }
    // Another platform in the same document is another list.
    const isFirst = reading.platform !== platform;
    tracked = track(isFirst ? trackedNobody : tracked, reading.rows, Date.now(), isFirst);
    platform = reading.platform;
    const { keys } = tracked;
    rowsByKey = new Map(
      reading.rows.flatMap((row, i): (readonly [string, QueueRow])[] => {
        const key = keys[i] ?? null;
        return key === null ? [] : [[key, row]];
      }),
    );
    last = {
      platform,
      platformName: reading.platformName,
      readable: reading.readable,
      waiting: [...rowsByKey].map(([key, { name, unread, open }]) => {
        const { since, atLeast } = tracked.waiting.get(key) ?? { since: Date.now(), atLeast: true };
        return { key, name, unread, open, since, atLeast };
      }),
      // In an order that doesn't change with the list's.
      calm: [...tracked.calm].sort(),
    };
    const text = JSON.stringify(last);
    if (text === lastText) return;
    lastText = text;
    for (const listener of listeners) tellOne(listener, last);
  };
  /** One that can't be told any more has gone, and takes nothing from the others. */
  const tellOne = (listener: QueueListener, told: ListTold): void => {
    try {
      listener.tell(told);
    } catch {
      listeners.delete(listener);
    }
  };

  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || !alive()) return;
    lastLook = performance.now();
    const by = reader();
    watchNew(by);
    try {
      tell(readQueue(by));
    } catch {
      // A page that breaks the reading: it is looked at again.
    }
  };
  /** A timer for each burst, never one that sets the next: browsers let those of pages behind go once a minute. */
  const soon = (): void => {
    const least = listeners.size > 0 ? LISTENED : ALONE;
    timer ??= setTimeout(look, Math.max(0, least - (performance.now() - lastLook)));
  };

  const again = setInterval(look, AGAIN);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearInterval(again);
    },
    { once: true },
  );
  look();

  return {
    join(listener) {
      listeners.add(listener);
      look();
      if (last !== null) tellOne(listener, last);
    },
    leave: (listener) => void listeners.delete(listener),
    rowOf(key) {
      const found = (): QueueRow | null => {
        const row = rowsByKey.get(key);
        return row !== undefined && isStill(row, reader()) ? row : null;
      };
      try {
        const row = found();
        if (row !== null) return row;
        // The list may have changed since it was looked at.
        look();
        return found();
      } catch {
        return null;
      }
    },
  };
}
