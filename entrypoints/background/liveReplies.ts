/**
 * Which messages came while the agent had the conversation open. What a chat holds when it is opened is history: who
 * said that, when and to what isn't this desk's to learn. Where a document stands is session state, so that a killed
 * worker takes up where it was.
 */
import type { OpenReport, SenderDocument } from '../../utils/messaging/index.ts';
import { keyText } from '../../utils/model/index.ts';
import { clearSession, listSession, readSession, writeSession } from '../../utils/platform/index.ts';

interface Place {
  readonly documentId: string;
  /** Conversation and thread. */
  readonly chat: string;
  readonly openedAt: number;
  /** Id of the last message that was looked at. */
  readonly last: string;
}

/** A thread that is being put up grows from below as well: so long it is history, in milliseconds. */
const MOUNTING = 1000;
/** Pages tell times to the minute. */
const GRAIN = 60_000;

const NOTHING: ReadonlySet<string> = new Set();

const LIVE = 'live:';

function placeKey({ tabId, frameId }: SenderDocument): string {
  return `${LIVE}${tabId}:${frameId}`;
}

function chatOf({ conversation, thread }: OpenReport): string {
  return `${keyText(conversation.key)}#${thread}`;
}

/** Ids of the messages that came since this document last told of this conversation, without another in between. */
export async function liveIn(
  document: SenderDocument,
  said: OpenReport,
  now: number,
): Promise<ReadonlySet<string>> {
  const place = await readSession<Place>(placeKey(document));
  if (place?.documentId !== document.documentId || place.chat !== chatOf(said)) return NOTHING;
  const { messages } = said.conversation;
  const from = messages.findLastIndex((message) => message.id === place.last);
  // An empty thread has no last message; one that is gone can't say what is behind it.
  if (from < 0 && place.last !== '') return NOTHING;
  const mounted = now - place.openedAt >= MOUNTING;
  const isLive = (at: number | null): boolean => (at === null ? mounted : at >= place.openedAt - GRAIN);
  return new Set(
    messages
      .slice(from + 1)
      .filter(({ at }) => isLive(at))
      .map(({ id }) => id),
  );
}

/** All that the report holds was looked at. */
export async function lookedAt(document: SenderDocument, said: OpenReport, now: number): Promise<void> {
  const before = await readSession<Place>(placeKey(document));
  const chat = chatOf(said);
  const same = before?.documentId === document.documentId && before.chat === chat;
  const last = said.conversation.messages.at(-1)?.id ?? '';
  if (same && before.last === last) return;
  const openedAt = same ? before.openedAt : now;
  await writeSession(placeKey(document), {
    documentId: document.documentId,
    chat,
    openedAt,
    last,
  } satisfies Place);
}

/** A shopper was erased: where documents stood in their conversation is forgotten, also of tabs that are closed. */
export async function forgetPlaces(conversation: string): Promise<void> {
  for (const [key, place] of await listSession(LIVE))
    if ((place as Place).chat.startsWith(`${conversation}#`)) await clearSession(key);
}
