/** Who waits, on the icon: how many, in the colour of the most urgent. Only as long as a panel is open to know it. */
import { WAITING_BADGE, type WaitingBadge } from '../../../utils/model/index.ts';
import { clearSession, sessionDrawer, writeSession } from '../../../utils/platform/index.ts';
import { type Level, litOf, type Waiter } from '../../../utils/waiting/index.ts';

/** White text holds 4.5:1 on each. */
const COLOURS: Readonly<Record<Level, string>> = { calm: '#0b6e68', soon: '#8a5200', late: '#b0261f' };

/** @param waiters who waits now. */
export function keepBadge(waiters: () => readonly Pick<Waiter, 'since' | 'limit'>[]): { look(): void } {
  let last = '';
  const look = (): void => {
    const { n, level } = litOf(waiters(), Date.now());
    const text = `${n} ${level}`;
    if (text === last) return;
    last = text;
    const told =
      n === 0
        ? clearSession(WAITING_BADGE)
        : writeSession(WAITING_BADGE, [n, COLOURS[level]] satisfies WaitingBadge);
    told.catch(() => {
      last = '';
    });
  };
  // Another panel was closed, and this one still knows.
  sessionDrawer.follow(WAITING_BADGE, (value) => {
    if (value !== undefined) return;
    last = '';
    if (waiters().length > 0) look();
  });
  // The colour changes by itself.
  setInterval(look, 1000);
  addEventListener('pagehide', () => void clearSession(WAITING_BADGE).catch(() => {}));
  look();
  return { look };
}
