/** Times as people say them, in the computer's own time zone. All arguments are milliseconds since 1970. */
import type { Language } from '../model/index.ts';
import { createTranslate } from './translate.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `14:02` */
export function formatClock(at: number, language: Language): string {
  return dateFormat(language, 'clock').format(at);
}

/** `今天`, `昨天`, `7月3日`, `2024年7月3日` */
export function formatDay(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now);
  if (days === 0 || days === 1) return capital(relative(language).format(-days, 'day'));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateFormat(language, sameYear ? 'day' : 'year').format(at);
}

/** `刚刚`, `3分钟前`, `今天 09:10`, `昨天 14:02`, `7月3日`, `2024年7月3日` */
export function formatAgo(at: number, now: number, language: Language): string {
  const t = createTranslate(language);
  const passed = now - at;
  // A page's clock may run a little ahead of ours.
  if (passed < MINUTE && passed > -5 * MINUTE) return t('time.justNow');
  if (passed > 0 && passed < HOUR) return relative(language).format(-Math.floor(passed / MINUTE), 'minute');
  const day = formatDay(at, now, language);
  const days = daysBetween(at, now);
  return days === 0 || days === 1 ? t('time.dayClock', { day, clock: formatClock(at, language) }) : day;
}

/** `今天 18:00`, `明天 10:00`, `昨天 10:00`, `7月3日 10:00` */
export function formatDue(at: number, now: number, language: Language): string {
  const days = daysBetween(at, now);
  const isNear = days >= -2 && days <= 1;
  const day = isNear ? capital(relative(language).format(-days, 'day')) : formatDay(at, now, language);
  return createTranslate(language)('time.dayClock', { day, clock: formatClock(at, language) });
}

/** Midnights between two times: 1 for yesterday, however few hours ago that was. */
function daysBetween(at: number, now: number): number {
  return Math.round((midnight(now) - midnight(at)) / DAY);
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** `today` and `yesterday` begin a line here. Chinese has no case. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const SHAPES = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { month: 'short', day: 'numeric' },
  year: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// Building an Intl object takes some 50 µs; a history shows hundreds of times.
const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<Language, Intl.RelativeTimeFormat>();

function dateFormat(language: Language, shape: keyof typeof SHAPES): Intl.DateTimeFormat {
  const name = `${language} ${shape}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(language, SHAPES[shape]);
  formats.set(name, format);
  return format;
}

function relative(language: Language): Intl.RelativeTimeFormat {
  const format = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  relatives.set(language, format);
  return format;
}
