/**
 * What can be told of a page before a person points at anything, and what they mean when they point: a bubble rather
 * than a word in it, a name rather than the head around it, a box rather than its frame.
 */
import { EDITABLE, findBox as findTypingBox, isEditable } from '../generic/findBox.ts';
import { headLeaves, looksLikeName } from '../generic/findShopper.ts';
import { bubbleOf, findLabels, wordsElement } from '../generic/findSides.ts';
import { infer } from '../generic/infer.ts';
import {
  allRoots,
  boxOf,
  contains,
  drawnParent,
  isPainted,
  isShown,
  leavesFromEnd,
  ownText,
} from '../generic/layout.ts';
import { findFirst, findShown, scopesOf } from '../places.ts';
import { type MarkedMessage, markAll } from './markAll.ts';

export type TaughtPart = 'shopper' | 'agent' | 'name' | 'box';

export interface Guess {
  /** False in a document that has neither a thread nor a box to type into. */
  readonly hasChat: boolean;
  /** What is certain enough to begin with. */
  readonly parts: { readonly [part in TaughtPart]?: Element };
  readonly thread: Element | null;
  readonly box: Element | null;
  /** Messages as the generic reader takes them, oldest first; none where it finds none. */
  readonly messages: readonly MarkedMessage[];
}

/** A part that is less certain is asked for without a proposal. */
const CERTAIN = 0.7;
/** Larger than this share of the window, it is no bubble and no name. */
const TOO_LARGE = 0.4;

/** Looks at the page as it stands. */
export function guess(document: Document, hostname: string): Guess {
  const inference = infer(document, hostname);
  const box = findTypingBox(allRoots(document));
  if (inference === null) {
    const certain = box !== null && box.confidence >= CERTAIN;
    return {
      hasChat: box !== null,
      parts: certain ? { box: box.element } : {},
      thread: null,
      box: box?.element ?? null,
      messages: [],
    };
  }
  const { adapter, confidence } = inference;
  const scopes = scopesOf(document, adapter);
  const messages = markAll(document, adapter);
  const name = findFirst(scopes, adapter.header.at);
  const newest = (side: 'shopper' | 'agent'): Element | undefined => {
    const seen = messages.filter((one) => one.side === side && one.text !== '' && isInWindow(one.element));
    const row = seen.at(-1)?.element;
    return row === undefined ? undefined : bubblesOf(messages, [row])[0];
  };
  const shopper = confidence.sides >= CERTAIN ? newest('shopper') : undefined;
  const agent = confidence.sides >= CERTAIN ? newest('agent') : undefined;
  return {
    hasChat: true,
    parts: {
      ...(shopper !== undefined && agent !== undefined && { shopper, agent }),
      ...(confidence.shopper >= CERTAIN && name !== null && { name }),
      ...(confidence.composer >= CERTAIN && box !== null && { box: box.element }),
    },
    thread: findShown(scopes, adapter.thread.at)[0] ?? null,
    box: box?.element ?? null,
    messages,
  };
}

/** True when its middle can be seen in the window, as far as its place tells. */
function isInWindow(element: Element): boolean {
  const { left, top, width, height } = boxOf(element);
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  const across = left + width / 2;
  const down = top + height / 2;
  if (width === 0 || across < 0 || down < 0 || across > innerWidth || down > innerHeight) return false;
  return !isScrolledAway(element, down);
}

function isScrolledAway(element: Element, down: number): boolean {
  for (let at = drawnParent(element); at !== null; at = drawnParent(at)) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const { top, bottom, height } = at.getBoundingClientRect();
    if (height > 0 && (down < top || down > bottom)) return true;
  }
  return false;
}

/** What is drawn of these messages themselves: their bubbles, in their order. */
export function bubblesOf(messages: readonly MarkedMessage[], rows: readonly Element[]): readonly Element[] {
  const labels = findLabels(messages.slice(-40).map(({ element }) => element));
  return rows.map((row) => {
    const words = wordsElement(row, labels);
    return words === null ? row : bubbleOf(row, words);
  });
}

const byPlace = (a: Element, b: Element): number => {
  const [one, other] = [boxOf(a), boxOf(b)];
  return one.top - other.top || one.left - other.left;
};

/** What a person may mean in this step, from top to bottom, as far as it can be seen now. */
export function candidates(document: Document, part: TaughtPart, known: Guess): readonly Element[] {
  const all =
    part === 'box' ? boxes(document) : part === 'name' ? names(document, known) : bubbles(document, known);
  return [...new Set(all)].filter((one) => isShown(one) && isInWindow(one)).sort(byPlace);
}

function boxes(document: Document): readonly Element[] {
  return allRoots(document)
    .flatMap((root) => [...root.querySelectorAll(EDITABLE)])
    .filter(isEditable)
    .filter((one) => !(one.parentElement?.isContentEditable ?? false))
    .filter((one) => boxOf(one).width >= 60);
}

function names(document: Document, { thread, box }: Guess): readonly Element[] {
  const leaves =
    thread !== null && box !== null ? headLeaves(thread, box) : leavesFromEnd(document.body, 2000);
  return leaves.filter(({ text }) => looksLikeName(text)).map(({ element }) => element);
}

function bubbles(document: Document, { messages }: Guess): readonly Element[] {
  if (messages.length > 0) {
    const rows = messages.map(({ element }) => element).filter((row) => row.isConnected);
    return bubblesOf(messages, rows);
  }
  return leavesFromEnd(document.body, 600).map(({ element }) => meantMessage(element, messages) ?? element);
}

/** What the person means who points at this element; null where it can't be what the step asks for. */
export function meantBy(part: TaughtPart, pointed: Element, known: Guess): Element | null {
  if (part === 'box') return meantBox(pointed);
  if (part === 'name') return meantName(pointed);
  return meantMessage(pointed, known.messages);
}

function isLarge(element: Element): boolean {
  const { width, height } = boxOf(element);
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? { innerWidth: 1, innerHeight: 1 };
  return width * height > TOO_LARGE * innerWidth * innerHeight;
}

function meantMessage(pointed: Element, messages: readonly MarkedMessage[]): Element | null {
  const row = messages.find(({ element }) => contains(element, pointed))?.element;
  if (row !== undefined) return bubblesOf(messages, [row])[0] ?? row;
  if (isLarge(pointed)) return null;
  for (
    let at: Element | null = pointed, i = 0;
    at !== null && i < 6 && !isLarge(at);
    at = drawnParent(at), i += 1
  ) {
    if (isPainted(at)) return at;
  }
  return pointed;
}

function meantName(pointed: Element): Element | null {
  if (ownText(pointed) !== '') return pointed;
  const words = isLarge(pointed) ? [] : leavesFromEnd(pointed, 3).filter(({ text }) => text !== '');
  return words.length === 1 ? (words[0]?.element ?? null) : null;
}

function meantBox(pointed: Element): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = pointed; at !== null; at = drawnParent(at)) if (isEditable(at)) found = at;
  if (found !== null) return found;
  const inside = isLarge(pointed) ? [] : [...pointed.querySelectorAll(EDITABLE)].filter(isEditable);
  return inside.length === 1 ? (inside[0] ?? null) : null;
}
