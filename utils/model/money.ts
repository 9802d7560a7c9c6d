/** Amounts as pages show them, read for adding up. */

export interface Money {
  /** ISO 4217 where the sign tells which; else the sign as it stands (`$`), and empty where there is none. */
  readonly currency: string;
  readonly amount: number;
}

/** Signs that say which currency it is. The longer of two that begin alike comes first. */
const SIGNS: readonly (readonly [sign: string, currency: string])[] = [
  ['CN¥', 'CNY'],
  ['JP¥', 'JPY'],
  ['¥', 'CNY'],
  ['RMB', 'CNY'],
  ['人民币', 'CNY'],
  ['人民幣', 'CNY'],
  ['US$', 'USD'],
  ['NT$', 'TWD'],
  ['NTD', 'TWD'],
  ['HK$', 'HKD'],
  ['MX$', 'MXN'],
  ['AU$', 'AUD'],
  ['A$', 'AUD'],
  ['R$', 'BRL'],
  ['S$', 'SGD'],
  ['$', '$'],
  ['RP', 'IDR'],
  ['RM', 'MYR'],
  ['₱', 'PHP'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['Đ', 'VND'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['円', 'JPY'],
  ['新台币', 'TWD'],
  ['新台幣', 'TWD'],
  ['港币', 'HKD'],
  ['港幣', 'HKD'],
  ['美元', 'USD'],
  ['元', 'CNY'],
];
const CODES = 'CNY JPY USD TWD HKD MXN AUD BRL SGD IDR MYR PHP THB VND EUR GBP KRW RUB INR'.split(' ');
const CURRENCY = new Map([...SIGNS, ...CODES.map((code) => [code, code] as const)]);

/** Where a point stands between thousands. */
const POINT_GROUPS = new Set(['IDR', 'VND', 'EUR', 'BRL']);

const escaped = (sign: string): string => sign.replace(/\$/g, '\\$');
const SIGN = [...CURRENCY.keys()]
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const NUMBER = String.raw`\d(?:[\d.,' ]*\d)?`;
const AMOUNTS = new RegExp(
  String.raw`(?:(${SIGN})\s*)?(${NUMBER})(万|萬)?(?:\s*(${SIGN})(?!\p{L}|\s*\d))?`,
  'gu',
);
/** What is said in brackets is of something else: the postage, what was taken off. */
const ASIDE = /\([^)]*\)|\[[^\]]*\]|【[^】]*】/gu;
/** It isn't what was paid: a price of one of several, a range, less than nothing. */
const NOT_ONE = /(?:\d|元)\s*(?:[x×*]\s*\d|[-~–—至到]\s*[^\d\s]{0,3}\d)|[-−–]\s*[^\d\s]{0,3}\d/iu;

/** As most pages show it: read many times over, so without all that follows. */
const USUAL = /^[¥￥]\s?(\d+(?:\.\d{1,2})?)$/u;

/** @returns null where no amount stands, or more than one does: then it can't be told. */
export function readMoney(text: string): Money | null {
  const [, usual] = USUAL.exec(text) ?? [];
  if (usual !== undefined) return { currency: 'CNY', amount: Number(usual) };
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ').replace(ASIDE, ' ').toUpperCase();
  if (NOT_ONE.test(plain)) return null;
  const found = [...plain.matchAll(AMOUNTS)];
  const signed = found.filter(([, before, , , behind]) => before !== undefined || behind !== undefined);
  // `共2件 ¥59`: what has a sign is the amount.
  const [only, ...more] = signed.length > 0 ? signed : found;
  if (only === undefined || more.length > 0) return null;
  const [, before, number = '', tenThousands, behind] = only;
  const currency = CURRENCY.get(before ?? behind ?? '') ?? '';
  const amount = readNumber(number.replace(/[' ]/g, ''), POINT_GROUPS.has(currency));
  if (amount === null) return null;
  return { currency, amount: tenThousands === undefined ? amount : amount * 10_000 };
}

/** @param pointGroups a point with three digits behind it stands between thousands. */
function readNumber(text: string, pointGroups: boolean): number | null {
  const marks = [...text.replace(/\d/g, '')];
  const last = marks.at(-1);
  const tail = last === undefined ? '' : text.slice(text.lastIndexOf(last) + 1);
  const isOneKind = new Set(marks).size === 1;
  const grouped = isOneKind && tail.length === 3 && (last === ',' || pointGroups);
  const repeated = marks.filter((mark) => mark === last).length > 1;
  // Of two kinds, the last one is what parts the fraction off.
  const whole = last === undefined || grouped || repeated ? text : text.slice(0, -tail.length - 1);
  const fraction = whole === text ? '' : tail;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${fraction}`);
  return Number.isFinite(value) ? value : null;
}
