/** Whether what came into a box at once was filled in, and not typed, pasted or dictated. Pure. */

/** Nobody types so much in one stroke, and no reply is shorter; UTF-16 units. */
const LEAST = 4;

/** How a fill comes in: as if it were typed, or without saying how. */
const AS_TYPED: ReadonlySet<string> = new Set(['', 'insertText']);

/** @param inputType of the event that told of it; empty where it has none. */
export function isFill(before: string, after: string, inputType: string): boolean {
  return AS_TYPED.has(inputType) && after.length - before.length >= LEAST;
}
