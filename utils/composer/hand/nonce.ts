/** What a fill and its hand in the page agree on. */

/** How long a hand stays in the page if nobody ends it, in milliseconds. */
export const HAND_LIFE = 10_000;

/** A name that the page can't guess; event names begin with a letter here. */
export function newNonce(): string {
  return `d${crypto.randomUUID().replace(/-/g, '')}`;
}
