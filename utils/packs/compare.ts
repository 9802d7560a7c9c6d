/** An order of texts that is the same on every computer: a locale's would differ from one to the next. */

/** By code units, as for `sort`. */
export function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
