/** Builds the engine from the store: from its last snapshot and what came since, or from all that was ever learned. */
import type { Template } from '../../utils/model/index.ts';
import { readPackedBytes } from '../../utils/platform/index.ts';
import {
  type EngineBasis,
  lessonsAfter,
  listSuggested,
  readEngineBasis,
  readTakes,
} from '../../utils/storage/index.ts';
import {
  createEngine,
  type Lexicon,
  openLexicon,
  type Signs,
  type SuggestionEngine,
} from '../../utils/suggestion/index.ts';
import { maskNow, readMasking } from './maskingRules.ts';
import { readSigns } from './signs.ts';

export interface Built {
  readonly engine: SuggestionEngine;
  /** Id of the last lesson in it, and of how many changes it knows: see `saveSnapshot`. */
  lastLesson: number;
  changes: number;
}

/** Lessons that are read at once, and for how long the thread is kept with them, in milliseconds. */
const PART = 500;
const SLICE = 5;

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What the words of the trade mean. Words alone decide where it can't be had. */
async function readLexicon(): Promise<Lexicon | undefined> {
  try {
    return openLexicon(await readPackedBytes('/lexicon.bin'));
  } catch {
    return undefined;
  }
}

/** An engine with all templates and own replies in it, and with the snapshot, where there is one that can be used. */
async function engineOf(
  signs: Signs,
  lexicon: Lexicon | undefined,
  templates: readonly Template[],
  { replies, snapshot }: EngineBasis,
): Promise<Omit<Built, 'changes'>> {
  const options = { signs, pause, mask: maskNow, ...(lexicon === undefined ? {} : { lexicon }) };
  try {
    const engine = createEngine(options);
    if (snapshot !== null && engine.restore(snapshot.snapshot, templates, replies))
      return { engine, lastLesson: snapshot.lastLesson };
  } catch {
    // Whatever it was, it isn't one of ours: the lessons are all there still.
  }
  const engine = createEngine(options);
  await engine.addInSlices(templates);
  engine.addReplies(replies);
  return { engine, lastLesson: 0 };
}

/** Tells it the lessons after this one. @returns id of the last lesson there is. */
async function replay(engine: SuggestionEngine, after: number): Promise<number> {
  let last = after;
  let sliceEnd = Date.now() + SLICE;
  for (;;) {
    const lessons = await lessonsAfter(last, PART);
    for (const lesson of lessons) {
      if (Date.now() >= sliceEnd) {
        await pause();
        sliceEnd = Date.now() + SLICE;
      }
      engine.learn(lesson);
      last = lesson.id;
    }
    if (lessons.length < PART) return last;
  }
}

/** An engine with everything in it that the store knows. It still has to settle. */
export async function buildEngine(): Promise<Built> {
  const [signs, lexicon] = await Promise.all([readSigns(), readLexicon()]);
  const templates = await listSuggested();
  const basis = await readEngineBasis();
  const { engine, lastLesson } = await engineOf(signs, lexicon, templates, basis);
  const last = await replay(engine, lastLesson);
  engine.takes = await readTakes();
  // What is open is compared with them, masked as they are.
  if (basis.bans.length > 0) await readMasking();
  for (const ban of basis.bans) engine.ban(ban);
  return { engine, lastLesson: last, changes: basis.changes };
}
