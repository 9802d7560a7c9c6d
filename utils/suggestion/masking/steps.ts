/** Rules as data: what to look for in a text and what it is, one after the other. */
import type { Canvas, Found } from './canvas.ts';

/** One pattern and what its matches are. All patterns but `written` look at the folded text: see `foldUnits`. */
export interface Step {
  /** Global. With a group `it` (and the flag `d`) that group is taken, else the whole match. */
  readonly find: RegExp;
  readonly kind: Found;
  /** What was matched must look so … */
  readonly when?: RegExp;
  /** … and not so … */
  readonly unless?: RegExp;
  /** … and so as it was written, capitals and all. */
  readonly written?: RegExp;
}

/** Takes what the steps find; an earlier one hides what it took from those behind it. */
export function takeSteps(canvas: Canvas, steps: readonly Step[]): void {
  for (const { find, kind, when, unless, written } of steps) {
    canvas.take(
      find,
      kind,
      (matched, original) =>
        (when?.test(matched) ?? true) && !unless?.test(matched) && (written?.test(original) ?? true),
    );
  }
}
