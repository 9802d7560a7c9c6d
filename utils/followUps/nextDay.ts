/** When a day that somebody named comes next: `05-20`, `5月20日`, `国庆`, `中秋`. Local time. Pure. */

const DAY = 86_400_000;

/** Days of the calendar, as agents write them; months and days. */
const FIXED: readonly (readonly [RegExp, number, number])[] = [
  [/元旦|新年(?!.*农历)|new year/i, 1, 1],
  [/情人节|情人節|valentine/i, 2, 14],
  [/妇女节|婦女節|女神节|女神節|三八|38节/, 3, 8],
  [/劳动节|勞動節|五一/, 5, 1],
  [/儿童节|兒童節|六一/, 6, 1],
  [/教师节|教師節/, 9, 10],
  [/国庆|國慶|十一/, 10, 1],
  [/双11|双十一|雙11|雙十一/, 11, 11],
  [/双12|双十二|雙12|雙十二/, 12, 12],
  [/圣诞|聖誕|christmas/i, 12, 25],
];
/** Of the Chinese calendar. */
const LUNAR: readonly (readonly [RegExp, number, number])[] = [
  [/春节|春節|过年|過年|农历新年|農曆新年|spring festival/i, 1, 1],
  [/元宵/, 1, 15],
  [/端午|dragon boat/i, 5, 5],
  [/七夕/, 7, 7],
  [/中秋|mid-autumn/i, 8, 15],
  [/重阳|重陽/, 9, 9],
];
const DATE = /(?:^|\D)(\d{1,2})(?:[-/.月])(\d{1,2})(?:\D|$)/;
/** A year that is told before it isn't asked for. */
const YEAR = /\d{4}[-/.年]/;

/** The next one, today included, as local midnight in milliseconds since 1970; null: no day is named, or none that there is. */
export function nextDayOf(text: string, now: number): number | null {
  const lunar = LUNAR.find(([name]) => name.test(text));
  if (lunar !== undefined) return nextLunar(lunar[1], lunar[2], now);
  const fixed = FIXED.find(([name]) => name.test(text));
  if (fixed !== undefined) return nextFixed(fixed[1], fixed[2], now);
  const [, month, day] = DATE.exec(text.replace(YEAR, '')) ?? [];
  return month === undefined ? null : nextFixed(Number(month), Number(day), now);
}

function nextFixed(month: number, day: number, now: number): number | null {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const year = new Date(now).getFullYear();
  // The 29th of February comes within eight years.
  for (let next = year; next <= year + 8; next += 1) {
    const date = new Date(next, month - 1, day);
    if (date.getMonth() !== month - 1 || date.getDate() !== day) {
      if (month === 2 && day === 29) continue;
      return null;
    }
    if (date.getTime() >= today) return date.getTime();
  }
  return null;
}

const found = new Map<string, number | null>();

function nextLunar(month: number, day: number, now: number): number | null {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const key = `${month}-${day} ${today}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric' });
  const wanted = `${month}/${day}`;
  let at: number | null = null;
  // A year of thirteen months is the longest; a leap month is written otherwise.
  for (let step = 0; at === null && step < 400; step += 1) {
    const date = new Date(today + step * DAY + DAY / 2);
    const parts = format.formatToParts(date);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    if (`${part('month')}/${part('day')}` === wanted) at = date.setHours(0, 0, 0, 0);
  }
  found.set(key, at);
  return at;
}
