/** A day from today, as it is written in a language. */
import type { Language } from '../model/index.ts';
import type { DatePart } from './parts.ts';

/**
 * `12月2日`, `Dec 2`; with its year where that isn't this one. A month on from the 31st is the last of the next month.
 * @param now milliseconds since 1970; the day is that of this computer's clock.
 * @returns null where `now` is no time.
 */
export function dayText({ amount, unit }: DatePart, now: number, language: Language): string | null {
  const today = new Date(now);
  const year = today.getFullYear();
  const month = today.getMonth() + (unit === 'm' ? amount : 0);
  const days = unit === 'm' ? 0 : amount * (unit === 'w' ? 7 : 1);
  const lastOfMonth = new Date(year, month + 1, 0).getDate();
  // At noon: there is one on every day, whatever happens to the clocks at night.
  const day = new Date(year, month, Math.min(today.getDate(), unit === 'm' ? lastOfMonth : 31) + days, 12);
  if (Number.isNaN(day.getTime())) return null;
  const withYear = day.getFullYear() === year ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...withYear, month: 'short', day: 'numeric' }).format(day);
}
