/**
 * Notices that a filled text went out: the agent's own line with that text appears in the conversation. What waits
 * for it is session state, so a killed worker forgets nothing.
 */
import {
  type ChatMessage,
  type Conversation,
  type ConversationKey,
  keyText,
} from '../../utils/model/index.ts';
import { clearSession, readSession, writeSession } from '../../utils/platform/index.ts';
import { addEvent, countUse } from '../../utils/storage/index.ts';
import type { Lesson } from '../../utils/suggestion/index.ts';

/** A fill that wasn't sent within this time is no longer waited for, in milliseconds. */
const WAIT = 30 * 60 * 1000;

interface Awaited {
  readonly text: string;
  readonly templateId: string;
  readonly at: number;
  readonly wording: string;
  /** Id of the last message when it was filled: what stands before it isn't the answer. Empty: not known. */
  readonly after: string;
}

function sessionKey(key: ConversationKey): string {
  return `filled:${keyText(key)}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text was filled: from now on its appearance in the thread means that it was sent. */
export async function awaitSent(key: ConversationKey, fill: Omit<Awaited, 'at'>, now: number): Promise<void> {
  await writeSession(sessionKey(key), { ...fill, at: now } satisfies Awaited);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Looks for the awaited text among messages that weren't confirmed before and stand behind the place of the fill.
 * One look at a time, so that a reply that two frames report is counted once.
 * @returns the lesson, when the reply went out (also when the agent added to it).
 */
export function noticeSent(
  conversation: Conversation,
  pending: readonly ChatMessage[],
  now: number,
): Promise<Lesson | null> {
  const look = last.then(() => lookForSent(conversation, pending, now));
  last = look.catch(() => {});
  return look;
}

async function lookForSent(
  { key, messages }: Conversation,
  pending: readonly ChatMessage[],
  now: number,
): Promise<Lesson | null> {
  const offered = new Set(pending.map((message) => message.id));
  const own = messages.filter((message) => message.side === 'agent' && offered.has(message.id));
  if (own.length === 0) return null;
  const awaited = await readSession<Awaited>(sessionKey(key));
  if (awaited === undefined) return null;
  if (now - awaited.at > WAIT) {
    await clearSession(sessionKey(key));
    return null;
  }
  const wanted = squeeze(awaited.text);
  const behind = new Set(messages.slice(messages.findIndex((message) => message.id === awaited.after) + 1));
  const sent = own.some((message) => behind.has(message) && squeeze(message.text).includes(wanted));
  if (!sent) return null;
  await clearSession(sessionKey(key));
  await addEvent({
    kind: 'sent',
    at: now,
    conversation: keyText(key),
    templateId: awaited.templateId,
    detail: '',
  });
  if (awaited.templateId === '') return null;
  await countUse(awaited.templateId, now);
  return { wording: awaited.wording, templateId: awaited.templateId, at: now };
}
