/** Numbers as people write them in a chat: `3`, `三`, `两`, `十五`, `二十`. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A number in a regular expression: digits, or Chinese up to 九十九. */
export const NUMBER =
  '(?:\\d{1,3}|[一二两兩俩三四五六七八九]?十[一二三四五六七八九]?|[零〇一二两兩俩三四五六七八九])';

/** @returns NaN where it is none of `NUMBER`. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const tens = /^(.)?十(.)?$/u.exec(text);
  if (tens === null) return DIGITS[text] ?? Number.NaN;
  const [, ten, one] = tens;
  return (
    10 * (ten === undefined ? 1 : (DIGITS[ten] ?? Number.NaN)) +
    (one === undefined ? 0 : (DIGITS[one] ?? Number.NaN))
  );
}
