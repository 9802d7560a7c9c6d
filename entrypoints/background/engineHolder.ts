/**
 * Holds the suggestion engine: built from the store when the worker starts, kept up to date by what changes, saved from
 * time to time. Nothing in it is lost with the worker.
 */
import {
  noteTake,
  readOwnReplies,
  readSuggested,
  type StoreFailure,
  saveSnapshot,
  storeFailure,
  type Taught,
} from '../../utils/storage/index.ts';
import { queryKey, type SuggestionEngine } from '../../utils/suggestion/index.ts';
import { type Built, buildEngine } from './buildEngine.ts';
import { createSnapshotKeeper } from './snapshotKeeper.ts';

/** More templates than these aren't taken in at one go. */
const MANY = 50;

export interface EngineHolder {
  /** The engine with every template in it; builds it at the first call. */
  ready(): Promise<SuggestionEngine>;
  /** The engine when it is built already, else null. */
  now(): SuggestionEngine | null;
  /** Reads these templates and own replies afresh. */
  refresh(ids: readonly string[]): Promise<void>;
  /** Reads all of it afresh. */
  rebuild(): Promise<void>;
  /** A reply was taken into the store. */
  learn(taught: Taught): void;
  /** The agent took this from a search, or (empty) from what is suggested. */
  took(query: string, templateId: string, at: number): Promise<void>;
  /** Something that was learned was taken out of the store, or put back: one change, told in the engine's words. */
  change(apply: (engine: SuggestionEngine) => void): Promise<void>;
  /** A chat message is being answered, until what is returned is called: nothing is saved meanwhile. */
  busy(): () => void;
}

/** @param failed hears why the engine couldn't be saved; it goes on all the same. */
export function createEngineHolder(failed: (failure: StoreFailure) => void = () => {}): EngineHolder {
  let current: Built | null = null;
  let building: Promise<Built> | null = null;
  /** Taken in while it was being built. */
  let waiting: Taught[] = [];

  const save = async (): Promise<void> => {
    if (current === null) return;
    const { engine, lastLesson, changes } = current;
    try {
      await saveSnapshot({ snapshot: engine.snapshot(), lastLesson, savedAt: Date.now() }, changes);
    } catch (error) {
      failed(storeFailure(error));
    }
  };
  const keeper = createSnapshotKeeper(save);

  const takeIn = (built: Built, { lesson, reply }: Taught): void => {
    if (reply !== null) built.engine.addReplies([reply]);
    if (lesson === null || lesson.id <= built.lastLesson) return;
    built.engine.learn(lesson);
    built.lastLesson = lesson.id;
    keeper.learned();
  };

  const settle = (built: Built): void => {
    // It answers meanwhile; a snapshot of one that hasn't settled would never be.
    void built.engine.settle().then(() => {
      if (current === built) keeper.changed();
    });
  };

  const readyBuilt = async (): Promise<Built> => {
    if (current !== null) return current;
    building ??= buildEngine();
    const mine = building;
    try {
      const built = await mine;
      if (building === mine && current !== built) {
        current = built;
        for (const taught of waiting) takeIn(built, taught);
        waiting = [];
        settle(built);
      }
      return built;
    } catch (error) {
      // The next call tries again: the store may be readable by then.
      if (building === mine) building = null;
      throw error;
    }
  };

  const rebuild = async (): Promise<void> => {
    current = null;
    // What was taken in before is in the store, unless it was erased.
    waiting = [];
    building = buildEngine();
    await readyBuilt();
  };

  return {
    ready: async () => (await readyBuilt()).engine,
    now: () => current?.engine ?? null,
    rebuild,
    async refresh(ids) {
      const built = await readyBuilt();
      const { ids: touched, templates } = await readSuggested(ids);
      const replies = await readOwnReplies(ids);
      const there = new Set([...templates, ...replies].map(({ id }) => id));
      built.engine.remove(touched.filter((id) => !there.has(id)));
      // Thousands come with an import: meanwhile it answers with what it has.
      if (templates.length > MANY) await built.engine.addInSlices(templates);
      else built.engine.add(templates);
      built.engine.addReplies(replies);
      settle(built);
    },
    learn(taught) {
      if (current !== null) takeIn(current, taught);
      else if (building !== null) waiting.push(taught);
    },
    async took(query, templateId, at) {
      if (query.trim() === '') return;
      // Where it can't be kept, the order stays as it was.
      const takes = await noteTake({ query: queryKey(query), templateId, at }).catch(() => null);
      if (takes !== null && current !== null) current.engine.takes = takes;
    },
    async change(apply) {
      // One that is being built may have read the store before this change, or after it.
      if (current === null) return building === null ? undefined : rebuild();
      apply(current.engine);
      current.changes += 1;
      keeper.changed();
    },
    busy: keeper.busy,
  };
}
