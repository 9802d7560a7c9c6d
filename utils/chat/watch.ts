/**
 * Watches a page for changes and calls back once for each burst of them: at once after a rest, because a shopper
 * waits, and in a steady stream once a frame.
 */

/** Least time between two calls, in milliseconds. */
const FRAME = 16;

/**
 * Watches the given roots until the signal aborts. `scopes` is asked again after every burst, so that a shadow root
 * that the page mounts later is watched from then on.
 */
export function watch(
  scopes: () => readonly (Document | ShadowRoot)[],
  changed: () => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const watched = new WeakSet<Document | ShadowRoot>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;

  const observer = new MutationObserver(() => {
    // A task of its own in any case: what the page still does in this one belongs to the same burst.
    timer ??= setTimeout(
      () => {
        timer = undefined;
        watchNew();
        changed();
        last = performance.now();
      },
      Math.max(0, FRAME - (performance.now() - last)),
    );
  });
  const watchNew = (): void => {
    for (const scope of scopes()) {
      if (watched.has(scope)) continue;
      watched.add(scope);
      observer.observe(scope, { subtree: true, childList: true, characterData: true, attributes: true });
    }
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
}
