/** Work that nobody waits for: what answers a key or a message is on the screen first. */

/** It is done after so long at the latest, in milliseconds. */
const SOON = 200;

/**
 * Does it when the browser has nothing else to do.
 * @returns what calls it off.
 */
export function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act, { timeout: SOON });
  return () => cancelIdleCallback(idle);
}
