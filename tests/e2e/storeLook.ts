/** What the store holds, read straight from IndexedDB by a page of the extension: no code of ours is in between. */
import type { Page } from 'playwright-core';
import { MAX_OPEN_FOLLOW_UPS } from '../../utils/model/index.ts';

type Row = Readonly<Record<string, unknown>>;

export interface DeskStore {
  readonly shops: readonly Row[];
  readonly shoppers: readonly (Row & { readonly id: string; readonly tags: readonly string[] })[];
  readonly messages: readonly {
    readonly id: string;
    readonly conversation: string;
    readonly text: string;
    readonly side: string;
  }[];
  readonly tags: readonly { readonly name: string }[];
  readonly followUps: readonly (Row & { readonly conversation: string })[];
}

/** All tables about shoppers as they are at one moment. */
export function readStore(page: Page): Promise<DeskStore> {
  return page.evaluate(async () => {
    const names = ['shops', 'shoppers', 'messages', 'tags', 'followUps'];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('deskmate');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction(names);
    const tables = await Promise.all(
      names.map(
        (name) =>
          new Promise<[string, unknown]>((resolve, reject) => {
            const all = transaction.objectStore(name).getAll();
            all.onerror = () => reject(all.error);
            all.onsuccess = () => resolve([name, all.result]);
          }),
      ),
    );
    database.close();
    return Object.fromEntries(tables) as unknown as DeskStore;
  });
}

export interface Watched {
  /** Messages that are committed and weren't given before. */
  seen(): Promise<DeskStore['messages']>;
}

/** Follows which messages are in the store, from a page that isn't killed. */
export function watchMessages(page: Page): Watched {
  const given = new Set<string>();
  return {
    async seen() {
      const { messages } = await readStore(page);
      const fresh = messages.filter(({ id }) => !given.has(id));
      for (const { id } of fresh) given.add(id);
      return fresh;
    },
  };
}

/** How lines of the agent's end that are promises. */
export const PROMISE = '明天十点给您处理';

/** Fields that everybody who reads a shopper relies on. */
const WHOLE = ['id', 'platform', 'shopper', 'name', 'tags', 'orders', 'firstSeenAt', 'lastSeenAt', 'visits'];

/** What is there of somebody without the rest of it, in words; none where all is whole. */
export function halves({ shops, shoppers, messages, tags, followUps }: DeskStore): readonly string[] {
  const ids = new Set(shoppers.map(({ id }) => id));
  const shopIds = new Set(shops.map(({ id }) => id));
  const known = new Set(tags.map(({ name }) => name));
  const talks = new Set(messages.map(({ conversation }) => conversation));
  const said = new Set(messages.map(({ id }) => id));
  const noted = new Set(followUps.map(({ id }) => String(id)));
  const open = new Map<string, number>();
  for (const { conversation } of followUps) open.set(conversation, (open.get(conversation) ?? 0) + 1);
  const hasRoom = (conversation: string): boolean => (open.get(conversation) ?? 0) < MAX_OPEN_FOLLOW_UPS;
  return [
    ...shoppers.flatMap((row) =>
      WHOLE.filter((field) => row[field] === undefined).map((f) => `${row.id}: no ${f}`),
    ),
    ...shoppers.filter(({ id }) => !talks.has(id)).map(({ id }) => `${id}: nothing said`),
    ...shoppers
      .filter(({ id }) => !shopIds.has(id.split('/').slice(0, 2).join('/')))
      .map(({ id }) => `${id}: no shop`),
    ...shoppers.flatMap((row) =>
      row.tags.filter((tag) => !known.has(tag)).map((tag) => `${row.id}: ${tag} unknown`),
    ),
    ...[...talks].filter((id) => !ids.has(id)).map((id) => `${id}: messages of nobody`),
    ...messages
      .filter(({ side, conversation }) => side === 'agent' && hasRoom(conversation))
      .filter(({ id, text }) => text.endsWith(PROMISE) && !noted.has(id))
      .map(({ id }) => `${id}: a promise that wasn't noted`),
    ...followUps
      .filter(({ kind, id }) => kind === 'promise' && !said.has(String(id)))
      .map(({ id }) => `${id}: promise that nobody made`),
  ];
}
