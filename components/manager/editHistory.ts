/** Undo and redo over all fields of a form: what was written without a pause goes in one step. Pure. */

/** After so long without writing the next letter begins a new step, in milliseconds. */
const PAUSE = 900;
const MAX_STEPS = 200;

export interface Edits<Values> {
  readonly past: readonly Values[];
  readonly future: readonly Values[];
  /** When it was written last; milliseconds since 1970. */
  readonly at: number;
}

export const NO_EDITS: Edits<never> = { past: [], future: [], at: Number.NEGATIVE_INFINITY };

/** @param before the values that are written over now. */
export function written<Values>(edits: Edits<Values>, before: Values, at: number): Edits<Values> {
  const goesOn = at - edits.at < PAUSE && edits.past.length > 0;
  const past = goesOn ? edits.past : [...edits.past, before].slice(-MAX_STEPS);
  return { past, future: [], at };
}

interface Step<Values> {
  readonly values: Values;
  readonly edits: Edits<Values>;
}

/** @returns null where there is nothing to undo. */
export function undone<Values>({ past, future }: Edits<Values>, now: Values): Step<Values> | null {
  const values = past.at(-1);
  if (values === undefined) return null;
  return { values, edits: { ...NO_EDITS, past: past.slice(0, -1), future: [now, ...future] } };
}

/** @returns null where there is nothing to redo. */
export function redone<Values>({ past, future }: Edits<Values>, now: Values): Step<Values> | null {
  const [values, ...rest] = future;
  if (values === undefined) return null;
  return { values, edits: { ...NO_EDITS, past: [...past, now], future: rest } };
}
