/**
 * The generic reader is a script of its own, which the background starts only in pages that need it; the reader's
 * script finds it here. Both run in the extension's own world, which the page can't see.
 */
import type { GenericReader } from './generic/genericReader.ts';

export type CreateGenericReader = (
  document: Document,
  hostname: string,
  id?: string,
  now?: () => number,
  wall?: () => number,
) => GenericReader;

const world = globalThis as typeof globalThis & { deskmateGeneric?: CreateGenericReader };

/** For the generic reader's script: it is there now. */
export function offerGeneric(create: CreateGenericReader): void {
  world.deskmateGeneric = create;
}

/** Null while that script hasn't been started in this frame. */
export function findGeneric(): CreateGenericReader | null {
  return world.deskmateGeneric ?? null;
}
