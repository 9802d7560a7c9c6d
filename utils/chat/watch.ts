/**
 * Watches a page for changes and calls back once for each burst of them: soon after the first, and not again before
 * the page had a moment's rest.
 */

/** A burst is reported at the latest this long after its first change, in milliseconds. */
const BURST = 8;

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

  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      watchNew();
      changed();
    }, BURST);
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
