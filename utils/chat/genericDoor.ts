/**
 * The generic reader is a script of its own, which the background starts only in pages that need it; the reader's
 * script finds it here. Both run in the extension's own world, which the page can't see.
 */
import type { Adapter } from './adapter.ts';
import type { GenericReader } from './generic/genericReader.ts';

export type CreateGenericReader = (
  document: Document,
  hostname: string,
  id?: string,
  now?: () => number,
  wall?: () => number,
) => GenericReader;

/** Mends an adapter of the agent's own whose page has moved; null where it can't. */
export type MendAdapter = (document: Document, adapter: Adapter) => Adapter | null;

const world = globalThis as typeof globalThis & {
  deskmateGeneric?: CreateGenericReader;
  deskmateMend?: MendAdapter;
};

/** For the generic reader's script: it is there now. */
export function offerGeneric(create: CreateGenericReader, mend?: MendAdapter): void {
  world.deskmateGeneric = create;
  if (mend !== undefined) world.deskmateMend = mend;
}

/** Null where that script hasn't been started, or has nothing to mend with. */
export function findMender(): MendAdapter | null {
  return world.deskmateMend ?? null;
}

/** Null while that script hasn't been started in this frame. */
export function findGeneric(): CreateGenericReader | null {
  return world.deskmateGeneric ?? null;
}
