/**
 * By which words and marks it is told what a turn does, and how whoever wrote it is. They are written here, packed into
 * a file of the extension by the build, and read by the worker with the lexicon: its own code stays small.
 */
import { packRules } from '../packedRules.ts';
import { MOOD } from './mood.ts';
import { QUESTIONS } from './questions.ts';
import { STAGE } from './stage.ts';
import { TALK } from './talk.ts';
import { TEMPER } from './temper.ts';

const SIGNS = { talk: TALK, questions: QUESTIONS, stage: STAGE, mood: MOOD, temper: TEMPER };

export type { MoodSign } from './mood.ts';
export type Signs = typeof SIGNS;

/** The signs as a text that `readRules` reads. */
export function packSigns(): string {
  return packRules(SIGNS);
}
