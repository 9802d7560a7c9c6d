/** Builds the engine from the store: from its last snapshot and what came since, or from all that was ever learned. */

import { readPackedBytes } from '../../utils/platform/index.ts';
import { lessonsAfter, listTemplates, readEngineBasis } from '../../utils/storage/index.ts';
import {
  createEngine,
  type EngineSnapshot,
  type Lexicon,
  openLexicon,
  type SuggestionEngine,
} from '../../utils/suggestion/index.ts';

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

type Restored = { readonly engine: SuggestionEngine; readonly stale: readonly string[] | null };

/** An engine with the snapshot in it; an empty one where there is none, or none that can be used. */
function restored(
  lexicon: Lexicon | undefined,
  snapshot: EngineSnapshot | undefined,
  ...[templates, replies]: [
    Parameters<SuggestionEngine['restore']>[1],
    Parameters<SuggestionEngine['restore']>[2],
  ]
): Restored {
  const options = lexicon === undefined ? { pause } : { pause, lexicon };
  const engine = createEngine(options);
  if (snapshot === undefined) return { engine, stale: null };
  try {
    return { engine, stale: engine.restore(snapshot, templates, replies) };
  } catch {
    // Whatever it was, it isn't one of ours: the lessons are all there still.
    return { engine: createEngine(options), stale: null };
  }
}

/** @returns id of the last lesson there is. */
async function replay(
  engine: SuggestionEngine,
  after: number,
  wanted: (lesson: { readonly id: number; readonly templateId: string }) => boolean,
): Promise<number> {
  let last = after;
  let sliceEnd = Date.now() + SLICE;
  for (;;) {
    const lessons = await lessonsAfter(last, PART);
    for (const lesson of lessons) {
      if (Date.now() >= sliceEnd) {
        await pause();
        sliceEnd = Date.now() + SLICE;
      }
      if (wanted(lesson)) engine.learn(lesson);
      last = lesson.id;
    }
    if (lessons.length < PART) return last;
  }
}

/** An engine with everything in it that the store knows. It still has to settle. */
export async function buildEngine(): Promise<Built> {
  const lexicon = await readLexicon();
  const templates = await listTemplates();
  const { replies, bans, snapshot, changes } = await readEngineBasis();
  const { engine, stale } = restored(lexicon, snapshot?.snapshot, templates, replies);
  if (stale === null) {
    await engine.addInSlices(templates);
    engine.addReplies(replies);
  }
  const known = stale === null ? 0 : (snapshot?.lastLesson ?? 0);
  // Templates that changed since begin anew; their lessons are told again from the first.
  const again = new Set(stale);
  const from = again.size > 0 ? 0 : known;
  const last = await replay(engine, from, ({ id, templateId }) => id > known || again.has(templateId));
  for (const ban of bans) engine.ban(ban);
  return { engine, lastLesson: last, changes };
}
