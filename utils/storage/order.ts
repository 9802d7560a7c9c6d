/**
 * Where messages stand among each other. Pages tell times to the minute, or not at all; then the place on the page
 * decides.
 */

/** Times that differ by less than this, in milliseconds, are one minute to a page. */
const MINUTE = 60_000;
/** What lies between two messages of one minute. A power of two, so that sums stay exact. */
const STEP = 2 ** -8;

/** A message in page order; `known` is its order in the store, where it has one. */
export interface Placed {
  readonly at: number | null;
  readonly known: number | undefined;
}

/** The order of each: the known one, else its time, else right after the message before it (or before the first). */
export function placeMessages(page: readonly Placed[], seenAt: number): number[] {
  const first = page.findIndex(({ at, known }) => (known ?? at) !== null);
  const leading = first < 0 ? page.length : first;
  let previous = (page[first]?.known ?? page[first]?.at ?? seenAt) - (leading + 1) * STEP;
  return page.map(({ at, known }) => {
    // A time that is earlier by more than its grain is no rounding: then it counts.
    const sameMinute = at !== null && at <= previous && previous - at < MINUTE;
    previous = known ?? (at === null || sameMinute ? previous + STEP : at);
    return previous;
  });
}
