/** Answers the background's order to write a text into the box, under the recipient lock. */
import type { PageReader, Reading } from '../../utils/chat/index.ts';
import { fillComposer, findComposer } from '../../utils/composer/index.ts';
import { fillBox, listen, on } from '../../utils/messaging/index.ts';
import { type ConversationKey, type FillOutcome, sameKey } from '../../utils/model/index.ts';

/** Answers of so many fills are kept. */
const REMEMBERED = 50;

/** Follows input methods by the page's own events; inside a composition nothing may be written. */
function followComposition(signal: AbortSignal): () => boolean {
  let composing = false;
  const options = { capture: true, passive: true, signal };
  window.addEventListener('compositionstart', () => (composing = true), options);
  window.addEventListener('compositionend', () => (composing = false), options);
  // An editor that is taken away in the middle of a composition never ends it.
  window.addEventListener('focusout', () => (composing = false), options);
  return () => composing;
}

/** Whose box a text may go into. */
interface Recipient {
  readonly key: ConversationKey;
  readonly thread: number;
}

export function startFilling(reader: PageReader, signal: AbortSignal): void {
  const composing = followComposition(signal);

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

  const fillHere = async (recipient: Recipient, text: string): Promise<FillOutcome> => {
    const open = stillOpen(recipient);
    if (open === 'no') return { kind: 'stale' };
    if (open === 'uncertain') return { kind: 'refused', reason: 'uncertain' };
    const composer = findComposer(reader.scopes(), reader.adapter()?.composer ?? []);
    if (composer === null) return { kind: 'noComposer' };
    return fillComposer(composer, {
      text,
      composing: composing(),
      stillOpen: () => stillOpen(recipient),
    });
  };

  let queue: Promise<unknown> = Promise.resolve();
  /** Fills of late, by id: one that is asked again (its answer was lost) is answered, not written again. */
  const answered = new Map<string, Promise<FillOutcome>>();
  const fillOnce = (id: string, recipient: Recipient, text: string): Promise<FillOutcome> => {
    const known = answered.get(id);
    if (known !== undefined) return known;
    const [oldest] = answered.keys();
    if (answered.size >= REMEMBERED && oldest !== undefined) answered.delete(oldest);
    // One after the other: two at once would each take the other's text for the agent's.
    const outcome = queue.then(() => fillHere(recipient, text));
    queue = outcome.catch(() => {});
    answered.set(id, outcome);
    return outcome;
  };

  listen([on(fillBox, ({ id, key, thread, text }) => fillOnce(id, { key, thread }, text))], signal);
}
