/** What a fill and its hand in the page agree on. */

/** How long a hand stays in the page if nobody ends it, in milliseconds. */
export const HAND_LIFE = 10_000;

/** A name that the page can't guess; event names begin with a letter here. Pages over plain http have no `randomUUID`. */
export function newNonce(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return `d${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
