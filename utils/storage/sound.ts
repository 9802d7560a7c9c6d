/** Shoppers and tags as they can be relied on: see `damaged.ts`. */
import { FLAG_COLOURS } from '../model/index.ts';
import { noteDamaged } from './damaged.ts';
import type { ShopperRow, TagRow } from './rows.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const textOf = (value: unknown): string => (isText(value) ? value : '');
const numberOf = (value: unknown, other: number): number => (Number.isFinite(value) ? Number(value) : other);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function isOrder(order: Partial<ShopperRow['orders'][number]> | null | undefined): boolean {
  return [order?.number, order?.state, order?.goods, order?.amount].every(isText);
}

function soundFlag(flag: ShopperRow['flag'] | undefined): ShopperRow['flag'] {
  if (!flag || !FLAG_COLOURS.includes(flag.colour)) return null;
  return { ...flag, note: textOf(flag.note), agent: textOf(flag.agent), at: numberOf(flag.at, 0) };
}

/** A shopper with whatever is sound about them. */
export function soundShopper(row: ShopperRow): ShopperRow {
  const { profile, formerNames, ...rest } = row;
  const sound: ShopperRow = {
    ...row,
    platform: textOf(row.platform),
    shop: textOf(row.shop),
    shopper: textOf(row.shopper),
    name: textOf(row.name),
    shopName: textOf(row.shopName),
    tags: isList(row.tags) ? row.tags.filter(isText) : [],
    flag: soundFlag(row.flag),
    orders: isList(row.orders) ? row.orders.filter(isOrder) : [],
    firstSeenAt: numberOf(row.firstSeenAt, 0),
    lastSeenAt: numberOf(row.lastSeenAt, 0),
    lastVisitAt: row.lastVisitAt === null ? null : numberOf(row.lastVisitAt, 0),
    visits: numberOf(row.visits, 1),
    visitStartedAt: numberOf(row.visitStartedAt, 0),
  };
  const isProfile = profile === undefined || (typeof profile === 'object' && profile !== null);
  const isNames = formerNames === undefined || (isList(formerNames) && formerNames.every(isText));
  // What was spread first stands where it stood: a whole one is the same, letter by letter.
  if (isProfile && isNames && JSON.stringify(sound) === JSON.stringify(row)) return row;
  noteDamaged('shoppers');
  return {
    ...rest,
    ...sound,
    ...(isProfile ? {} : { profile: {} }),
    ...(isNames ? {} : { formerNames: [] }),
  };
}

export function soundTags(rows: readonly TagRow[]): TagRow[] {
  return rows.filter(({ name }) => isText(name) || void noteDamaged('tags'));
}
