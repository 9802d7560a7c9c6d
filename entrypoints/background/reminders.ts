/**
 * Reminds of what is due: a number on the icon, and a notice of the system where the agent allowed it. The time of the
 * next is told to the browser, which starts the worker again for it. It looks once every half hour at least while
 * something is waited for: a clock may be set. Who waits for an answer now comes first on the icon.
 */
import { PANEL_PORT } from '../../utils/messaging/index.ts';
import { WAITING_BADGE, type WaitingBadge } from '../../utils/model/index.ts';
import {
  clearSession,
  notifyDue,
  onPanel,
  onWake,
  readSession,
  sessionDrawer,
  showBadge,
  wakeAt,
  writeSession,
} from '../../utils/platform/index.ts';
import { liveQuery, readDue, type Subscription } from '../../utils/storage/index.ts';

/** Until when it was told what is due, milliseconds since 1970; of this run of the browser. */
const TOLD = 'remindedUntil';
/** Nothing of the second. */
const DUE = '#475552';
const LOOK_AGAIN = 30 * 60 * 1000;

/** @returns what it follows the store by. */
export function startReminders(): Subscription {
  let looking: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    // Also where the store can't be read.
    const waiting = await readSession<WaitingBadge>(WAITING_BADGE);
    if (waiting !== undefined) await showBadge(...waiting);
    const now = Date.now();
    const told = (await readSession<number>(TOLD)) ?? 0;
    const { due, fresh, next } = await readDue(told, now);
    if (waiting === undefined) await showBadge(due, DUE);
    if (next !== null) await wakeAt(Math.min(next, now + LOOK_AGAIN));
    if (fresh === 0) return;
    // First: killed in between, it is told once less and not once more each time.
    await writeSession(TOLD, now);
    await notifyDue(due);
  };
  // One behind the other; a store that can't be read is told of elsewhere.
  const lookNext = (): void => {
    looking = looking.then(look).catch(() => {});
  };
  onWake(lookNext);
  sessionDrawer.follow(WAITING_BADGE, lookNext);
  // Panels count who waits: one that is still open says it again.
  onPanel(PANEL_PORT, nothing, () => void clearSession(WAITING_BADGE));
  // Whatever any page changes; and once at the start.
  return liveQuery(() => readDue(0, Date.now())).subscribe({ next: lookNext, error: () => {} });
}

function nothing(): void {}
