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

/** A time in words that change once a minute. */
export function sayAbout(t: TranslateQueue, milliseconds: number): string {
  const minutes = minutesOf(milliseconds);
  if (minutes < 1) return t('queue.aboutSeconds');
  return minutes < 60
    ? t('queue.aboutMinutes', { n: minutes })
    : t('queue.aboutHours', { n: Math.floor(minutes / 60) });
}

/** How long one has waited; `atLeast`: since they were first seen, which says nothing of less. */
export function sayWaited(t: TranslateQueue, milliseconds: number, atLeast: boolean): string {
  const about = sayAbout(t, milliseconds);
  if (!atLeast) return about;
  return minutesOf(milliseconds) < 1 ? t('queue.atLeastSeconds') : `${t('queue.atLeast')} ${about}`;
}

/** How long the one who has waited the longest has. */
export function sayLongest(t: TranslateQueue, milliseconds: number, atLeast: boolean): string {
  if (atLeast && minutesOf(milliseconds) >= 1)
    return t('queue.longestAtLeast', { time: sayAbout(t, milliseconds) });
  return t('queue.longest', { time: sayWaited(t, milliseconds, atLeast) });
}

const minutesOf = (milliseconds: number): number => Math.floor(milliseconds / 60_000);
