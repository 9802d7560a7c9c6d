/**
 * Commands of the browser that are carried out in a page reach the script that the background started there; the scripts
 * that carry them out hear of them here. All run in the extension's own world, which the page can't see.
 */
import type { PageReader } from '../chat/index.ts';

/** What is carried out; see `pageCommand` of the messaging room. */
export interface Called {
  readonly name: string;
  readonly detail: string;
}

type Run = (called: Called) => void;

/** By what a document is read, also where no box was found. */
export type ShownReader = Pick<PageReader, 'read' | 'adapter' | 'scopes'>;

const world = globalThis as typeof globalThis & {
  deskmateReader?: ShownReader;
  /** How long the chat's script lives (its `lifetime.ts`). */
  deskmateLifetime?: AbortController;
  deskmateCommands?: Readonly<Record<string, Run | null>>;
};

/** For the chat's script: the page is read by this from now on. */
export function showReader(reader: ShownReader): void {
  world.deskmateReader = reader;
}

export function shownReader(): ShownReader | null {
  return world.deskmateReader ?? null;
}

/** The chat's script has ended here, and no newer copy runs: nothing is to be read any more. */
export function isReadingOver(): boolean {
  return world.deskmateLifetime?.signal.aborted === true;
}

/** For a script that carries these out; null: it is gone. */
export function offerCommands(names: readonly string[], run: Run | null): void {
  world.deskmateCommands = {
    ...world.deskmateCommands,
    ...Object.fromEntries(names.map((name) => [name, run])),
  };
}

/** For the chat's script. @returns false where nobody carries it out here. */
export function passCommand(called: Called): boolean {
  const run = world.deskmateCommands?.[called.name];
  run?.(called);
  return run != null;
}
