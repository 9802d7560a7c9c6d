/**
 * A line between a page of ours and the script that reads a conversation list, past the background: who waits is told over
 * it whenever that changes. What comes in is checked here on both sides.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MAX_NAME } from '../model/index.ts';
import { type Sender, senderKind } from './door.ts';

const QUEUE = 'queue';

/** Rows that are told of one list: as many as are read, and the open conversation that isn't among them. */
const MAX_ROWS = 301;
/** Longest key of a row: the ids of shop and shopper, and what makes it unique. */
const MAX_KEY = 1020;

const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
const key = v.pipe(v.string(), v.maxLength(MAX_KEY));

const listSchema = v.strictObject({
  /** Id of the adapter, and how agents call the platform. */
  platform: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  platformName: name,
  /** False where the page shows no list that can be read. */
  readable: v.boolean(),
  /** Those who wait. */
  waiting: v.pipe(
    v.array(
      v.strictObject({
        key,
        name,
        unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
        open: v.boolean(),
        since: v.pipe(v.number(), v.finite()),
        atLeast: v.boolean(),
      }),
    ),
    v.maxLength(MAX_ROWS),
  ),
  /** Who is there and doesn't wait, so that an earlier wait of theirs is over: keys without their number. */
  calm: v.pipe(v.array(key), v.maxLength(MAX_ROWS)),
});
export type ListTold = v.InferOutput<typeof listSchema>;

/** `point`: show the agent where this row stands. */
const wishSchema = v.strictObject({ point: key, language: v.picklist(['zh-CN', 'zh-TW', 'en']) });
export type QueueWish = v.InferOutput<typeof wishSchema>;

interface QueueTarget {
  readonly tabId: number;
  readonly frameId: number;
  /** Empty where the browser has none. */
  readonly documentId: string;
}

export interface QueueLine {
  wish(wish: QueueWish): void;
  close(): void;
}

/** For a page of ours. @param gone is called when the document is gone, or nobody answers there. */
export function openQueue(
  { tabId, frameId, documentId }: QueueTarget,
  heard: (told: ListTold) => void,
  gone: () => void,
): QueueLine {
  const target = documentId === '' ? { frameId } : { documentId };
  const port = browser.tabs.connect(tabId, { name: QUEUE, ...target });
  let isOpen = true;
  port.onMessage.addListener((said) => {
    const read = v.safeParse(listSchema, said);
    if (isOpen && read.success) heard(read.output);
  });
  port.onDisconnect.addListener(() => {
    if (isOpen) gone();
    isOpen = false;
  });
  return {
    wish(wish) {
      if (isOpen) port.postMessage(wish);
    },
    close() {
      isOpen = false;
      port.disconnect();
    },
  };
}

/** One page of ours that listens. */
export interface QueueListener {
  tell(told: ListTold): void;
}

/** For the script in the page: hears of each page of ours that wants to know, until the signal aborts. */
export function offerQueue(
  came: (listener: QueueListener) => void,
  went: (listener: QueueListener) => void,
  wished: (wish: QueueWish) => void,
  signal: AbortSignal,
): void {
  const origin = browser.runtime.getURL('/');
  const connected: Parameters<typeof browser.runtime.onConnect.addListener>[0] = (port) => {
    const { name: called, sender } = port;
    if (called !== QUEUE || sender === undefined) return;
    if (senderKind(sender as Sender, origin) !== 'extension') return port.disconnect();
    const listener: QueueListener = { tell: (told) => port.postMessage(told) };
    const end = (): void => went(listener);
    port.onMessage.addListener((said) => {
      const read = v.safeParse(wishSchema, said);
      if (read.success) wished(read.output);
    });
    port.onDisconnect.addListener(end);
    signal.addEventListener('abort', () => port.disconnect(), { once: true });
    came(listener);
  };
  browser.runtime.onConnect.addListener(connected);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(connected), { once: true });
}
