/**
 * Notices replies that go out: a filled text, when the agent's own line with that text appears in the conversation; and
 * in a conversation that is read live, any other line of the agent's. What waits for a filled one is session state, so a
 * killed worker forgets nothing.
 */
import {
  type ChatMessage,
  type Conversation,
  type ConversationKey,
  keyText,
} from '../../utils/model/index.ts';
import { clearSession, readSession, writeSession } from '../../utils/platform/index.ts';
import { recordSent, type SentReply, type Taught } from '../../utils/storage/index.ts';
import type { Lesson } from '../../utils/suggestion/index.ts';
import { likeness, pairsOf } from '../../utils/text/index.ts';
import { askedIn, masked, ownReplyOf } from './lessonOf.ts';
import { type Keeping, readMasking } from './maskingRules.ts';

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

const FILLED = 'filled:';

function sessionKey(key: ConversationKey): string {
  return `${FILLED}${keyText(key)}`;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text was filled: from now on its appearance in the thread means that it was sent. */
export async function awaitSent(key: ConversationKey, fill: Omit<Awaited, 'at'>, now: number): Promise<void> {
  await writeSession(sessionKey(key), { ...fill, at: now } satisfies Awaited);
}

/** What waited for a shopper who was erased last, for when that is undone. */
let erased: { readonly conversation: string; readonly waiting: unknown } | null = null;

/** A shopper was erased: nothing waits for them any more. */
export async function forgetAwaited(conversation: string): Promise<void> {
  const key = `${FILLED}${conversation}`;
  erased = { conversation, waiting: await readSession(key) };
  await clearSession(key);
}

/** Undoes `forgetAwaited`. What was filled since stays. */
export async function putAwaitedBack(conversation: string): Promise<void> {
  const key = `${FILLED}${conversation}`;
  if (erased?.conversation !== conversation || erased.waiting === undefined) return;
  if ((await readSession(key)) === undefined) await writeSession(key, erased.waiting);
  erased = null;
}

/** What is needed for learning more than what was filled. */
export interface Learner {
  /** Ids of the messages that came while the conversation was open. */
  readonly live: ReadonlySet<string>;
  /** Id of the template or own reply that a text was made from; null: of none that is known. */
  identify(text: string): string | null;
  taught(taught: Taught): void;
}

const FILLED_ONLY: Learner = { live: new Set(), identify: () => null, taught() {} };

let last: Promise<unknown> = Promise.resolve();

/**
 * Looks for replies that went out: the awaited text among messages that weren't confirmed before and stand behind the
 * place of the fill, and live lines of the agent's. One look at a time, so that a reply that two frames report is
 * counted once.
 * @returns the last lesson, when a reply went out that teaches something.
 */
export function noticeSent(
  conversation: Conversation,
  pending: readonly ChatMessage[],
  now: number,
  learner: Learner = FILLED_ONLY,
): Promise<Lesson | null> {
  const look = last.then(() => lookForSent(conversation, pending, now, learner));
  last = look.catch(() => {});
  return look;
}

async function lookForSent(
  conversation: Conversation,
  pending: readonly ChatMessage[],
  now: number,
  learner: Learner,
): Promise<Lesson | null> {
  const { key, messages } = conversation;
  // Most reports bring nothing that is new.
  if (pending.length === 0 && learner.live.size === 0) return null;
  const offered = new Set(pending.map((message) => message.id));
  const own = messages.filter(
    ({ side, id }) => side === 'agent' && (offered.has(id) || learner.live.has(id)),
  );
  if (own.length === 0) return null;
  const awaited = await readAwaited(key, now);
  const filled = awaited === null ? undefined : findFilled(awaited, messages, own, offered);
  const masking = await readMasking();
  let lesson: Lesson | null = null;
  for (const message of own) {
    const isFilled = message === filled && awaited !== null;
    if (!isFilled && !learner.live.has(message.id)) continue;
    const sent = isFilled
      ? filledReply(awaited, message, conversation, now, masking)
      : handReply(message, conversation, now, learner, masking);
    const taught = sent === null ? null : await recordSent(sent);
    // Only now: killed before, it is found once more, and told apart by its event.
    if (isFilled) await clearSession(sessionKey(key));
    if (taught === null) continue;
    learner.taught(taught);
    if (taught.lesson !== null) lesson = lessonIn(taught.lesson);
  }
  return lesson;
}

function lessonIn({ wording, templateId, at, before }: Lesson & { readonly before: string }): Lesson {
  return { wording, templateId, at, ...(before === '' ? {} : { before }) };
}

async function readAwaited(key: ConversationKey, now: number): Promise<Awaited | null> {
  const awaited = await readSession<Awaited>(sessionKey(key));
  if (awaited === undefined) return null;
  if (now - awaited.at <= WAIT) return awaited;
  await clearSession(sessionKey(key));
  return null;
}

/** From this share of common pairs of characters on, a text is the filled one, edited. */
const EDITED = 0.43;

/** The line that the filled text became: with it in it, else the one that is most like it. */
function findFilled(
  awaited: Awaited,
  messages: readonly ChatMessage[],
  own: readonly ChatMessage[],
  offered: ReadonlySet<string>,
): ChatMessage | undefined {
  const wanted = squeeze(awaited.text);
  const behind = new Set(messages.slice(messages.findLastIndex(({ id }) => id === awaited.after) + 1));
  const lines = own.filter((message) => behind.has(message) && offered.has(message.id));
  const whole = lines.find((message) => squeeze(message.text).includes(wanted));
  const pairs = pairsOf(awaited.text);
  return whole ?? lines.find((message) => likeness(pairsOf(message.text), pairs) >= EDITED);
}

function filledReply(
  { wording, templateId }: Awaited,
  message: ChatMessage,
  conversation: Conversation,
  now: number,
  masking: Keeping,
): SentReply {
  const { messages } = conversation;
  const asked = askedIn(messages.slice(0, messages.indexOf(message)), conversation, masking);
  return {
    conversation: keyText(conversation.key),
    message: message.id,
    at: now,
    // What was open when it was filled is what was answered, whatever came in between.
    wording: wording === '' ? asked.wording : masked(wording, conversation, masking),
    before: asked.before,
    templateId,
    own: null,
  };
}

/** Null where there is nothing to learn from it. */
function handReply(
  message: ChatMessage,
  conversation: Conversation,
  now: number,
  { identify }: Learner,
  masking: Keeping,
): SentReply | null {
  const { messages } = conversation;
  if (message.kind !== 'text') return null;
  const asked = askedIn(messages.slice(0, messages.indexOf(message)), conversation, masking);
  const templateId = identify(message.text) ?? '';
  const own = templateId === '' && asked.isQuestion ? ownReplyOf(message, conversation, masking) : null;
  if (templateId === '' && own === null) return null;
  const { wording, before } = asked;
  return {
    conversation: keyText(conversation.key),
    message: message.id,
    at: now,
    wording,
    before,
    templateId,
    own,
  };
}
