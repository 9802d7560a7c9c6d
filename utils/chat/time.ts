/**
 * Times as chat pages write them: milliseconds, dates, `2-22 18:55`, `昨天 09:30`, `下午3:05`. What can't be read for
 * certain (`刚刚`, `03/04 09:30`, which is two days at once) is no time.
 */

export interface SaidAt {
  /** Milliseconds since 1970. */
  readonly at: number;
  /**
   * Hour and minute as written, which stays the same when the page changes `09:30` to `昨天 09:30`: what a message
   * without an id can be known by.
   */
  readonly clock: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** A page's clock may be ahead of ours by this much; beyond it, a time of day was yesterday's. */
const AHEAD = 5 * 60 * 1000;

const CLOCK =
  /(上午|早上|凌晨|中午|下午|晚上|AM|PM|am|pm)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM|am|pm)?/;
const FULL_DATE = /(?<!\d)((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;
const SHORT_DATE = /(?<![\d/.¥￥$€£-])(\d{1,2})([-/.月])(\d{1,2})(?:日|(?![\d/.-]))/;
const WEEKDAY = /(?<![上下])(?:星期|周|週|礼拜)([一二三四五六日天])/;
/** Words of a day that isn't read here: a month by name, 上周, 3天前, digits that are left over. */
const OTHER_DAY =
  /\d|[上下大][周週个前]|[天月年]前|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Days by name, and how many days back they are. */
const NAMED_DAYS: readonly (readonly [RegExp, number])[] = [
  [/今天|today/i, 0],
  [/昨[天日]|yesterday/i, 1],
  [/(?<!大)前天/, 2],
];

function hourOf(hour: number, half: string): number {
  if (half === '晚上' && hour === 12) return 0;
  if (/^(?:下午|晚上|pm)$/i.test(half)) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour < 11 ? hour + 12 : hour;
  return /^am$|凌晨/i.test(half) && hour === 12 ? 0 : hour;
}

function midnight(now: number, daysBack: number): Date {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - daysBack);
  return date;
}

/** Day of a text, `null` where it names none, `unclear` where it names one that can't be told. */
function dayOf(text: string, now: number): Date | 'unclear' | null {
  const full = FULL_DATE.exec(text);
  if (full !== null) return dateOf(Number(full[1]), Number(full[2]), Number(full[3]));
  for (const [words, back] of NAMED_DAYS) {
    if (words.test(text)) return OTHER_DAY.test(text.replace(words, '')) ? 'unclear' : midnight(now, back);
  }
  const weekday = WEEKDAY.exec(text)?.[1];
  if (weekday !== undefined) {
    const wanted = '日一二三四五六'.indexOf(weekday === '天' ? '日' : weekday);
    const back = (new Date(now).getDay() - wanted + 7) % 7;
    return midnight(now, back === 0 ? 7 : back);
  }
  const short = SHORT_DATE.exec(text);
  if (short === null) return OTHER_DAY.test(text) ? 'unclear' : null;
  // 3/4 is the third of April to one half of the world.
  if (short[2] === '/' && Number(short[1]) <= 12 && Number(short[3]) <= 12 && short[1] !== short[3]) {
    return 'unclear';
  }
  if (OTHER_DAY.test(text.replace(short[0], ''))) return 'unclear';
  const date = dateOf(new Date(now).getFullYear(), Number(short[1]), Number(short[3]));
  // A date without a year that would be to come was last year's.
  if (date !== 'unclear' && date.getTime() > now + DAY) date.setFullYear(date.getFullYear() - 1);
  return date;
}

function dateOf(year: number, month: number, day: number): Date | 'unclear' {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : 'unclear';
}

function clockText(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function fromNumber(at: number): SaidAt {
  const date = new Date(at);
  return { at, clock: clockText(date.getHours(), date.getMinutes()) };
}

/** Seconds and milliseconds since 1970 that a shop's chat can hold: 2001 to 2096. */
function ofDigits(text: string): SaidAt | null {
  if (/^[1-3]\d{12}$/.test(text)) return fromNumber(Number(text));
  return /^[1-3]\d{9}$/.test(text) ? fromNumber(Number(text) * 1000) : null;
}

/**
 * Reads a time.
 * @param now milliseconds since 1970: what 昨天 is counted from.
 * @returns null where the text names no time, or not for certain.
 */
export function parseTime(text: string, now: number): SaidAt | null {
  const words = text.trim();
  if (words === '' || words.length > 60) return null;
  if (/^\d+$/.test(words)) return ofDigits(words);
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(words)) {
    const at = Date.parse(words);
    return Number.isNaN(at) ? null : fromNumber(at);
  }
  const clock = CLOCK.exec(words);
  if (clock === null) return null;
  const hour = hourOf(Number(clock[2]), clock[1] ?? clock[5] ?? '');
  const minute = Number(clock[3]);
  if (hour > 23 || minute > 59) return null;
  const day = dayOf(words.replace(clock[0], ' '), now);
  if (day === 'unclear') return null;
  const date = day ?? midnight(now, 0);
  date.setHours(hour, minute, Number(clock[4] ?? 0), 0);
  // Written before midnight and not yet written anew.
  if (day === null && date.getTime() > now + AHEAD) date.setDate(date.getDate() - 1);
  return { at: date.getTime(), clock: clockText(hour, minute) };
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const DAY_NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
/** `12 March 2026`, `Mar 12th, 2026`, `March 12`. */
const MONTH_DAY = new RegExp(
  `\\b(?:${DAY_NUMBER}\\s+${MONTH}|${MONTH}\\s*(?:${DAY_NUMBER})?)\\b,?(?:\\s*(?:19|20)\\d{2})?`,
  'gi',
);

/** True when the text is nothing but a time: what stands between messages, or beside one. */
export function isOnlyTime(text: string): boolean {
  const words = text.trim();
  if (words === '' || words.length > 40) return false;
  if (/^\d+$/.test(words)) return false;
  const rest = words
    .replace(CLOCK, '')
    .replace(FULL_DATE, '')
    .replace(SHORT_DATE, '')
    .replace(WEEKDAY, '')
    .replace(
      /今天|昨[天日]|前天|刚刚|剛剛|today|yesterday|just now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun)\b|\d+\s*(?:分钟|分鐘|小时|小時|天)前|\d+\s*(?:m|min|minutes?|hours?|h|d|days?) ago/gi,
      '',
    )
    .replace(MONTH_DAY, '')
    .replace(/\bat\b|[\s,，.·:：()（）年月日\u200e\u200f-]/g, '');
  return rest === '' && /\d|刚刚|剛剛|今天|昨|前天|day|now/i.test(words);
}
