/** How likely it is that the first suggestion is right, so that a wrong list can be kept to itself. */

/**
 * A logistic curve over how well the best one fits and how far it is ahead of the next. Set on real questions with 1
 * to 20 wordings a template, a third of the templates left out so that there are questions that nothing answers.
 */
const CURVE = { bias: -3.2, score: 5, lead: 9 } as const;

/** A list is shown when its first is at least this likely right: the right one may well be the second. */
export const OPENS = 0.2;

/** @param score of the best, @param second of the one behind it, both as the model gives them. @returns 0 to 1. */
export function confidenceOf(score: number, second: number): number {
  const lead = Math.max(0, score - second);
  return 1 / (1 + Math.exp(-(CURVE.bias + CURVE.score * score + CURVE.lead * lead)));
}
