/** The time of day in a text: `下午3点半`, `10:30`, `晚上`, `明早9点`. */
import { NUMBER, numberOf } from './numbers.ts';

export const PART =
  '(?:凌晨|清晨|大清早|早上|早晨|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜里|半夜)(?!好)|[早晚](?![点上點好])';
const POINT = '[点點时時](?!间|間|候|常)';

/** Part of the day, then the hour and its minutes. */
export const CLOCK = `(?:(${NUMBER})\\s?${POINT}(?:钟|鐘|整)?(?:(半)|([一三])刻|(${NUMBER})分?(?![天个個号號月]))?|(\\d{1,2})[:：](\\d{2}))`;

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
  /** The clock was told, and not only a part of the day. */
  readonly isExact: boolean;
  /** `12` of a night is the next day's. */
  readonly nextDay: boolean;
  /** Which half of the day it is was told. */
  readonly isCertain: boolean;
}

/** When a part of the day begins for people at work, in hours. */
const BEGINS: readonly (readonly [RegExp, number])[] = [
  [/凌晨/, 2],
  [/清晨|大清早/, 7],
  [/早/, 9],
  [/上午/, 10],
  [/中午|正午/, 12],
  [/下午|午后/, 15],
  [/傍晚/, 18],
  [/晚|夜/, 20],
];

/** Hours from 1 on that are meant in the afternoon where nobody says so: shops don't sleep, but agents do. */
const NIGHT = 7;

/**
 * @param part a part of the day, or empty.
 * @param clock groups of `CLOCK`: hour, 半, quarters, minutes, hour and minutes with a colon.
 * @returns null where there is no such time (`25点`).
 */
export function timeOfDay(part: string, clock: readonly (string | undefined)[]): TimeOfDay | null {
  const [chinese, half, quarters, minutes, digits, after] = clock;
  const told = digits ?? chinese;
  if (told === undefined) {
    const hour = BEGINS.find(([name]) => name.test(part))?.[1];
    return hour === undefined ? null : { hour, minute: 0, isExact: false, nextDay: false, isCertain: true };
  }
  const hour = numberOf(told);
  const minute =
    half !== undefined
      ? 30
      : quarters !== undefined
        ? 15 * numberOf(quarters)
        : numberOf(after ?? minutes ?? '0');
  if (!(hour <= 24 && minute < 60)) return null;
  return { ...placed(hour, part, digits !== undefined), minute, isExact: true };
}

function placed(
  hour: number,
  part: string,
  isDigital: boolean,
): Pick<TimeOfDay, 'hour' | 'nextDay' | 'isCertain'> {
  const isLate = /下午|午后|傍晚|晚|夜/.test(part);
  if (hour === 24 || (hour === 12 && /晚|夜/.test(part))) return { hour: 0, nextDay: true, isCertain: true };
  if (hour === 12 && /凌晨/.test(part)) return { hour: 0, nextDay: false, isCertain: true };
  if (isLate && hour < 12) return { hour: hour + 12, nextDay: false, isCertain: true };
  if (/中午|正午/.test(part) && hour < 10) return { hour: hour + 12, nextDay: false, isCertain: true };
  if (part !== '' || hour > 12 || hour === 0) return { hour, nextDay: false, isCertain: true };
  // `3:00` is as ambiguous as `三点`; `03:00` isn't.
  return { hour, nextDay: false, isCertain: isDigital && hour > NIGHT };
}

/** The likely half of the day on a day that was named. */
export function likelyHour({ hour, isCertain }: TimeOfDay): number {
  return !isCertain && hour > 0 && hour <= NIGHT ? hour + 12 : hour;
}
