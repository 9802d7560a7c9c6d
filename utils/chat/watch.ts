/**
 * Watches a page for changes and calls back once for each burst of them: at once after a rest, because a shopper
 * waits, in a steady stream once a frame, and behind a key as late: what the agent types is drawn first. It also keeps what was changed, for the reader to read anew.
 */
import type { ChangeFeed } from './reader.ts';

/** Changes kept; of more than that, only that there were many. */
const MOST = 5000;
/** Least time between two calls, and behind a key, in milliseconds. */
const FRAME = 16;

/**
 * Watches the given roots until the signal aborts. `scopes` is asked again after every call of `changed`, so that a
 * shadow root that the page mounts later is watched from then on.
 * @returns what was changed since it was last asked; asking takes it.
 */
export function watch(
  scopes: () => readonly (Document | ShadowRoot)[],
  changed: () => void,
  signal: AbortSignal,
): ChangeFeed {
  let changes: MutationRecord[] = [];
  let tooMany = false;
  const note = (records: readonly MutationRecord[]): void => {
    if (changes.length + records.length > MOST) {
      tooMany = true;
      changes = [];
    }
    if (!tooMany) changes.push(...records);
  };
  if (signal.aborted) return { take: () => 'all' };
  const watched = new WeakSet<Document | ShadowRoot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was last called, or something was typed. */
  let last = 0;
  const rest = (): void => {
    last = performance.now();
  };
  addEventListener('input', rest, { capture: true, passive: true, signal });

  const observer = new MutationObserver((records) => {
    note(records);
    schedule();
  });
  const schedule = (): void => {
    if (signal.aborted) return;
    // A task of its own in any case: what the page still does in this one belongs to the same burst.
    timer ??= setTimeout(
      () => {
        timer = undefined;
        changed();
        watchNew();
        rest();
      },
      Math.max(0, FRAME - (performance.now() - last)),
    );
  };
  const watchNew = (): boolean => {
    let came = false;
    for (const scope of scopes()) {
      if (watched.has(scope)) continue;
      watched.add(scope);
      came = true;
      observer.observe(scope, { subtree: true, childList: true, characterData: true, attributes: true });
    }
    return came;
  };
  watchNew();
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return {
    sync: watchNew,
    take() {
      // What the page did in this task already counts.
      const pending = observer.takeRecords();
      note(pending);
      if (pending.length > 0) schedule();
      const taken = tooMany ? 'all' : changes;
      changes = [];
      tooMany = false;
      return taken;
    },
  };
}
