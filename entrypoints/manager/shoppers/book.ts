/** What the page of shoppers shows, mirrored from the store while it is open. */
import { type Signal, signal } from '@preact/signals';
import type { Progress } from '../../../components/index.ts';
import type { FollowUp, Shopper, Tag } from '../../../utils/model/index.ts';
import {
  countShoppers,
  listOpenFollowUps,
  listShoppers,
  listTags,
  liveQuery,
  type Mirror,
  openShopperBook,
  type ShopperRow,
} from '../../../utils/storage/index.ts';

/** So many are shown before all are read. */
const FIRST = 200;
/** Milliseconds between two lists: messages may come every second, and sorting 50,000 shoppers isn't free. */
const PAUSE = 500;

export interface ShopperBook {
  readonly shoppers: Signal<readonly Shopper[] | null>;
  readonly reading: Signal<Progress | null>;
  readonly tags: Signal<readonly Tag[]>;
  readonly open: Signal<ReadonlyMap<string, readonly FollowUp[]>>;
  readonly mirror: Mirror<ShopperRow>;
  close(): void;
}

export function openBook(): ShopperBook {
  const shoppers = signal<readonly Shopper[] | null>(null);
  const reading = signal<Progress | null>({ done: 0, of: 0 });
  const tags = signal<readonly Tag[]>([]);
  const open = signal<ReadonlyMap<string, readonly FollowUp[]>>(new Map());
  let isClosed = false;
  let isWhole = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    timer = undefined;
    shoppers.value = [...mirror.rows.values()].sort((a, b) => b.lastSeenAt - a.lastSeenAt);
  };
  const heard = (): void => {
    if (isWhole) timer ??= setTimeout(show, PAUSE);
    else if (reading.peek() !== null) reading.value = { done: mirror.rows.size, of: reading.peek()?.of ?? 0 };
  };
  const mirror = openShopperBook(heard);
  const read = async (): Promise<void> => {
    const [first, of] = await Promise.all([listShoppers(FIRST), countShoppers()]);
    if (isClosed || isWhole) return;
    shoppers.value = first;
    if (of > FIRST) reading.value = { done: mirror.rows.size, of };
  };
  const readAll = async (): Promise<void> => {
    await mirror.settled();
    isWhole = true;
    reading.value = null;
    if (!isClosed) show();
  };
  // A store that can't be read is told of elsewhere.
  void read().catch(() => undefined);
  void readAll().catch(() => undefined);
  const follow = <T>(query: () => Promise<T>, next: (value: T) => void) =>
    liveQuery(query).subscribe({ next, error() {} });
  const subscriptions = [
    follow(
      () => listTags(),
      (rows) => {
        tags.value = rows;
      },
    ),
    follow(
      () => listOpenFollowUps(),
      (rows) => {
        const next = new Map<string, FollowUp[]>();
        for (const row of rows) {
          const theirs = next.get(row.conversation);
          if (theirs === undefined) next.set(row.conversation, [row]);
          else theirs.push(row);
        }
        open.value = next;
      },
    ),
  ];
  return {
    ...{ shoppers, reading, tags, open, mirror },
    close() {
      isClosed = true;
      clearTimeout(timer);
      mirror.close();
      for (const one of subscriptions) one.unsubscribe();
    },
  };
}
