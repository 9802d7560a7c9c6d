/**
 * Holds the suggestion engine: built from the store when the worker starts, kept up to date by what changes. Nothing
 * in it is lost with the worker.
 */
import type { Template } from '../../utils/model/index.ts';
import { listTemplates, readTemplates } from '../../utils/storage/index.ts';
import { createEngine, type SuggestionEngine } from '../../utils/suggestion/index.ts';

export interface EngineHolder {
  /** The engine with every template in it; builds it at the first call. */
  ready(): Promise<SuggestionEngine>;
  /** The engine when it is built already, else null. */
  now(): SuggestionEngine | null;
  /** Reads these templates afresh. */
  refresh(ids: readonly string[]): Promise<void>;
  /** Reads all of them afresh. */
  rebuild(): Promise<void>;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function build(): Promise<SuggestionEngine> {
  const engine = createEngine({ pause });
  await engine.addInSlices(await listTemplates());
  return engine;
}

export function createEngineHolder(): EngineHolder {
  let engine: SuggestionEngine | null = null;
  let building: Promise<SuggestionEngine> | null = null;

  const ready = async (): Promise<SuggestionEngine> => {
    if (engine !== null) return engine;
    building ??= build();
    const mine = building;
    try {
      const built = await mine;
      if (building === mine) engine = built;
      return built;
    } catch (error) {
      // The next call tries again: the store may be readable by then.
      if (building === mine) building = null;
      throw error;
    }
  };

  const rebuild = async (): Promise<void> => {
    engine = null;
    building = build();
    await ready();
  };

  return {
    ready,
    now: () => engine,
    rebuild,
    async refresh(ids) {
      const built = await ready();
      const templates: readonly Template[] = await readTemplates(ids);
      built.remove(ids);
      built.add(templates.filter((template) => template.deletedAt === null));
    },
  };
}
