/** Asks the background how this site is read; it alone can see what the agent taught or imported. */
import type { Adapter } from '../../utils/chat/index.ts';
import { adapterOf, send } from '../../utils/messaging/index.ts';
import type { Lifetime } from './lifetime.ts';

const RETRY_FIRST = 100;
const RETRY_LAST = 5000;

interface Answer {
  readonly adapter: Adapter | null;
  /** True for one that the agent taught or imported. */
  readonly own: boolean;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * The worker may be starting, or be killed while it answers: asked again until it does, or this script ends.
 * @returns null when the script has ended.
 */
export async function askForAdapter(lifetime: Lifetime): Promise<Answer | null> {
  for (let wait = RETRY_FIRST; lifetime.alive(); wait = Math.min(wait * 2, RETRY_LAST)) {
    const answer = await send(adapterOf, {}).catch(() => null);
    if (answer === null) {
      await pause(wait);
      continue;
    }
    if (answer.adapter === null) return { adapter: null, own: false };
    // The background has checked it; a selector that this browser doesn't know finds nothing.
    return { adapter: answer.adapter as Adapter, own: answer.own };
  }
  return null;
}
