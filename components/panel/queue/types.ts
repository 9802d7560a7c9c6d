/** What is shown of who waits over all tabs. */
import type { Waiter } from '../../../utils/waiting/index.ts';

/** `noTab`: no page of an enabled workbench is open; `noList`: none of those that are can be read. */
export type QueueSight = 'loading' | 'noTab' | 'noList' | 'ready';

export interface QueueProps {
  readonly sight: QueueSight;
  /** In any order. */
  readonly waiters: readonly Waiter[];
  /** False: the computer has no network, and no page hears of anything new. */
  readonly online: boolean;
  /** Bring the tab to the front. */
  readonly onGo: (waiter: Waiter) => void;
  /** The agent wants to change the limits. */
  readonly onLimits: () => void;
  /** Fixed clock, for tests; milliseconds since 1970. */
  readonly now?: number | undefined;
}
