/** What is wrong with a file from elsewhere, or a row of it, in a form that the interface can say. */
import type { DraftProblemCode, FilePlace, Values } from '../../model/index.ts';

export interface DraftProblem {
  readonly code: DraftProblemCode;
  readonly place: FilePlace;
  readonly values: Values;
}

/** Thrown inside the readers where a file can't be read on, and turned into a reading at the door. */
export class DraftError extends Error {
  readonly problem: DraftProblem;

  constructor(code: DraftProblemCode, place: FilePlace = {}, values: Values = {}) {
    super(code);
    this.problem = { code, place, values };
  }

  /** Where in this file it is, which an archive holds: `path` is the file's own already. */
  placeIn(file: FilePlace): FilePlace {
    const { line, sheet } = this.problem.place;
    return { ...file, ...(sheet === undefined ? {} : { sheet }), ...(line === undefined ? {} : { line }) };
  }
}
