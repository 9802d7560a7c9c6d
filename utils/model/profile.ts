/** What an agent notes of a shopper beyond tags and flag. */
import type { Temper } from './template.ts';

/** Fields that nobody filled in are left out. */
export interface Profile {
  /** One of the best customers (VIP): left out, no. */
  readonly vip?: true;
  /** As the platform or the shop calls it: `V3`, `超级会员`. */
  readonly level?: string;
  /** `MM-DD`, or `yyyy-mm-dd` where the year is known. */
  readonly birthday?: string;
  /** A festival or a day of their own that they are written to on. */
  readonly festival?: string;
  readonly taste?: string;
  /** What they wear, and what they are measured. */
  readonly sizes?: string;
  /** How they decide, as an agent says; it stands above what is read from the conversation. */
  readonly temper?: Temper;
}

/** Fields of a profile that are written as text, in the order in which they are shown. */
export const PROFILE_TEXTS = [
  'level',
  'birthday',
  'festival',
  'sizes',
  'taste',
] as const satisfies readonly (keyof Profile)[];
export type ProfileText = (typeof PROFILE_TEXTS)[number];

/** Longest text of one field, in UTF-16 units. */
export const MAX_PROFILE_TEXT = 200;

/**
 * A birthday as somebody wrote it: `5月20日`, `5-20`, `05/20`, `1990.5.20`, `19900520`.
 * @returns `MM-DD`, or `yyyy-mm-dd` where the year was told; null where it names no day.
 */
export function readBirthday(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  const told =
    /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号號]?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (told === null) return null;
  const [, year, month = '', day = ''] = told;
  // Somebody may be born on a 29 February.
  const date = new Date(Date.UTC(Number(year ?? 2000), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  const monthDay = [month, day].map((part) => part.padStart(2, '0')).join('-');
  return year === undefined ? monthDay : `${year}-${monthDay}`;
}
