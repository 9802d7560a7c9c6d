/** What an adapter reads in this page now, message by message: for showing it on the page. */
import type { Side } from '../../model/index.ts';
import type { Adapter } from '../adapter.ts';
import { findFirst, findShown, readPlace, scopesOf } from '../places.ts';
import { createMessageReader } from '../readMessages.ts';

export interface MarkedMessage {
  readonly element: Element;
  readonly side: Side;
  readonly text: string;
}

/** The name of the open shopper as the adapter reads it; empty where it reads none. */
export function readName(document: Document, adapter: Adapter): string {
  const scopes = scopesOf(document, adapter);
  const header = findShown(scopes, adapter.header.at)[0] ?? findFirst(scopes, adapter.header.at);
  return header === null ? '' : readPlace(header, adapter.header.shopperName, undefined, scopes);
}

/** Messages of the page, oldest first; empty where the adapter finds no thread. */
export function markAll(document: Document, adapter: Adapter): readonly MarkedMessage[] {
  const scopes = scopesOf(document, adapter);
  const [thread] = findShown(scopes, adapter.thread.at);
  if (thread === undefined) return [];
  const reader = createMessageReader(adapter, () => Date.now());
  reader.setSpeakers({ shopper: readName(document, adapter), agent: '' });
  const items = reader.items(thread);
  const ids = items.items.map((_item, i) => `${i}`);
  return items.items.flatMap(({ element }, i) =>
    reader.read(items, [i], ids).map(({ side, text }) => ({ element, side, text })),
  );
}
