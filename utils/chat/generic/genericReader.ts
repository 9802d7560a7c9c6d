/**
 * Reads a page without an adapter: makes one from what it finds, reads through it, and finds anew when the page no
 * longer fits. What it isn't certain of it doesn't say: an unsure side is `unknown`, an unsure name opens nobody.
 */
import type { Part } from '../../model/index.ts';
import type { Adapter } from '../adapter.ts';
import { CERTAIN } from '../certainty.ts';
import { type ChangeFeed, createReader, type Reader, type Reading } from '../reader.ts';
import { shadowHost } from '../roots.ts';
import { type Confidence, type Inference, infer, siteId } from './infer.ts';

/** Least pause between two looks for the parts of the page, in milliseconds; it doubles while they find nothing new. */
const PAUSE_FIRST = 800;
const PAUSE_LAST = 4000;
/** A name under which so many threads came and went is no shopper's. */
const SAME_NAME = 3;

const NONE: Confidence = { thread: 0, sides: 0, shopper: 0, composer: 0 };

export interface GenericReader extends Reader {
  /** How certain each part is; all 0 where nothing like a chat was found. */
  confidence(): Confidence;
  /** What the page is read by at this moment; null while there is nothing. */
  adapter(): Adapter | null;
}

/** An adapter that says nothing of sides that aren't certain. */
function withCertainSides({ adapter, confidence }: Inference): Adapter {
  if (confidence.sides >= CERTAIN) return adapter;
  const { alignment: _alignment, ...message } = adapter.message;
  const { system, bot } = message.side;
  return { ...adapter, message: { ...message, side: { shopper: [], agent: [], bot, system } } };
}

/**
 * @param id the adapter's id that conversations are kept under.
 * @param now a clock in milliseconds; only differences count.
 */
export function createGenericReader(
  document: Document,
  hostname: string,
  id: string = siteId(hostname),
  now: () => number = () => performance.now(),
  wall: () => number = () => Date.now(),
): GenericReader {
  let inference: Inference | null = null;
  let reader: Reader | null = null;
  let readBy = '';
  let feed: ChangeFeed | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let pause = PAUSE_FIRST;
  /** Threads seen under each name that the page showed. */
  let names = new Map<string, number>();

  const adopt = (next: Inference | null): void => {
    inference = next;
    const adapter = next === null ? null : withCertainSides(next);
    const print = adapter === null ? '' : JSON.stringify(adapter);
    pause = print === readBy ? Math.min(pause * 2, PAUSE_LAST) : PAUSE_FIRST;
    if (print === readBy) return;
    readBy = print;
    reader = adapter === null ? null : createReader(document, adapter, now, wall);
    if (feed !== null) reader?.follow(feed);
  };
  const look = (): void => {
    lookedAt = now();
    adopt(infer(document, hostname, id));
  };
  const isWeak = (): boolean =>
    inference === null || Object.values(inference.confidence).some((part) => part < CERTAIN);
  const isLost = (reading: Reading | null): boolean =>
    reading !== null && reading.kind !== 'open' && reading.lacks.length > 0;
  const nameIsStatic = (): boolean => names.size === 1 && ([...names.values()][0] ?? 0) >= SAME_NAME;

  const confidence = (): Confidence => {
    const sure = inference?.confidence ?? NONE;
    return nameIsStatic() ? { ...sure, shopper: Math.min(sure.shopper, 0.3) } : sure;
  };
  const lacking = (): readonly Part[] => {
    const sure = confidence();
    return (['thread', 'shopper', 'composer'] as const).filter((part) => sure[part] < CERTAIN);
  };
  const readThrough = (): Reading => {
    const reading = reader?.read() ?? null;
    if (reading === null) return { kind: 'none', lacks: lacking() };
    if (reading.kind === 'open') {
      if (names.size > 500) names = new Map();
      names.set(reading.conversation.shopperName, reading.thread);
    }
    const { thread, shopper } = confidence();
    return thread < CERTAIN || shopper < CERTAIN ? { kind: 'none', lacks: lacking() } : reading;
  };

  return {
    confidence,
    adapter: () => inference?.adapter ?? null,
    scopes: () => [...new Set([...rootsOf(document, inference?.parts ?? []), ...(reader?.scopes() ?? [])])],
    around: () => reader?.around() ?? [document],
    follow(changes) {
      feed = changes;
      reader?.follow(changes);
    },
    read() {
      const rest = pause - (now() - lookedAt);
      if (rest <= 0 && isWeak()) look();
      let reading = readThrough();
      if (rest <= 0 && isLost(reading) && now() - lookedAt > 0) {
        look();
        reading = readThrough();
      }
      // The page has changed, and it is too soon to look at all of it: later, even if nothing more happens.
      const wantsLook = rest > 0 && (isWeak() || isLost(reading));
      if (!wantsLook || reading.kind === 'uncertain') return reading;
      return { ...reading, wait: rest };
    },
  };
}

/** The roots in which the parts stand, shadow roots on the way to them included. */
function rootsOf(document: Document, parts: readonly Element[]): readonly (Document | ShadowRoot)[] {
  const roots = new Set<Document | ShadowRoot>([document]);
  for (const part of parts) {
    let root = part.getRootNode();
    for (let host = shadowHost(root); host !== null; host = shadowHost(root)) {
      roots.add(root as ShadowRoot);
      root = host.getRootNode();
    }
    if (part.shadowRoot) roots.add(part.shadowRoot);
  }
  return [...roots];
}
