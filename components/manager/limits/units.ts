/** Seconds as people give them: the largest unit that leaves a whole number. */
import type { TranslateQueue } from '../../../utils/locale/index.ts';

export const UNITS = { seconds: 1, minutes: 60, hours: 3600 } as const;
export type Unit = keyof typeof UNITS;

export function unitOf(seconds: number): Unit {
  if (seconds % UNITS.hours === 0) return 'hours';
  return seconds % UNITS.minutes === 0 ? 'minutes' : 'seconds';
}

const SAID = {
  seconds: 'waitLimit.inSeconds',
  minutes: 'waitLimit.inMinutes',
  hours: 'waitLimit.inHours',
} as const;

/** `3 分钟` */
export function sayLimit(t: TranslateQueue, seconds: number): string {
  const unit = unitOf(seconds);
  return t(SAID[unit], { n: seconds / UNITS[unit] });
}
