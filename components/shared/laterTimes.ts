/** To when something can be put off with one key. */

const HOUR = 60 * 60 * 1000;
/** When a day's work has begun, as an hour of the day. */
const MORNING = 10;

export interface LaterTime {
  readonly id: 'hour' | 'tomorrow' | 'monday';
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** In local time: the computer's clock decides what tomorrow is, also across a change of the clocks. */
export function laterTimes(now: number): readonly LaterTime[] {
  const morning = (days: number): number => {
    const day = new Date(now);
    day.setDate(day.getDate() + days);
    return day.setHours(MORNING, 0, 0, 0);
  };
  // 0 is a Sunday.
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return [
    { id: 'hour', at: now + HOUR },
    { id: 'tomorrow', at: morning(1) },
    { id: 'monday', at: morning(toMonday) },
  ];
}
