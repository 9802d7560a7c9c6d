/** The columns of the list: which there are, which are shown, in which order, and which stay while one scrolls. Pure. */
import type { SortBy } from './filter.ts';

export const COLUMNS = [
  'name',
  'tags',
  'flag',
  'shop',
  'lastSeen',
  'visits',
  'orders',
  'spent',
  'average',
  'due',
  'platform',
  'firstSeen',
  'formerNames',
  'level',
  'id',
] as const;
export type Column = (typeof COLUMNS)[number];

/** In pixels. */
export const WIDTHS: Readonly<Record<Column, number>> = {
  name: 168,
  tags: 190,
  flag: 180,
  shop: 120,
  lastSeen: 116,
  visits: 76,
  orders: 76,
  spent: 116,
  average: 106,
  due: 150,
  platform: 110,
  firstSeen: 116,
  formerNames: 150,
  level: 90,
  id: 150,
};

/** Width of the boxes at the front, in pixels. */
export const CHECK = 40;

export const SORT_OF: Readonly<Partial<Record<Column, SortBy>>> = {
  name: 'name',
  tags: 'tags',
  flag: 'flag',
  shop: 'shop',
  platform: 'platform',
  lastSeen: 'lastSeen',
  firstSeen: 'firstSeen',
  visits: 'visits',
  orders: 'orders',
  spent: 'spent',
  average: 'average',
  due: 'due',
};

/** Numbers begin with the largest, times with the newest. */
export const DOWN_FIRST: ReadonlySet<Column> = new Set([
  'lastSeen',
  'firstSeen',
  'visits',
  'orders',
  'spent',
  'average',
]);

/** How the agent wants them: as it is remembered. Ids that this version doesn't know are passed over. */
export interface ColumnChoice {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** They stand at the front, and stay while the others are scrolled. The name always does. */
  readonly frozen: readonly string[];
}

export const STANDARD_COLUMNS: ColumnChoice = {
  order: [],
  hidden: ['average', 'platform', 'firstSeen', 'formerNames', 'level', 'id'],
  frozen: [],
};

export interface PlacedColumn {
  readonly id: Column;
  readonly isHidden: boolean;
  readonly isFrozen: boolean;
}

/** All of them: the frozen ones first, the name at the front. */
export function placed({ order, hidden, frozen }: ColumnChoice): readonly PlacedColumn[] {
  const known = order.filter((id): id is Column => COLUMNS.some((one) => one === id));
  const all = [...new Set<Column>(['name', ...known, ...COLUMNS])];
  const columns = all.map((id) => ({
    id,
    isHidden: id !== 'name' && hidden.includes(id),
    isFrozen: id === 'name' || frozen.includes(id),
  }));
  return [...columns.filter(({ isFrozen }) => isFrozen), ...columns.filter(({ isFrozen }) => !isFrozen)];
}

/** One place on or back, among those that are frozen or those that aren't. */
export function moved(choice: ColumnChoice, id: Column, step: 1 | -1): ColumnChoice {
  const columns = placed(choice);
  const at = columns.findIndex((one) => one.id === id);
  const to = at + step;
  if (at <= 0 || to <= 0 || columns[to]?.isFrozen !== columns[at]?.isFrozen) return choice;
  const order = columns.map((one) => one.id as string);
  order.splice(to, 0, ...order.splice(at, 1));
  return { ...choice, order };
}

/** In or out of a list of the choice. */
export function toggledIn(choice: ColumnChoice, list: 'hidden' | 'frozen', id: Column): ColumnChoice {
  const has = choice[list].includes(id);
  return { ...choice, [list]: has ? choice[list].filter((one) => one !== id) : [...choice[list], id] };
}

/** Where a frozen column stays: behind those before it. In pixels, as they are at their narrowest. */
export function frozenStyle(
  id: Column,
  columns: readonly PlacedColumn[],
): Record<string, string> | undefined {
  const at = columns.findIndex((one) => one.id === id);
  if (columns[at]?.isFrozen !== true) return undefined;
  const before = columns.slice(0, at).reduce((sum, one) => sum + WIDTHS[one.id], CHECK);
  return { insetInlineStart: `${before}px` };
}
