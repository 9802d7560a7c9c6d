/** Who waits in the list of this document, and in the conversation that is open beside it. It only looks. */
import { isDrawn, type OpenReading, readId, readPlace, readRows } from '../../utils/chat/index.ts';
import type { ShownReader } from '../../utils/composer/index.ts';
import { openQuestion } from '../../utils/model/index.ts';
import type { SeenRow } from '../../utils/waiting/index.ts';

export interface QueueRow extends SeenRow {
  readonly unread: number;
  readonly open: boolean;
  /** Null: it isn't in the list, but open. */
  readonly element: Element | null;
}

export interface QueueReading {
  readonly platform: string;
  readonly platformName: string;
  /** False where there is neither a list nor a conversation. */
  readonly readable: boolean;
  readonly rows: readonly QueueRow[];
}

/** Null where nothing reads this document, or nothing like a chat was found in it. */
export function readQueue(by: ShownReader | null): QueueReading | null {
  const adapter = by?.adapter() ?? null;
  if (by === null || adapter === null) return null;
  const { list } = adapter;
  const rows = readRows(by.scopes(), adapter).flatMap(
    ({ element, shopperId: id, shopperName: name, unread, waiting, open }): readonly QueueRow[] => {
      const waits = waiting || unread > 0;
      // Lists that are kept hidden would show the same shopper twice.
      if ((waits || open) && !isDrawn(element)) return [];
      return [{ shop: readId(element, list.shopId), id, name, unread, open, waits, element }];
    },
  );
  const open = readOpen(by);
  return {
    platform: adapter.id,
    platformName: adapter.name,
    readable: rows.length > 0 || open !== null,
    rows: open === null ? rows : withOpen(rows, open),
  };
}

/** False where the element of a row has become another shopper's since it was read, or what reads it is gone. */
export function isStill({ element, shop, id, name }: QueueRow, by: ShownReader | null): boolean {
  const list = by?.adapter()?.list;
  if (element === null || list === undefined) return false;
  return (
    readPlace(element, list.shopperName) === name &&
    readId(element, list.shopperId) === id &&
    readId(element, list.shopId) === shop
  );
}

function readOpen(by: ShownReader): OpenReading | null {
  try {
    const reading = by.read();
    return reading.kind === 'open' ? reading : null;
  } catch {
    return null;
  }
}

/** A name that stands for an id is none. */
function idOf({ key }: OpenReading['conversation']): string {
  return key.shopper.startsWith('~') ? '' : key.shopper;
}

/**
 * Whether somebody waits in the open conversation, its messages tell: what is open is marked as read, answered or not.
 * Where the list marks another row as open than the page shows, it is being switched, and the list is left as it is.
 */
function withOpen(rows: readonly QueueRow[], reading: OpenReading): readonly QueueRow[] {
  const { conversation, unknownCount } = reading;
  const { key, shopperName: name } = conversation;
  const id = idOf(conversation);
  const isOurs = (row: QueueRow): boolean =>
    (row.shop === '' || row.shop === key.shop) &&
    (row.id === '' || id === '' ? row.name === name : row.id === id);
  const asks = openQuestion(conversation.messages).length > 0;
  const marked = rows.filter(({ open }) => open);
  const same = (marked.length > 0 ? marked : rows).filter(isOurs);
  const [only] = same;
  if (only !== undefined && same.length === 1) {
    // Of an unknown side, it may have been the answer.
    const waits = unknownCount === 0 ? asks : asks || only.waits;
    return rows.map((row) => (row === only ? { ...row, open: true, waits } : row));
  }
  if (same.length > 1 || marked.length > 0 || (!asks && unknownCount > 0)) return rows;
  const shop = rows.some((row) => row.shop !== '') ? key.shop : '';
  return [...rows, { shop, id, name, unread: 0, open: true, waits: asks, element: null }];
}
