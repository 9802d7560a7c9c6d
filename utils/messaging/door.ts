/**
 * The door of every context: sends typed messages and lets in only those that come from where they may and have the
 * form that they must.
 *
 * It answers through `sendResponse`, the one way that all browsers share. A closed channel (the worker was killed,
 * the document is gone) rejects, and the sender decides what that means.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { isPracticePage } from '../platform/index.ts';
import type { Message, SenderDocument } from './protocol.ts';

export interface Envelope {
  readonly deskmate: string;
  readonly data: unknown;
}

export type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: string };

/** The message was let in, but answering it failed over there, or it wasn't let in. */
export class MessageError extends Error {
  override name = 'MessageError';
}

export function unwrap<Answer>(type: string, reply: unknown): Answer {
  const known = reply as Reply | undefined;
  if (known?.ok === true) return known.answer as Answer;
  throw new MessageError(`${type}: ${known?.ok === false ? known.error : 'no answer'}`);
}

/**
 * Sends to the background (from a page of ours or a content script).
 * @throws MessageError when it wasn't answered.
 */
export async function send<Data, Answer>(message: Message<Data, Answer>, data: Data): Promise<Answer> {
  const envelope: Envelope = { deskmate: message.type, data };
  return unwrap(message.type, await browser.runtime.sendMessage(envelope));
}

/**
 * Sends to one document. Where the browser knows document ids, a document that is gone rejects, so nothing can
 * reach the page that came after it.
 */
export async function sendToDocument<Data, Answer>(
  to: SenderDocument,
  message: Message<Data, Answer>,
  data: Data,
): Promise<Answer> {
  const envelope: Envelope = { deskmate: message.type, data };
  const target = to.documentId === '' ? { frameId: to.frameId } : { documentId: to.documentId };
  return unwrap(message.type, await browser.tabs.sendMessage(to.tabId, envelope, target));
}

/** Sends to every frame of a tab; who listens answers by a message of its own. Rejects when nobody listens. */
export async function sendToTab<Data>(
  tabId: number,
  message: Message<Data, null>,
  data: Data,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { deskmate: message.type, data } satisfies Envelope);
}

export type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** Who sent it, from what the browser says of the sender, never from what the message says. */
export function senderKind(sender: Sender, origin: string): 'content' | 'extension' | 'stranger' {
  if (sender.id === undefined || sender.id !== browser.runtime.id) return 'stranger';
  const url = sender.url ?? '';
  // Our own practice desk runs the scripts of a workbench, and may say what they may and nothing else.
  if (url.startsWith(origin) && !isPracticePage(url)) return 'extension';
  if (sender.tab !== undefined) return 'content';
  // The background has no url of a page; a page without a tab (a frame in somebody's side panel) is nobody we know.
  return url === '' ? 'extension' : 'stranger';
}

export function senderDocument(sender: Sender): SenderDocument | null {
  const { tab, frameId = 0, documentId = '', url } = sender;
  if (tab?.id === undefined) return null;
  const document = { tabId: tab.id, frameId, documentId };
  // What is practised is nobody's word: not kept, also where the agent wants private windows to be recorded.
  if (isPracticePage(url)) return { ...document, incognito: true, practice: true };
  return { ...document, ...(tab.incognito && { incognito: true }) };
}

/** An inherited origin (`about:blank` in a shop's page) counts as the shop's. Of our own pages only one is a site. */
function siteOf(sender: Sender): string {
  const { origin, url = '' } = sender;
  return origin === undefined || origin === 'null' || isPracticePage(url) ? url : origin;
}

/** @param site origin or address of the sending page, as the browser tells it; empty where it doesn't. */
export type Handler<Data, Answer> = (
  data: Data,
  document: SenderDocument | null,
  site: string,
) => Answer | Promise<Answer>;

export interface Heard {
  readonly message: Message<unknown, unknown>;
  readonly handle: Handler<unknown, unknown>;
}

/** Pairs a message with its handler; the types of both must fit. */
export function on<Data, Answer>(message: Message<Data, Answer>, handle: Handler<Data, Answer>): Heard {
  return { message, handle: handle as Handler<unknown, unknown> };
}

/** Lets a message in and answers it. @returns true where it is one of ours, and is answered later. */
export type Receive = (raw: unknown, sender: Sender, respond: (reply: Reply) => void) => true | undefined;

/** Starts listening for these messages and no others, until the signal aborts. @returns what lets them in. */
export function listen(heard: readonly Heard[], signal?: AbortSignal): Receive {
  if (signal?.aborted === true) return () => undefined;
  const byType = new Map(heard.map((entry) => [entry.message.type, entry]));
  const origin = browser.runtime.getURL('/');
  const listener: Receive = (raw, sender, respond) => {
    const type = (raw as Envelope | null)?.deskmate;
    const entry = typeof type === 'string' ? byType.get(type) : undefined;
    if (entry === undefined) return undefined;
    const kind = senderKind(sender, origin);
    if (kind !== entry.message.from) {
      respond({ ok: false, error: `not allowed from ${kind}` });
      return undefined;
    }
    const parsed = v.safeParse(entry.message.schema, (raw as Envelope).data);
    if (!parsed.success) {
      const place = parsed.issues[0] === undefined ? '' : (v.getDotPath(parsed.issues[0]) ?? '');
      respond({ ok: false, error: `malformed at "${place}"` });
      return undefined;
    }
    Promise.resolve()
      .then(() => entry.handle(parsed.output, senderDocument(sender), siteOf(sender)))
      .then(
        (answer) => respond({ ok: true, answer: answer ?? null }),
        (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : 'failed' }),
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
  return listener;
}
