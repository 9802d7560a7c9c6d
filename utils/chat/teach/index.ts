/** Teach me: an adapter from what a person points at, and finding a part again that has moved. */

export { bubblesOf, candidates, type Guess, guess, meantBy, type TaughtPart } from './guess.ts';
export { type Examples, type Lesson, learn, type TeachProblem, type TeachProblemCode } from './learn.ts';
export { type MarkedMessage, markAll, readName } from './markAll.ts';
export { mendAdapter } from './mend.ts';
export { findMoved, fingerprintOf, type Moved } from './prints.ts';
export { sharedParent } from './rows.ts';
