/** From when on a part of a page is relied on. */

/** Confidence, 0 to 1, below which a part is shown as unsure and nothing is built on it. */
export const CERTAIN = 0.7;
