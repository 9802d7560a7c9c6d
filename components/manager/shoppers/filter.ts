/** Which shoppers the list shows, and in which order. Pure; quick enough to run at every key over 50,000 of them. */
import type { FlagColour, Shopper } from '../../../utils/model/index.ts';
import { spentIn, sumsOf, wordsOf } from './facts.ts';

/** `dates`: from one day to another. */
export type Seen = '' | '7' | '30' | '90' | 'dates';

export interface ShopperFilter {
  readonly query: string;
  /** Empty: whatever they have. */
  readonly tag: string;
  readonly flag: FlagColour | 'any' | 'none' | '';
  readonly shop: string;
  readonly platform: string;
  readonly seen: Seen;
  /** `yyyy-mm-dd` of the computer's own time zone; empty: no limit. */
  readonly seenFrom: string;
  readonly seenTo: string;
  /** Only those whom something is open with. */
  readonly isOpen: boolean;
  /** Empty: the one that most of their orders are in. */
  readonly currency: string;
  /** As typed; what is no number is no limit. */
  readonly spentFrom: string;
  readonly spentTo: string;
}

export const NO_FILTER: ShopperFilter = {
  query: '',
  tag: '',
  flag: '',
  shop: '',
  platform: '',
  seen: '',
  seenFrom: '',
  seenTo: '',
  isOpen: false,
  currency: '',
  spentFrom: '',
  spentTo: '',
};

/** What a filter has to know beside the shoppers. */
export interface FilterContext {
  readonly fold: (text: string) => string;
  /** Ids of those whom something is open with. */
  readonly open: { has(id: string): boolean };
  readonly now: number;
}

const DAY = 86_400_000;

/** Those that fit, in their order. */
export function filterShoppers(
  shoppers: readonly Shopper[],
  filter: ShopperFilter,
  { fold, open, now }: FilterContext,
): readonly Shopper[] {
  const words = fold(filter.query).split(/\s+/).filter(Boolean);
  const [from, to] = seenRange(filter, now);
  const least = limitOf(filter.spentFrom);
  const most = limitOf(filter.spentTo);
  return shoppers.filter((shopper) => {
    const { flag, tags, lastSeenAt } = shopper;
    if (filter.tag !== '' && !tags.includes(filter.tag)) return false;
    if (filter.flag === 'any' ? flag === null : filter.flag === 'none' ? flag !== null : false) return false;
    if (filter.flag !== '' && filter.flag !== 'any' && filter.flag !== 'none' && flag?.colour !== filter.flag)
      return false;
    if (filter.shop !== '' && shopOf(shopper) !== filter.shop) return false;
    if (filter.platform !== '' && shopper.platform !== filter.platform) return false;
    if (lastSeenAt < from || lastSeenAt >= to) return false;
    if (filter.isOpen && !open.has(shopper.id)) return false;
    if (least !== null || most !== null) {
      const spent = spentIn(sumsOf(shopper), filter.currency);
      if (spent === undefined || spent.amount < (least ?? 0)) return false;
      if (spent.amount > (most ?? Number.POSITIVE_INFINITY)) return false;
    }
    if (words.length === 0) return true;
    const known = wordsOf(shopper, fold);
    return words.every((word) => known.includes(word));
  });
}

/** How the list tells shops apart: by name where there is one. */
export function shopOf({ shopName, shop }: Shopper): string {
  return shopName || shop;
}

/** From this moment up to before that one. */
function seenRange({ seen, seenFrom, seenTo }: ShopperFilter, now: number): readonly [number, number] {
  const always: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  if (seen === '') return always;
  if (seen !== 'dates') return [now - Number(seen) * DAY, always[1]];
  return [dayStart(seenFrom, 0) ?? always[0], dayStart(seenTo, 1) ?? always[1]];
}

/** The first moment of that day, or of one so many days later; null: none is named. */
function dayStart(text: string, later: number): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day) + later).getTime();
}

function limitOf(text: string): number | null {
  const value = Number(text.normalize('NFKC').replace(/[,\s]/g, ''));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}

export const SORTS = [
  'name',
  'tags',
  'flag',
  'shop',
  'platform',
  'lastSeen',
  'firstSeen',
  'visits',
  'orders',
  'spent',
  'average',
  'due',
] as const;
export type SortBy = (typeof SORTS)[number];

export interface Sort {
  readonly by: SortBy;
  readonly down: boolean;
}

export const NEWEST: Sort = { by: 'lastSeen', down: true };

interface SortContext {
  readonly language: string;
  /** The soonest of what is open with them, milliseconds since 1970. */
  readonly dueAt: (id: string) => number;
  /** As the filter has it. */
  readonly currency: string;
}

/** Sums of different currencies aren't compared: those in one stand together. */
export function sortShoppers(
  shoppers: readonly Shopper[],
  { by, down }: Sort,
  { language, dueAt, currency }: SortContext,
): readonly Shopper[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const money = (shopper: Shopper) => spentIn(sumsOf(shopper), currency);
  const texts: Partial<Record<SortBy, (shopper: Shopper) => string>> = {
    name: ({ name }) => name,
    tags: ({ tags }) => tags.join(' '),
    flag: ({ flag }) => (flag === null ? '' : `${flag.colour} ${flag.note}`),
    shop: shopOf,
    platform: ({ platform }) => platform,
    spent: (shopper) => money(shopper)?.currency ?? '',
    average: (shopper) => money(shopper)?.currency ?? '',
  };
  const numbers: Partial<Record<SortBy, (shopper: Shopper) => number>> = {
    lastSeen: ({ lastSeenAt }) => lastSeenAt,
    firstSeen: ({ firstSeenAt }) => firstSeenAt,
    visits: ({ visits }) => visits,
    orders: ({ orders }) => orders.length,
    spent: (shopper) => money(shopper)?.amount ?? -1,
    average: (shopper) => money(shopper)?.average ?? -1,
    due: ({ id }) => -dueAt(id),
  };
  const textOf = texts[by];
  const numberOf = numbers[by];
  const keyed = shoppers.map((shopper) => ({
    shopper,
    text: textOf?.(shopper) ?? '',
    number: numberOf?.(shopper) ?? 0,
  }));
  const way = down ? -1 : 1;
  keyed.sort(
    (a, b) =>
      // Who has nothing there comes last, either way.
      (textOf === undefined ? 0 : Number(a.text === '') - Number(b.text === '')) ||
      way * (a.text === b.text ? 0 : collator.compare(a.text, b.text)) ||
      way * (a.number - b.number) ||
      b.shopper.lastSeenAt - a.shopper.lastSeenAt,
  );
  return keyed.map(({ shopper }) => shopper);
}
