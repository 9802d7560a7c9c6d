/**
 * When something is to happen, out of what an agent types or has promised: `明天10点问是否收到`, `48小时内发出`,
 * `下周一上午`, `半小时后`. Local time of this computer; the first that is found counts. Pure.
 */
import { CLOCK, likelyHour, PART, type TimeOfDay, timeOfDay } from './clock.ts';
import { NUMBER, numberOf } from './numbers.ts';

export interface FoundTime {
  /** Milliseconds since 1970; never before `now`. */
  readonly at: number;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** False where only a day or a part of it was told. */
  readonly isExact: boolean;
  /** `以内`, `前`: no later than that. */
  readonly isDeadline: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What a day without a time means, in hours. */
const MORNING = 10;
const EVENING = 18;
/** `稍后`, `一会儿`. */
const SOON = 30 * MINUTE;

const WEEKDAYS = '一二三四五六日天末';
const SPAN = `(?:(${NUMBER})(?:\\s*(?:[-~～到至–—])\\s*(${NUMBER}))?|(半))\\s*(?:个|個)?(分钟|分鐘|小时|小時|钟头|鐘頭|工作日|天|日|周|週|星期|礼拜|禮拜|月)`;
const AFTER = '(?:之|以)?(?:后|後)';
const WITHIN = '(?:(?:之|以)?(?:内|內))';
const DAY = `大后天|大後天|后天|後天|明[天日儿兒]|明(?=[早晚])|今[天日儿兒]|今(?=[早晚])|当天|當天`;
const WEEK = `(?:(下下|下|这|這|本)(?:个|個)?)?(?:周|週|星期|礼拜|禮拜)([${WEEKDAYS}])`;
const DATE =
  '(?:(\\d{1,2})月(\\d{1,2})[日号號]?|(下个?月|下個月)?(\\d{1,2})[日号號]|(下个?月|下個月|月)(底|初)|(\\d{1,2})/(\\d{1,2})(?![\\d/]))';
const BEFORE = '(?:之|以)?前(?!天|几|幾)';

const EXPRESSION = new RegExp(
  [
    `(?<span>${SPAN}(?:(?<after>${AFTER})|(?<within>${WITHIN})))`,
    '(?<soon>稍后|稍後|稍等|等一下|等下|等会|等會|待会|待會|一会儿?|一會兒?)',
    '(?<work>(?:今天)?下班(?:之|以)?前)',
    `(?<moment>(?:(?<day>${DAY})|(?<week>${WEEK})|(?<date>${DATE}))?(?:的|\\s)?(?<part>${PART})?(?:的|\\s)?(?<clock>${CLOCK})?(?<before>${BEFORE})?)`,
  ].join('|'),
  'gu',
);

/** @param now milliseconds since 1970. @returns the first time in the text; null: there is none. */
export function readTime(text: string, now: number): FoundTime | null {
  for (const hit of text.matchAll(EXPRESSION)) {
    const [whole] = hit;
    if (whole === '') continue;
    const read = readHit(hit, now);
    if (read === null) continue;
    const lead = whole.length - whole.trimStart().length;
    const start = hit.index + lead;
    return { ...read, at: Math.max(now, read.at), start, end: hit.index + whole.trimEnd().length };
  }
  return null;
}

type Read = Pick<FoundTime, 'at' | 'isExact' | 'isDeadline'>;

function readHit(hit: RegExpExecArray, now: number): Read | null {
  const { span, soon, work, after, day, week, date, part, clock, before } = hit.groups ?? {};
  if (soon !== undefined) return { at: now + SOON, isExact: false, isDeadline: false };
  if (work !== undefined) return { at: at(now, 0, EVENING, 0), isExact: false, isDeadline: true };
  if (span !== undefined) {
    const read = spanOf(span, now);
    return read === null ? null : { ...read, isDeadline: after === undefined };
  }
  const time = part === undefined && clock === undefined ? null : timeOfDay(part ?? '', clockGroups(clock));
  if (clock !== undefined && time === null) return null;
  // `便宜一点` is no time.
  if (/^一\s?[点點]$/u.test(hit[0].trim())) return null;
  const offset = dayOffset({ day, week, date }, now);
  if (offset === null && (day ?? week ?? date) !== undefined) return null;
  const isDeadline = before !== undefined;
  if (offset === null)
    return time === null ? null : { at: nextAt(time, now), isExact: time.isExact, isDeadline };
  if (time !== null) {
    const days = offset + (time.nextDay ? 1 : 0);
    return { at: at(now, days, likelyHour(time), time.minute), isExact: time.isExact, isDeadline };
  }
  const hour = isDeadline || at(now, offset, MORNING, 0) < now ? EVENING : MORNING;
  return { at: at(now, offset, hour, 0), isExact: false, isDeadline };
}

const CLOCK_ALONE = new RegExp(`^${CLOCK}$`, 'u');
const SPAN_ALONE = new RegExp(`^${SPAN}`, 'u');

function clockGroups(clock: string | undefined): readonly (string | undefined)[] {
  return clock === undefined ? [] : (CLOCK_ALONE.exec(clock)?.slice(1) ?? []);
}

/** `N` days from now at that time. */
function at(now: number, days: number, hour: number, minute: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hour, minute).getTime();
}

/** The next time that a clock without a day shows this: of both halves of the day that when people are awake. */
function nextAt(time: TimeOfDay, now: number): number {
  const hours = time.isCertain || time.hour >= 12 ? [time.hour] : [time.hour, time.hour + 12];
  const days = time.nextDay ? [1] : [0, 1];
  const moments = days.flatMap((day) => hours.map((hour) => ({ hour, at: at(now, day, hour, time.minute) })));
  const ahead = moments.filter((one) => one.at > now).sort((a, b) => a.at - b.at);
  const awake = time.isCertain ? ahead : ahead.filter(({ hour }) => hour >= 8 && hour < 22);
  return (awake[0] ?? ahead[0])?.at ?? at(now, 1, likelyHour(time), time.minute);
}

function spanOf(span: string, now: number): Pick<Read, 'at' | 'isExact'> | null {
  const [, from, to, half, unit = ''] = SPAN_ALONE.exec(span) ?? [];
  // Of `1到3天` the last day counts.
  const count = half === undefined ? numberOf(to ?? from ?? '') : 0.5;
  if (Number.isNaN(count)) return null;
  if (/分/.test(unit)) return { at: now + count * MINUTE, isExact: true };
  if (/[时時头頭]/.test(unit)) return { at: now + count * HOUR, isExact: true };
  if (/工作日/.test(unit)) return { at: workdaysFrom(now, count), isExact: false };
  if (/月/.test(unit))
    return { at: half === undefined ? monthsFrom(now, count) : sameTime(now, 15), isExact: false };
  if (half !== undefined) return { at: now + 12 * HOUR, isExact: false };
  return { at: sameTime(now, count * (/[天日]/.test(unit) ? 1 : 7)), isExact: false };
}

function sameTime(now: number, days: number): number {
  const date = new Date(now);
  date.setDate(date.getDate() + days);
  return date.getTime();
}

function monthsFrom(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + months);
  // A month after the 31st is the last of the next.
  date.setDate(Math.min(day, new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate()));
  return date.getTime();
}

/** Mondays to Fridays; public holidays aren't known here. */
function workdaysFrom(now: number, count: number): number {
  const date = new Date(now);
  for (let left = count; left > 0; ) {
    date.setDate(date.getDate() + 1);
    if (date.getDay() % 6 !== 0) left -= 1;
  }
  return date.getTime();
}

interface DayGroups {
  readonly day: string | undefined;
  readonly week: string | undefined;
  readonly date: string | undefined;
}

/** How many days from now on it is; null where no day is told, or none that there is. */
function dayOffset({ day, week, date }: DayGroups, now: number): number | null {
  if (day !== undefined) return /^大/.test(day) ? 3 : /^[后後]/.test(day) ? 2 : /^明/.test(day) ? 1 : 0;
  if (week !== undefined) return weekOffset(week, now);
  return date === undefined ? null : dateOffset(date, now);
}

function weekOffset(week: string, now: number): number {
  const [, which = '', name = ''] = new RegExp(`^${WEEK}$`, 'u').exec(week) ?? [];
  const index = WEEKDAYS.indexOf(name);
  // A weekend begins on its Saturday; weeks begin on Monday.
  const wanted = name === '末' ? 5 : Math.min(index, 6);
  const today = (new Date(now).getDay() + 6) % 7;
  if (which === '下') return 7 - today + wanted;
  if (which === '下下') return 14 - today + wanted;
  return wanted >= today ? wanted - today : 7 - today + wanted;
}

function dateOffset(text: string, now: number): number | null {
  const [, month, dayOf, nextMonth, day, ofMonth, edge, slashMonth, slashDay] =
    new RegExp(`^${DATE}$`, 'u').exec(text) ?? [];
  const today = new Date(now);
  const [year, thisMonth] = [today.getFullYear(), today.getMonth()];
  const from = (y: number, m: number, d: number): number | null => {
    const date = new Date(y, m, d);
    if (date.getDate() !== d) return null;
    return Math.round((date.getTime() - new Date(year, thisMonth, today.getDate()).getTime()) / (24 * HOUR));
  };
  const [m, d] = [Number(month ?? slashMonth), Number(dayOf ?? slashDay)];
  if (m > 0) {
    const offset = from(year, m - 1, d);
    // A date that is over is next year's.
    return m > 12 || offset === null ? null : offset >= 0 ? offset : from(year + 1, m - 1, d);
  }
  if (day !== undefined) {
    const later = nextMonth !== undefined;
    const offset = from(year, thisMonth + (later ? 1 : 0), Number(day));
    return offset !== null && offset >= 0 ? offset : from(year, thisMonth + 1, Number(day));
  }
  const next = ofMonth !== '月' ? 1 : 0;
  if (edge === '底') return from(year, thisMonth + next, new Date(year, thisMonth + next + 1, 0).getDate());
  return from(year, thisMonth + 1, 1);
}
