/** Reads the conversation list: who waits, what is unread. Looks only at what is shown; it never scrolls for more. */
import type { Adapter } from './adapter.ts';
import { findAll, findFirst, matchesAny, placeElement, readId, readPlace, type Scope } from './places.ts';

/** Rows that are read of one list. */
const MAX_ROWS = 300;

export interface ListRow {
  /** Empty where the page gives none. */
  readonly shopperId: string;
  readonly shopperName: string;
  readonly unread: number;
  readonly waiting: boolean;
  readonly open: boolean;
}

/** A badge is a number, `99+`, or a dot that counts as one. */
function unreadIn(row: Element, { list }: Adapter): number {
  const words = readPlace(row, list.unread);
  const digits = /\d+/.exec(words)?.[0];
  if (digits !== undefined) return Number(digits);
  return words !== '' ||
    placeElement(
      row,
      list.unread.filter(({ at }) => at !== undefined),
    ) !== null
    ? 1
    : 0;
}

export function readList(scopes: readonly Scope[], adapter: Adapter): readonly ListRow[] {
  return readRows(scopes, adapter).map(({ element: _element, ...row }) => row);
}

/** The same with the element of each row, for showing the agent where it stands. */
export function readRows(
  scopes: readonly Scope[],
  adapter: Adapter,
): readonly (ListRow & { readonly element: Element })[] {
  const { list } = adapter;
  if (list.at.length === 0 || findFirst(scopes, list.at) === null) return [];
  return findAll(scopes, list.at)
    .slice(0, MAX_ROWS)
    .map((row) => ({
      element: row,
      shopperId: readId(row, list.shopperId),
      shopperName: readPlace(row, list.shopperName),
      unread: unreadIn(row, adapter),
      waiting: matchesAny(row, list.waiting),
      open: matchesAny(row, list.open),
    }));
}
