/** A day from today, as it is written in a language. */
import type { Language } from '../model/index.ts';
import type { DatePart } from './parts.ts';

/**
 * `12月2日`, `Dec 2`; with its year where that isn't this one. A month on from the 31st is the last of the next month.
 * @param now milliseconds since 1970; the day is that of this computer's clock.
 * @returns null where `now` is no time.
 */
export function dayText({ amount, unit }: DatePart, now: number, language: Language): string | null {
  const day = new Date(now);
  const year = day.getFullYear();
  const date = day.getDate();
  if (unit === 'm') {
    day.setMonth(day.getMonth() + amount);
    // Beyond the end of that month: back to its last day.
    if (day.getDate() !== date) day.setDate(0);
  } else day.setDate(date + amount * (unit === 'w' ? 7 : 1));
  if (Number.isNaN(day.getTime())) return null;
  const withYear = day.getFullYear() === year ? {} : ({ year: 'numeric' } as const);
  return day.toLocaleDateString(language, { ...withYear, month: 'short', day: 'numeric' });
}
