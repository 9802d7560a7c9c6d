/** What is wrong with a pack, in a form that the interface can say in the user's language. */
import type { PackProblemCode, Values } from '../model/index.ts';

export interface PackProblem {
  readonly code: PackProblemCode;
  /** Where in the JSON, e.g. `templates[12].code`, or a name in the zip; empty for the file as a whole. */
  readonly place: string;
  readonly values: Values;
}

/** The place that a path of keys and indexes leads to: `templates[12].code`. */
export function placeOf(path: readonly (string | number)[]): string {
  let place = '';
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`;
    else place += place === '' ? step : `.${step}`;
  }
  return place;
}
