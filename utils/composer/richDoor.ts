/**
 * The strategies of rich editors are a script of their own, which the background starts only in pages whose box is one;
 * the filling finds them here. Both run in the extension's own world, which the page can't see.
 */
import type { HeldHand } from './hand/hand.ts';
import type { Strategy } from './strategy.ts';

export interface Rich {
  /** In their order: the first that serves a box writes into it. */
  readonly strategies: readonly Strategy[];
  readonly createHand: (nonce: string) => HeldHand;
}

const world = globalThis as typeof globalThis & { deskmateRich?: Rich };

/** For the script of the rich editors: it is there now. */
export function offerRich(rich: Rich): void {
  world.deskmateRich = rich;
}

/** Null while that script hasn't been started in this frame. */
export function findRich(): Rich | null {
  return world.deskmateRich ?? null;
}
