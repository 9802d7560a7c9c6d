/** Answers the background's order to write a text into the box, under the recipient lock. */
import type { PageReader, Reading } from '../../utils/chat/index.ts';
import {
  type Composer,
  type Filled,
  type FillResult,
  fillComposer,
  findBox,
  findComposer,
  findRich,
  type HeldHand,
  newNonce,
  placeCaret,
  takeBackFilled,
} from '../../utils/composer/index.ts';
import {
  type FillOrder,
  fillBox,
  listen,
  on,
  send,
  takeBackFill,
  wantHand,
  wantPicture,
  wantScript,
} from '../../utils/messaging/index.ts';
import {
  type ConversationKey,
  type FillOutcome,
  sameKey,
  type TakeBackOutcome,
} from '../../utils/model/index.ts';
import type { Composition } from './composition.ts';

/** Answers of so many fills are kept. */
const REMEMBERED = 50;
/** Firefox keeps the data of a script's paste from the page. */
const KEEPS_PASTES = import.meta.env.FIREFOX;

/** Whose box a text may go into. */
interface Recipient {
  readonly key: ConversationKey;
  readonly thread: number;
}

/** What the last fill made of which box, for taking it back. */
interface LastFill {
  readonly recipient: Recipient;
  readonly filled: Filled;
}

export function startFilling(reader: PageReader, composition: Composition, signal: AbortSignal): void {
  let last: LastFill | null = null;
  const keep = (next: LastFill | null): void => {
    if (next?.filled.elsewhere !== last?.filled.elsewhere) last?.filled.elsewhere?.end();
    last = next;
  };
  signal.addEventListener('abort', () => keep(null));

  const stillOpen = ({ key, thread }: Recipient): 'yes' | 'no' | 'uncertain' => {
    let reading: Reading;
    try {
      reading = reader.read();
    } catch {
      return 'uncertain';
    }
    if (reading.kind === 'open') {
      return sameKey(reading.conversation.key, key) && reading.thread === thread ? 'yes' : 'no';
    }
    return reading.kind === 'none' ? 'no' : 'uncertain';
  };
  const find = (): Composer | null => findComposer(reader.scopes(), reader.adapter()?.composer ?? []);

  /** A box that only a rich editor's strategy serves, and that one isn't there yet: it is sent for. */
  const findWithRich = async (): Promise<Composer | null> => {
    const box = findBox(reader.scopes(), reader.adapter()?.composer ?? []);
    if (box === null || findRich() !== null) return null;
    await send(wantScript, { script: 'rich' }).catch(() => null);
    return find();
  };

  /** Help from the page's own world, where this editor needs it; null where it doesn't, or it can't be had. */
  const takeHand = async ({ strategy }: Composer): Promise<HeldHand | null> => {
    const isNeeded = strategy.hand === 'model' || (strategy.hand === 'paste' && KEEPS_PASTES);
    return isNeeded ? newHand() : null;
  };
  const newHand = async (): Promise<HeldHand | null> => {
    const nonce = newNonce();
    const isThere = await send(wantHand, { nonce }).catch(() => false);
    return isThere ? (findRich()?.createHand(nonce) ?? null) : null;
  };

  /** The pictures behind the text: by a script that is there only where it is needed. */
  const putPictures = async (
    recipient: Recipient,
    { id, pictures: count = 0 }: FillOrder,
    done: FillResult,
  ): Promise<FillResult> => {
    if (done.filled === null || count === 0) return done;
    if (findRich() === null) await send(wantScript, { script: 'rich' }).catch(() => null);
    const put = findRich()?.putPictures(done.filled, {
      count,
      get: (picture) => send(wantPicture, { fill: id, picture }).catch(() => null),
      takeHand: newHand,
      composing: composition.inside,
      stillOpen: () => stillOpen(recipient),
      find,
      inThread: (element) =>
        reader.adapter()?.thread.at.some((selector) => element.closest(selector) !== null) ?? false,
    });
    const pictures = { put: 0, left: count, why: 'notTaken' } as const;
    return (await put) ?? { outcome: { kind: 'filled', pictures }, filled: done.filled };
  };

  const fillHere = async (recipient: Recipient, order: FillOrder): Promise<FillOutcome> => {
    const { text, caret, over = '', mode = 'insert' } = order;
    const open = stillOpen(recipient);
    if (open === 'no') return { kind: 'stale' };
    if (open === 'uncertain') return { kind: 'refused', reason: 'uncertain' };
    const first = find() ?? (await findWithRich());
    if (first === null) return { kind: 'noComposer' };
    const hand = await takeHand(first);
    // The page went on meanwhile: `fillComposer` asks again whose it is, and the box may be another element.
    const composer = first.box.isConnected ? first : find();
    if (composer === null || signal.aborted) return { kind: 'noComposer' };
    const written = await fillComposer(composer, {
      text,
      mode,
      over,
      composing: composition.inside,
      stillOpen: () => stillOpen(recipient),
      hand,
      find,
    });
    hand?.end(composer.box);
    const { outcome, filled } = await putPictures(recipient, order, written);
    // Behind the pictures, which come in where the caret stands.
    if (filled !== null && caret !== undefined && stillOpen(recipient) === 'yes') {
      placeCaret(filled, text, caret);
    }
    // A text that stood and was broken by a picture can't be taken back either.
    if (written.filled !== null) {
      if (filled === null) written.filled.elsewhere?.end();
      keep(filled === null ? null : { recipient, filled });
    }
    return outcome;
  };

  const takeBackHere = async (recipient: Recipient): Promise<TakeBackOutcome> => {
    if (last === null) return { kind: 'nothing' };
    const { filled } = last;
    const isSame = sameKey(last.recipient.key, recipient.key) && last.recipient.thread === recipient.thread;
    if (!isSame) return { kind: 'nothing' };
    const hand = await takeHand(filled.composer);
    const outcome = await takeBackFilled(filled, {
      composing: composition.inside,
      stillOpen: () => stillOpen(recipient),
      hand,
      find,
    });
    hand?.end(filled.composer.box);
    // What was taken back, or is the agent's by now, isn't taken back again.
    if (outcome.kind === 'takenBack' || outcome.kind === 'changed') keep(null);
    const { outside = 0 } = filled;
    return outcome.kind === 'takenBack' && outside > 0 ? { ...outcome, pictures: outside } : outcome;
  };

  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: two at once would each take the other's text for the agent's. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };
  /** Fills of late, by id: one that is asked again (its answer was lost) is answered, not written again. */
  const answered = new Map<string, Promise<FillOutcome>>();
  const fillOnce = (order: FillOrder): Promise<FillOutcome> => {
    const known = answered.get(order.id);
    if (known !== undefined) return known;
    const [oldest] = answered.keys();
    if (answered.size >= REMEMBERED && oldest !== undefined) answered.delete(oldest);
    const outcome = inTurn(() => fillHere(order, order));
    answered.set(order.id, outcome);
    return outcome;
  };

  listen(
    [on(fillBox, fillOnce), on(takeBackFill, (recipient) => inTurn(() => takeBackHere(recipient)))],
    signal,
  );
}
