/**
 * Tells the background what the page shows, once a burst, and sees to it that every message reaches the store: what
 * wasn't confirmed is said again, so a worker that is killed in between loses nothing.
 */
import { type OpenReading, type PageReader, type Reading, watch } from '../../utils/chat/index.ts';
import {
  listen,
  MAX_SLICE,
  on,
  type Report,
  report,
  reread,
  send,
  wantScript,
} from '../../utils/messaging/index.ts';
import { type ChatMessage, keyText } from '../../utils/model/index.ts';
import { createFrameHold } from '../../utils/platform/index.ts';
import { createComposerSight } from './composerSight.ts';
import { createLedger } from './ledger.ts';
import type { Lifetime } from './lifetime.ts';

/** First pause before an unanswered report is repeated; doubles up to the last, milliseconds. */
const RETRY_FIRST = 100;
const RETRY_LAST = 5000;

/** How soon a page that can't be read is looked at again, in milliseconds. */
const UNREADABLE = 1000;

/** A page that breaks the reading is uncertain; what was read of it before may not stand on. */
function readSafely(reader: PageReader): Reading {
  try {
    return reader.read();
  } catch {
    return { kind: 'uncertain', wait: UNREADABLE, lacks: [] };
  }
}

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

/** What is sent becomes a copy on the way; the schema's types aren't read-only, and nobody here writes to it. */
function mutable<T>(value: T): Mutable<T> {
  return value as Mutable<T>;
}

/**
 * @param seen called with the box, each time that it was looked for, and with what tells since when the background knows
 * all that is shown, as `performance.now` counts; infinite while it doesn't.
 */
export function startReporting(
  reader: PageReader,
  seen: (box: Element, known: () => number) => void,
  lifetime: Lifetime,
): void {
  const { signal } = lifetime;
  const frame = createFrameHold();
  const ledger = createLedger();
  const sight = createComposerSight(
    reader,
    (box) => seen(box, () => knownAt),
    () => void send(wantScript, { script: 'rich' }).catch(() => {}),
    () => performance.now(),
  );
  let lastSaid = '';
  /** What was said last that was another thing than before, and when that was answered. */
  let newest = '';
  let knownAt = Number.POSITIVE_INFINITY;
  // The top frame always speaks, so that what was open in the tab's page before is known to be gone.
  let hasShown = window === window.top;
  let retry = RETRY_FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let timerAt = Number.POSITIVE_INFINITY;

  /** Looks again after this long at the latest. A timer that fires too early goes on: setting one costs, in a stream. */
  const later = (milliseconds: number): void => {
    const at = performance.now() + milliseconds;
    if (signal.aborted || at >= due) return;
    due = at;
    if (timerAt <= at) return;
    clearTimeout(timer);
    arm(milliseconds);
  };
  const arm = (milliseconds: number): void => {
    timerAt = performance.now() + milliseconds;
    timer = setTimeout(() => {
      timerAt = Number.POSITIVE_INFINITY;
      const rest = due - performance.now();
      if (rest <= 1) look();
      else if (Number.isFinite(rest)) arm(rest);
    }, milliseconds);
  };
  /** Each pause is twice the one before it, until an answer comes. */
  const sayAgain = (): void => {
    lastSaid = '';
    later(retry);
    retry = Math.min(retry * 2, RETRY_LAST);
  };

  const describe = (
    reading: OpenReading,
  ): { report: Report; pending: readonly ChatMessage[]; key: string } => {
    const { conversation, unknownCount, cut } = reading;
    const key = keyText(conversation.key);
    const changed = conversation.messages.filter(ledger.lacks(key));
    const older = reading.older(ledger.lackedIn(key), MAX_SLICE - changed.length);
    const ids = new Set(changed.map((message) => message.id));
    const pending = [...older.filter((message) => !ids.has(message.id)), ...changed];
    const composer = sight.look();
    if (composer.wait !== null) later(composer.wait);
    const health = reader.health(composer.found);
    if (health === null) throw new Error('an open reading has a reader');
    return {
      key,
      pending,
      report: {
        kind: 'open',
        conversation: mutable(conversation),
        pending: [...pending],
        composer: composer.state,
        health: mutable(health),
        thread: reading.thread,
        unknownCount,
        cut,
        readAt: Date.now(),
      },
    };
  };

  /** What to say of a page in which nothing is open, or nothing certain. */
  const describeClosed = (reading: Exclude<Reading, OpenReading>): Report => {
    if (reading.kind === 'uncertain') return { kind: 'uncertain' };
    const health = reader.health(sight.look().found);
    // An adapter that fits says itself that nothing is open.
    if (health !== null && health.reader !== 'generic' && !health.moved) return { kind: 'none' };
    if (health === null) return window === window.top ? { kind: 'unsupported', health } : { kind: 'none' };
    return { kind: 'unsupported', health: mutable(health) };
  };

  const tell = async (
    said: Report,
    shown: string,
    key: string,
    pending: readonly ChatMessage[],
  ): Promise<void> => {
    ledger.offer(key, pending);
    try {
      const { taken, stop = false } = await send(report, said);
      if (stop) return lifetime.end();
      if (shown === newest) knownAt = Math.min(knownAt, performance.now());
      if (!ledger.confirm(key, pending, new Set(taken))) return sayAgain();
      retry = RETRY_FIRST;
      // A long thread is told slice by slice; the page gets its turn in between.
      if (pending.length >= MAX_SLICE) later(0);
    } catch {
      ledger.takeBack(key, pending);
      sayAgain();
    }
  };

  const look = (): void => {
    if (!lifetime.alive()) return;
    // This look is the one that was waited for; what is to be looked at again it says anew.
    due = Number.POSITIVE_INFINITY;
    const reading = readSafely(reader);
    if (reading.wait !== undefined) later(reading.wait);
    const {
      report: said,
      key,
      pending,
    } = reading.kind === 'open'
      ? describe(reading)
      : { report: describeClosed(reading), key: '', pending: [] as readonly ChatMessage[] };
    const print = JSON.stringify({ ...said, readAt: 0, pending: 0 });
    if (print === lastSaid && pending.length === 0) return;
    if (said.kind !== 'none') hasShown = true;
    // A frame inside a page that never showed a conversation has nothing to say.
    if (said.kind === 'none' && !hasShown) return;
    lastSaid = print;
    // The box and the reader's health change no suggestion.
    const shown = JSON.stringify(said.kind === 'open' ? [said.conversation, said.thread] : said.kind);
    if (shown !== newest) knownAt = Number.POSITIVE_INFINITY;
    newest = shown;
    frame.hold();
    void tell(said, shown, key, pending);
  };

  reader.follow(watch(() => reader.scopes(), look, signal));
  listen(
    [
      on(reread, () => {
        lastSaid = '';
        look();
        return null;
      }),
    ],
    signal,
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      frame.release();
    },
    { once: true },
  );
  look();
}
