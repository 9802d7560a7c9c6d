/** Which rows of a long list are drawn. Pure: all numbers are pixels or indexes of rows. */

/** What is seen of a list. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

/**
 * What is seen, in whole steps: while it is scrolled within one, the same rows are drawn.
 * @param top how far it is scrolled.
 */
export function viewOf(top: number, height: number, step: number): View {
  return { top: Math.floor(top / step) * step, bottom: Math.ceil((top + height) / step) * step };
}

/** Where rows lie. */
export interface Layout {
  readonly total: number;
  /** Where a row begins; of `total`: where the list ends. */
  readonly topOf: (row: number) => number;
  /** The row at this height; `total` below the last one. */
  readonly rowAt: (height: number) => number;
}

/** Rows of one height: places are sums. */
export function evenLayout(total: number, rowHeight: number): Layout {
  return {
    total,
    topOf: (row) => row * rowHeight,
    rowAt: (height) => Math.max(0, Math.min(total, Math.floor(height / rowHeight))),
  };
}

/** Rows of any height. */
export function unevenLayout(heights: readonly number[]): Layout {
  const tops = [0];
  for (const [row, height] of heights.entries()) tops.push((tops[row] ?? 0) + height);
  return {
    total: heights.length,
    topOf: (row) => tops[row] ?? 0,
    rowAt: (height) => Math.max(0, Math.min(heights.length, firstAfter(tops, height) - 1)),
  };
}

/** Index of the first that is greater. */
function firstAfter(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Rows to draw, ascending.
 * @param around so many pixels above and below what is seen are drawn, too.
 * @param kept rows that are drawn wherever they are: the focus is in one. Those that there aren't are left out.
 */
export function rowsToDraw(
  { total, topOf, rowAt }: Layout,
  view: View,
  around: number,
  kept: readonly number[],
): readonly number[] {
  // The list may have become shorter than where it was scrolled to.
  const over = Math.max(0, Math.min(view.top, view.bottom - topOf(total)));
  const first = rowAt(view.top - over - around);
  const bottom = view.bottom - over + around;
  const last = rowAt(bottom);
  const end = Math.min(total, topOf(last) < bottom ? last + 1 : last);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
  const far = kept.filter((row) => row >= 0 && row < total && (row < first || row >= end));
  return far.length === 0 ? rows : [...far, ...rows].sort((a, b) => a - b);
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
