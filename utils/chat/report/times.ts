/** Other times in place of times: of the same form, plausible, and told by nothing of the first. */
import { isOnlyTime, parseTime } from '../time.ts';

/** A number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;

/** Words that a text may hold and still be nothing but a time. */
export const TIME_WORDS =
  /^(?:上午|早上|凌晨|中午|下午|晚上|今天|昨天|昨日|前天|刚刚|剛剛|(?:星期|周|週|礼拜)[一二三四五六日天]|(?:分钟|分鐘|小时|小時|天)前|年|月|日)+$/;

const TIMES =
  /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}|(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?<!\d)\d{1,2}[-/.月]\d{1,2}(?!\d)(?=日?\s+\d{1,2}:\d{2})/;
export const TIME_PATTERN = TIMES.source;

const two = (number: number): string => String(number).padStart(2, '0');

/** A number between the two of as many digits as there were. */
function like(digits: string, low: number, high: number, random: Random): string {
  const [from, to] = digits.length === 1 ? [Math.max(low, 1), Math.min(high, 9)] : [low, high];
  const lowest = digits.length === 2 && !digits.startsWith('0') ? Math.max(from, Math.min(10, to)) : from;
  const made = lowest + random(to - lowest + 1);
  return digits.length === 1 ? String(made) : two(made);
}

/** @param half true where 上午 or pm stands beside it: then the day has twelve hours. */
function otherClock(clock: string, half: boolean, random: Random): string {
  const [hour = '', ...rest] = clock.split(':');
  return [like(hour, half ? 1 : 0, half ? 12 : 23, random), ...rest.map(() => two(random(60)))].join(':');
}

function otherDate(date: string, random: Random): string {
  let part = 0;
  const hasYear = /^\d{4}/.test(date);
  return date.replace(/\d+/g, (digits) => {
    part += 1;
    const what = hasYear ? part : part + 1;
    if (what === 1) return String(2014 + random(10));
    // Days and months are kept apart where the form alone doesn't say which is which.
    if (what === 2) return Number(digits) > 12 ? like(digits, 13, 28, random) : like(digits, 1, 12, random);
    return Number(digits) > 12 ? like(digits, 13, 28, random) : like(digits, 1, 12, random);
  });
}

/** Another time for a piece that `TIME_PATTERN` found. */
export function otherTime(time: string, random: Random, half = false): string {
  if (time.includes('T')) {
    const [date = '', rest = ''] = time.split('T');
    const clock = rest.replace(/^[\d:]+/, (digits) => otherClock(digits, false, random));
    return `${otherDate(date, random)}T${clock.replace(
      /\.\d+/,
      (digits) =>
        `.${String(random(1000))
          .padStart(3, '0')
          .slice(0, digits.length - 1)}`,
    )}`;
  }
  return time.includes(':') ? otherClock(time, half, random) : otherDate(time, random);
}

/** True for milliseconds or seconds since 1970 of these years. */
export function isEpoch(digits: string): boolean {
  return /^1[4-9]\d{8}(?:\d{3})?$/.test(digits);
}

export function otherEpoch(digits: string, random: Random): string {
  const seconds = String(1_500_000_000 + random(300_000_000));
  return digits.length === 10 ? seconds : seconds + String(random(1000)).padStart(3, '0');
}

const TRIES = 60;

/**
 * Another time for a text that is nothing but one, with its words (昨天, 下午) left as they are.
 * @returns null where the text isn't only a time.
 */
export function otherTimeText(text: string, random: Random): string | null {
  if (!isOnlyTime(text)) return null;
  const now = Date.now();
  const half = /上午|早上|凌晨|中午|下午|晚上|[ap]m/i.test(text);
  const isTime = parseTime(text, now) !== null;
  for (let i = 0; i < TRIES; i += 1) {
    const made = text.replace(new RegExp(`${TIMES.source}|\\d+`, 'g'), (piece) => {
      if (!/^\d+$/.test(piece)) return otherTime(piece, random, half);
      return piece.length === 4 ? String(2014 + random(10)) : like(piece, 1, 28, random);
    });
    const differs = made !== text || !/\d/.test(text);
    if (differs && isOnlyTime(made) && (parseTime(made, now) !== null) === isTime) return made;
  }
  return null;
}
