/** Which rows of a long list are in the page. All numbers are pixels or indexes. */

/** Where each row begins; one more at the end: where the list ends. */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0];
  for (const [at, height] of heights.entries()) tops.push((tops[at] ?? 0) + height);
  return tops;
}

/** So many pixels above and below the view are rendered, too. */
const AROUND = 400;

/**
 * Indexes of the rows to render, ascending.
 * @param focused index of the row that holds the focus; -1: none.
 */
export function rowsInView(
  tops: readonly number[],
  view: { readonly top: number; readonly height: number },
  focused: number,
): readonly number[] {
  const count = tops.length - 1;
  // The list may have become shorter than where it was scrolled to.
  const top = Math.max(0, Math.min(view.top, (tops[count] ?? 0) - view.height));
  const first = Math.max(0, firstAfter(tops, top - AROUND) - 1);
  const end = Math.min(count, firstAfter(tops, top + view.height + AROUND));
  const rows = new Set<number>();
  for (let at = first; at < end; at += 1) rows.add(at);
  if (focused >= 0)
    for (const at of [focused - 1, focused, focused + 1]) if (at >= 0 && at < count) rows.add(at);
  return [...rows].sort((a, b) => a - b);
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
