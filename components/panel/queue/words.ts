/** How waiting is said: to the eye each second, to the ear only as often as it matters. */
import type { TranslateQueue } from '../../../utils/locale/index.ts';
import { clockSpan, type Level, leftOf, type Waiter } from '../../../utils/waiting/index.ts';
import type { IconName } from '../../shared/Icon.tsx';

export const LEVEL_ICON: Readonly<Record<Level, IconName>> = { calm: 'clock', soon: 'clock', late: 'alert' };
export const LEVEL_TEXT = { calm: 'queue.calm', soon: 'queue.soon', late: 'queue.over' } as const;

/** What is left until the limit, or how long it is over. */
export function sayLeft(t: TranslateQueue, waiter: Waiter, now: number): string {
  const left = leftOf(waiter, now);
  return t(left < 0 ? 'queue.late' : 'queue.left', { time: clockSpan(left) });
}

const MINUTE = 60_000;

/** Whether the ear hears that it may be longer: of less than a minute that says nothing. */
export const mayBeLonger = ({ atLeast }: Pick<Waiter, 'atLeast'>, milliseconds: number): boolean =>
  atLeast && milliseconds >= MINUTE;

/** A time in words that change once a minute. */
export function sayAbout(t: TranslateQueue, milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  if (minutes < 1) return t('queue.aboutSeconds');
  return minutes < 60
    ? t('queue.aboutMinutes', { n: minutes })
    : t('queue.aboutHours', { n: Math.floor(minutes / 60) });
}
