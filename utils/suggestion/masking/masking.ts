/**
 * Makes texts safe to keep: what shoppers wrote (`wording`) and what agents answered (`reply`). Nothing that
 * tells who somebody is or what they ordered may survive; where it can't be told, more is masked rather than less.
 *
 * Promises of both: never throw, whatever the string; linear in its length; doing it twice gives what doing it once
 * gives. Names of a single character, of digits alone, or that name nobody (买家, 客服) are no names here.
 */
import { readParts } from '../../template/index.ts';
import { foldUnits } from '../../text/index.ts';
import { takeAddresses } from './addresses.ts';
import { Canvas, type Found } from './canvas.ts';
import { type GivenName, takeGivenNames } from './givenNames.ts';
import type { MaskingRules } from './rules/index.ts';
import { takeSteps } from './steps.ts';

/** Whom a reply was written to and by whom: display names and the numbers of the orders that the page shows. */
export interface ReplyNames {
  readonly shopper: string;
  readonly shop: string;
  readonly agent: string;
  readonly orders: readonly string[];
}

/** What a masked reply has in the place of what was found; null: as it is. */
const VARIABLES: Readonly<Record<Found, string | null>> = {
  kept: null,
  link: '{link}',
  contact: '{number}',
  shopper: '{shopper}',
  shop: '{shop}',
  agent: '{agent}',
  person: '{shopper}',
  address: '{address}',
  phone: '{phone}',
  order: '{order}',
  tracking: '{tracking}',
  number: '{number}',
  amount: '{amount}',
  date: '{date}',
};
const OWN_VARIABLES = new Set(Object.values(VARIABLES));
/**
 * A variable that always renders to nothing. Put behind a brace that the agent typed, it keeps the parser from
 * reading a variable there, between two brackets, wordings: templates know no other escape.
 */
const NOTHING = '{-|}';
const STANDING = new RegExp(
  [...OWN_VARIABLES, NOTHING]
    .flatMap((text) => (text === null ? [] : [text.replace(/[{}|]/gu, '\\$&')]))
    .join('|'),
  'gu',
);

/** Masking may bring together what looks like something new; after this many rounds nothing was ever seen to. */
const ROUNDS = 8;

export interface Masking {
  /**
   * What a shopper wrote, made safe to keep. Numbers become `0`, all else that was found `*`; every other run of digits
   * becomes `0` too (48小时 → 0小时, iphone15 → iphone0).
   *
   * @param names Display names of whoever takes part.
   */
  wording(text: string, names: readonly string[]): string;
  /**
   * A reply that was sent, made fit to be suggested to others: names, numbers, dates and sums become variables of
   * `utils/template`. Numbers of up to three digits stay, unless they are money or dates: they are the shop's facts
   * (7天无理由, 48小时内, 8折, 175cm). Rendered with the values that were masked, it says what it said; braces and
   * marks of wordings that stood in it are shown as they were, but for variables of a masked reply (`{shopper}` …).
   */
  reply(text: string, names: ReplyNames): string;
}

/** Masks by these rules. */
export function createMasking(rules: MaskingRules): Masking {
  const simplified = new Map(rules.traditional.match(/../gsu)?.map((pair) => [pair[0], pair[1]]));
  const fold = (text: string): string =>
    foldUnits(text).replace(/[\u4e00-\u9fff]/gu, (one) => simplified.get(one) ?? one);
  return {
    wording(text, names) {
      const given = names.map((name): GivenName => ({ name, kind: 'person' }));
      return untilSettled(text, (round) => {
        const canvas = new Canvas(round, fold(round));
        takeAll(canvas, rules, given, [], fold);
        return canvas.written((kind) => wordingFor(kind)).replace(/\d+/gu, '0');
      });
    },
    reply(text, { shopper, shop, agent, orders }) {
      const given: GivenName[] = [
        { name: shopper, kind: 'shopper' },
        { name: shop, kind: 'shop' },
        { name: agent, kind: 'agent' },
      ];
      return untilSettled(text, (round) => {
        const canvas = new Canvas(round, fold(round));
        canvas.take(STANDING, 'kept');
        takeAll(canvas, rules, given, orders, fold);
        return escapeMarks(canvas.written((kind, original) => VARIABLES[kind] ?? original));
      });
    },
  };
}

/** Where the rules can't be had: nothing is kept. */
export const KEEP_NOTHING: Masking = { wording: () => '', reply: () => '' };

function takeAll(
  canvas: Canvas,
  rules: MaskingRules,
  given: readonly GivenName[],
  orders: readonly string[],
  fold: (text: string) => string,
): void {
  takeSteps(canvas, rules.contacts);
  takeGivenNames(canvas, given, rules.givenNames, fold);
  takeOrders(canvas, orders);
  takeSteps(canvas, rules.codes);
  takeAddresses(canvas, rules);
  takeSteps(canvas, rules.persons);
  takeSteps(canvas, rules.numbers);
}

/** Takes the numbers of the orders that the page shows. */
function takeOrders(canvas: Canvas, orders: readonly string[]): void {
  const known = orders
    .map((order) => order.trim().toLowerCase())
    .filter((order) => /^[\da-z-]{6,40}$/u.test(order));
  for (const order of known.sort((a, b) => b.length - a.length))
    canvas.take(new RegExp(`(?<![\\da-z])${order}(?![\\da-z])`, 'gu'), 'order');
}

function wordingFor(kind: Found): string {
  return ['phone', 'order', 'tracking', 'number', 'amount', 'date'].includes(kind) ? '0' : '*';
}

/** Masks until nothing changes any more. */
function untilSettled(text: string, mask: (text: string) => string): string {
  let settled = plainDigits(text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = mask(settled);
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

/** Digits of every script as ASCII's, and nothing invisible, and no key around them (1️⃣3️⃣8️⃣), between two of them. */
function plainDigits(text: string): string {
  return text
    .replace(/(?![0-9])\p{Nd}/gu, digitValue)
    .replace(/(?<=\d)(?:[\p{Cf}\p{Variation_Selector}]|\u20e3)+(?=\d)/gu, '');
}

/** Decimal digits stand in rows of ten that begin with their zero. */
function digitValue(digit: string): string {
  let value = 0;
  const code = digit.codePointAt(0) ?? 0;
  // Mathematical digits: five rows without a gap, which don't begin at a multiple of ten.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return String((code - 0x1d7ce) % 10);
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Keeps what the agent typed from being read as variables or wordings, but for variables of a masked reply. */
function escapeMarks(typed: string): string {
  let out = '';
  let at = 0;
  // Every pair, so that none is left when braces are taken apart. One wording alone is none.
  const text = typed.includes('||') ? typed.replace(/\[(?=\[)/gu, `[${NOTHING}`) : typed;
  for (const part of readParts(text)) {
    if (part.kind === 'text') continue;
    const whole = text.slice(part.start, part.end);
    if (OWN_VARIABLES.has(whole) || whole === NOTHING) continue;
    out += `${text.slice(at, part.start)}{${NOTHING}`;
    at = part.start + 1;
  }
  return out + text.slice(at);
}
