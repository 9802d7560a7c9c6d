/** Which rows of a long list are drawn. Pure. Rows have one height, so that places are sums. */

/** Rows that are drawn above and below what is seen, and how many come or go at once. */
const AROUND = 12;
const STEP = 8;

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

/** Rows that are drawn, in order, and between them gaps: how many rows aren't. */
export type Piece = { readonly row: number } | { readonly gap: number; readonly before: number };

/** @param kept a row that is drawn wherever it is: the focus is in it. */
export function piecesOf({ first, end }: RowWindow, total: number, kept: number | null): readonly Piece[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at);
  if (kept !== null && kept >= 0 && kept < first) rows.unshift(kept);
  else if (kept !== null && kept >= end && kept < total) rows.push(kept);
  const pieces: Piece[] = [];
  let next = 0;
  for (const row of rows) {
    if (row > next) pieces.push({ gap: row - next, before: row });
    pieces.push({ row });
    next = row + 1;
  }
  if (next < total) pieces.push({ gap: total - next, before: total });
  return pieces;
}
