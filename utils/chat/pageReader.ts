/**
 * Reads one document as well as it can be read: through its adapter where there is one, by structure where there is
 * none or where the page has moved away from it; and says how well that goes.
 */
import { type Health, PARTS, type Part, type PartHealth, type PartState } from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { CERTAIN } from './certainty.ts';
import type { GenericReader } from './generic/genericReader.ts';
import { findGeneric, findMender } from './genericDoor.ts';
import { type ChangeFeed, createReader, type Reader, type Reading } from './reader.ts';

/** A page must be out of step with its adapter for so long to count as moved, in milliseconds. */
const MOVED_AFTER = 3000;
/** How soon a reader that is being loaded is looked for, in milliseconds. */
const LOADING = 100;
/** When it is asked for again. */
const ASK_AGAIN = 3000;
/** Messages that must have been read before nobody's side being known counts as trouble. */
const ENOUGH = 4;

export interface PageReader extends Reader {
  /** By what the page is read now; null where nothing like a chat was found. */
  adapter(): Adapter | null;
  /** @param composer whether the box was found. Null: nothing like a chat was found, and no adapter is for it. */
  health(composer: boolean): Health | null;
}

export interface PageReaderOptions {
  readonly adapter: Adapter | null;
  /** True for an adapter that the agent taught or imported. */
  readonly own: boolean;
  readonly hostname: string;
  /** Called when the generic reader is needed and isn't there yet (`genericDoor.ts`). */
  readonly wantGeneric?: () => void;
  readonly now?: () => number;
  readonly wall?: () => number;
}

/** A generic reader as soon as it is there; asks for it until it is. */
function genericFor(
  document: Document,
  { hostname, now, wall, wantGeneric }: PageReaderOptions,
  id?: string,
): () => GenericReader | null {
  const clock = now ?? (() => performance.now());
  let reader: GenericReader | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  return () => {
    if (reader !== null) return reader;
    reader = findGeneric()?.(document, hostname, id, now, wall) ?? null;
    if (reader === null && clock() - askedAt > ASK_AGAIN) {
      // Whoever was asked may have been killed before it answered.
      askedAt = clock();
      wantGeneric?.();
    }
    return reader;
  };
}

const stateOf = (confidence: number): PartState =>
  confidence >= CERTAIN ? 'ok' : confidence > 0 ? 'unsure' : 'missing';

function partsOf(confidence: { readonly [part in Part]: number }): readonly PartHealth[] {
  return PARTS.map((part) => ({ part, confidence: confidence[part], state: stateOf(confidence[part]) }));
}

/** What an adapter's reading says of the parts; the last open reading where nothing is open now. */
function confidenceOf(reading: Reading, composer: boolean): { readonly [part in Part]: number } {
  if (reading.kind !== 'open') {
    const found = (part: Part): number => (reading.lacks.includes(part) ? 0 : 1);
    return {
      thread: found('thread'),
      sides: found('thread'),
      shopper: found('shopper'),
      composer: composer ? 1 : 0,
    };
  }
  const { messages } = reading.conversation;
  const sides = messages.length === 0 ? 1 : 1 - reading.unknownCount / messages.length;
  return { thread: 1, sides, shopper: 1, composer: composer ? 1 : 0 };
}

/** Only one of the two is there, or nobody's side is known: the adapter no longer fits. */
function isOutOfStep(reading: Reading): boolean {
  if (reading.kind === 'open') {
    const { length } = reading.conversation.messages;
    return length >= ENOUGH && reading.unknownCount >= length * 0.9;
  }
  return reading.lacks.length === 1;
}

function createAdapterReader(
  options: PageReaderOptions & { readonly adapter: Adapter },
  document: Document,
): PageReader {
  const { adapter, own, now = () => performance.now(), wall } = options;
  const reader = createReader(document, adapter, now, wall);
  const findReader = genericFor(document, options, adapter.id);
  let generic: GenericReader | null = null;
  let feed: ChangeFeed | null = null;
  let troubledSince: number | null = null;
  let last: Reading = { kind: 'none', lacks: [] };
  let isMoved = false;
  /** The adapter with the parts that were found again by their prints; null where nothing was. */
  let mended: { readonly adapter: Adapter; readonly reader: Reader } | null = null;

  /** Looks for what moved, once a trouble, and reads on through what was found. */
  const readMended = (): Reading | null => {
    if (mended === null && adapter.prints !== undefined) {
      const found = findMender()?.(document, adapter) ?? null;
      if (found !== null) mended = { adapter: found, reader: createReader(document, found, now, wall) };
    }
    const reading = mended?.reader.read() ?? null;
    return reading === null || isOutOfStep(reading) || reading.kind === 'none' ? null : reading;
  };

  /** A page without the adapter's marks is another page of the host, unless a chat is found in it all the same. */
  const looksLikeChat = (): boolean => {
    generic = findReader();
    if (generic === null) return false;
    generic.read();
    const { thread, composer } = generic.confidence();
    return thread >= 0.85 && composer >= CERTAIN;
  };
  /** What was changed can be taken once: by the one that the page is read by. */
  const setMoved = (moved: boolean): void => {
    if (moved === isMoved) return;
    isMoved = moved;
    reader.follow(moved ? null : feed);
    generic?.follow(moved ? feed : null);
  };

  return {
    adapter: () => (isMoved ? (mended?.adapter ?? generic?.adapter() ?? adapter) : adapter),
    scopes: () => (isMoved && mended === null && generic !== null ? generic.scopes() : reader.scopes()),
    around: () => (isMoved && mended === null && generic !== null ? generic.around() : reader.around()),
    follow(changes) {
      feed = changes;
      if (isMoved) generic?.follow(changes);
      else reader.follow(changes);
    },
    read() {
      last = reader.read();
      const troubled = isOutOfStep(last) || (last.kind === 'none' && looksLikeChat());
      if (!troubled) {
        troubledSince = null;
        mended = null;
        setMoved(false);
        return last;
      }
      troubledSince ??= now();
      const rest = MOVED_AFTER - (now() - troubledSince);
      if (rest > 0) return last.kind === 'uncertain' ? last : { ...last, wait: rest };
      generic = findReader();
      if (generic === null) return last.kind === 'uncertain' ? last : { ...last, wait: LOADING };
      setMoved(true);
      return readMended() ?? generic.read();
    },
    health(composer) {
      const base = {
        reader: own ? ('own' as const) : ('builtIn' as const),
        adapter: adapter.id,
        version: adapter.version,
      };
      return { ...base, moved: isMoved, parts: partsOf(confidenceOf(last, composer)) };
    },
  };
}

function createUnpreparedReader(
  options: PageReaderOptions,
  id: string | undefined,
  document: Document,
): PageReader {
  const find = genericFor(document, options, id);
  let reader: GenericReader | null = null;
  let feed: ChangeFeed | null = null;
  return {
    adapter: () => reader?.adapter() ?? null,
    scopes: () => reader?.scopes() ?? [document],
    around: () => reader?.around() ?? [document],
    follow(changes) {
      feed = changes;
      reader?.follow(changes);
    },
    read() {
      if (reader === null) {
        reader = find();
        if (feed !== null) reader?.follow(feed);
      }
      return reader?.read() ?? { kind: 'uncertain', wait: LOADING, lacks: [] };
    },
    health(composer) {
      const adapter = reader?.adapter() ?? null;
      if (reader === null || adapter === null) return null;
      const sure = reader.confidence();
      const parts = partsOf({ ...sure, composer: composer ? sure.composer : 0 });
      return { reader: 'generic', adapter: adapter.id, version: adapter.version, moved: false, parts };
    },
  };
}

/** A reader of one document, for as long as its script lives. */
export function createPageReader(document: Document, options: PageReaderOptions): PageReader {
  const { adapter } = options;
  if (adapter === null) return createUnpreparedReader(options, undefined, document);
  if (adapter.reads === 'list') return createUnpreparedReader(options, adapter.id, document);
  return createAdapterReader({ ...options, adapter }, document);
}
