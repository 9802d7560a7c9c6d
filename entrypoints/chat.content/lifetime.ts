/**
 * How long this copy of the script lives: until a newer copy starts in the same frame, the extension was updated or
 * removed, or the agent took the site's permission away.
 *
 * Nothing of it goes through the page's DOM: an event there could be sent by the page to silence us.
 */
import { isConnected } from '../../utils/platform/index.ts';

export interface Lifetime {
  readonly signal: AbortSignal;
  end(): void;
  /** False when the extension behind this script is gone; then it ends itself. */
  alive(): boolean;
}

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmateLifetime?: AbortController };

/** Ends the copy that ran here before, and begins a new life. */
export function takeOver(): Lifetime {
  world.deskmateLifetime?.abort();
  const controller = new AbortController();
  world.deskmateLifetime = controller;
  return {
    signal: controller.signal,
    end: () => controller.abort(),
    alive() {
      if (!controller.signal.aborted && !isConnected()) controller.abort();
      return !controller.signal.aborted;
    },
  };
}
