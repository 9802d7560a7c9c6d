/** How long things are kept, as a page writes it; where a store was cleared, that is noted before the new one has anything. */
import type { Retention, RetentionDays } from '../../utils/model/index.ts';
import { localDrawer } from '../../utils/platform/index.ts';
import { noteCleared, setRetention, tellRetention } from '../../utils/storage/index.ts';

/** A note that fails may not keep the agent's choice away. */
const look = (): Promise<unknown> => noteCleared(localDrawer).catch(() => false);

/** @returns from when on it counts, milliseconds since 1970. */
export async function chooseRetention(days: RetentionDays, now: number): Promise<number> {
  await look();
  return setRetention(days, now);
}

/** What is kept, and from when on, when the agent is told of it. */
export async function beginRetention(now: number): Promise<Retention> {
  await look();
  return tellRetention(now);
}
