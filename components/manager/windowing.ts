/** Which rows of a long list are drawn. Pure. Rows have one height, so that places are sums. */

/** Rows that are drawn above and below what is seen, and how many come or go at once: as few as a frame has time for. */
const AROUND = 8;
const STEP = 2;

export interface RowWindow {
  readonly first: number;
  /** The first row that isn't drawn any more. */
  readonly end: number;
}

/** @param top how far it is scrolled, and `height` of what is seen, in pixels. */
export function rowWindow(top: number, height: number, rowHeight: number, total: number): RowWindow {
  const above = Math.floor((top / rowHeight - AROUND) / STEP) * STEP;
  const below = Math.ceil(((top + height) / rowHeight + AROUND) / STEP) * STEP;
  const end = Math.min(total, Math.max(0, below));
  return { first: Math.max(0, Math.min(above, end - 1)), end };
}

/** Rows that are drawn, in order. @param kept one that is drawn wherever it is, since the focus is in it; null: none. */
export function drawnRows({ first, end }: RowWindow, total: number, kept: number | null): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  if (kept !== null && kept >= 0 && kept < first) rows.unshift(kept);
  else if (kept !== null && kept >= end && kept < total) rows.push(kept);
  return rows;
}

/**
 * Which row each seat holds: a row stays in its seat, and one that comes takes the seat of one that went, so that what is
 * there is written anew rather than made anew. Seats aren't in the order of rows.
 * @returns null for a seat that nobody needs.
 */
export function seated(
  seats: readonly (number | null)[],
  rows: readonly number[],
): readonly (number | null)[] {
  const wanted = new Set(rows);
  const next = seats.map((row) => (row !== null && wanted.delete(row) ? row : null));
  let seat = 0;
  for (const row of wanted) {
    while (seat < next.length && next[seat] !== null) seat += 1;
    next[seat] = row;
  }
  while (next.length > 0 && next.at(-1) === null) next.pop();
  return next;
}
