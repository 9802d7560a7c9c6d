/**
 * Makes an adapter for a page that nobody prepared: finds the parts by structure and writes them down as selectors, so
 * that one reader reads every page, and Teach me can correct what was found.
 */
import { ADAPTER_FORM, type Adapter, type Places } from '../adapter.ts';
import { queryOne } from '../places.ts';
import { shadowHost } from '../roots.ts';
import { isOnlyTime } from '../time.ts';
import { findBox } from './findBox.ts';
import { type FoundRows, findRows } from './findRows.ts';
import { findShopper } from './findShopper.ts';
import { bubbleOf, findLabels, findSides, placeOf, wordsElement } from './findSides.ts';
import { allRoots, boxOf, contains, drawnParent, isPicture, leavesFromEnd } from './layout.ts';
import { hostsOf, localMarks, marksOf, selectorsFor, sharedMarks, structuralPath } from './selectors.ts';
import { lastingPart } from './words.ts';

export interface Confidence {
  readonly thread: number;
  readonly sides: number;
  readonly shopper: number;
  readonly composer: number;
}

export interface Inference {
  readonly adapter: Adapter;
  readonly confidence: Confidence;
  /** Elements whose roots the page's conversation stands in: what is to be watched. */
  readonly parts: readonly Element[];
}

const NO_CONFIDENCE: Confidence = { thread: 0, sides: 0, shopper: 0, composer: 0 };

/** Selectors from the document's root, through the shadow roots in which the element stands. */
export function fullSelectors(element: Element): readonly string[] {
  const hosts = hostsOf(element);
  const inside = selectorsFor(element);
  return hosts.length === 0 ? inside : inside.map((selector) => [...hosts, selector].join(' >>> '));
}

/** A selector that finds just these elements below the scope; built from what they share, else from the structure. */
export function groupSelectors(scope: Element, elements: readonly Element[]): readonly string[] {
  const wanted = new Set(elements);
  const exact = (selector: string): boolean => {
    const found = scope.querySelectorAll(selector);
    // The sample is the end of the thread: what is found before it counts for nothing.
    const isNested = [...found].some(
      (one) => one.parentElement?.closest(selector) && scope.contains(one.parentElement.closest(selector)),
    );
    return found.length >= wanted.size && !isNested && elements.every((one) => one.matches(selector));
  };
  const shared = sharedMarks(elements).map(({ selector }) => selector);
  const [first] = elements;
  const tags = new Set(elements.map((one) => one.localName));
  const tag = tags.size === 1 ? (first?.localName ?? '') : '';
  const candidates = [
    ...shared,
    ...shared.map((selector) => tag + selector),
    ...(shared.length > 1 ? [shared.slice(0, 3).join('')] : []),
  ];
  const found = candidates.filter(exact).slice(0, 2);
  const paths = new Set(elements.map((one) => structuralPath(scope, one)).filter((path) => path !== null));
  const structure = [...paths].join(', ');
  return [...found, ...(structure !== '' && paths.size <= 4 ? [structure] : [])];
}

/** Selectors, relative to the message, of what is drawn around its words: few that serve many, then the message. */
export function textPlaces(rows: readonly Element[], labels: ReadonlySet<Element>): Places {
  const marks = rows.flatMap((row) => {
    const words = wordsElement(row, labels);
    if (words === null || words === row) return [];
    const bubble = bubbleOf(row, words);
    const hosts = hostsBelow(row, bubble);
    if (hosts === null) return [];
    const path = hosts.length === 0 ? structuralPath(row, bubble) : null;
    const inside = [...marksOf(bubble).map(({ selector }) => selector), ...(path === null ? [] : [path])];
    // A selector that finds something else first would read something else.
    const good = inside
      .map((selector) => [...hosts, selector].join(' >>> '))
      .filter((full) => queryOne(row, full) === bubble);
    return [new Set(good)];
  });
  const chosen: string[] = [];
  let left = marks;
  while (left.length > 0 && chosen.length < 5) {
    const counts = new Map<string, number>();
    for (const set of left) for (const selector of set) counts.set(selector, (counts.get(selector) ?? 0) + 1);
    const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
    if (best === undefined) break;
    chosen.push(best);
    left = left.filter((set) => !set.has(best));
  }
  return [...chosen.map((at) => ({ at })), {}];
}

/** Hosts between a message and an element in it, outermost first; '' where the message is the host itself. */
function hostsBelow(row: Element, element: Element): readonly string[] | null {
  const hosts: string[] = [];
  let root = element.getRootNode() as Document | ShadowRoot;
  while (root !== row.getRootNode()) {
    const host = shadowHost(root);
    if (host === null) return null;
    hosts.unshift(host === row ? '' : (marksOf(host)[0]?.selector ?? host.localName));
    root = host.getRootNode() as Document | ShadowRoot;
  }
  return hosts;
}

/** Times, badges and words of icon fonts inside bubbles, as selectors. */
const DROP = [
  'time',
  '[class*="time" i]',
  '[class*="date" i]:not([class*="update" i])',
  'i[class*="icon" i]',
  '[class*="icon" i]:not(:has(*)):not([class*="text" i])',
  '[class*="status" i]',
  '[class*="receipt" i]',
  '[class*="nick" i]',
  '[class*="avatar" i]',
  '[style*="clip: rect(0"]',
  '[style*="clip:rect(0"]',
  '[class*="visually-hidden" i]',
  '[class*="sr-only" i]',
  '[class*="screen-reader" i]',
  'button',
  '[role="button"]',
];
const STATUS =
  /^(?:已读|未读|已讀|未讀|送达|已发送|发送中|sent|read|delivered|done|done_all|check|seen|edited|已编辑)$/i;

/** Kept for screen readers, or for later. */
function isUnseen(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width <= 1 || height <= 1 || getComputedStyle(element).visibility === 'hidden';
}

/** Pictures as they are drawn in these messages, and as they usually are. */
export function picturePlaces(rows: readonly Element[]): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    for (const { element } of leavesFromEnd(row, 30).filter((leaf) => isPicture(leaf.element))) {
      const hosts = hostsBelow(row, element);
      const mark = marksOf(element)[0]?.selector ?? (element.tagName === 'IMG' ? 'img' : undefined);
      if (hosts !== null && mark !== undefined) found.add([...hosts, mark].join(' >>> '));
    }
  }
  return [...found, 'img:not([class*="avatar" i]):not([class*="emoji" i])', 'video'].slice(0, 10);
}

/** The name over or in a message, where the shopper's name of the head stands there as well. */
export function speakerPlaces(rows: readonly Element[], name: string, labels: ReadonlySet<Element>): Places {
  if (name === '') return [];
  for (const row of rows) {
    for (const { element, text } of leavesFromEnd(row, 30)) {
      const mark = text === name && labels.has(element) ? localMarks(element)[0] : undefined;
      if (mark !== undefined && element.getRootNode() === row.getRootNode()) return [{ at: mark }];
    }
  }
  return [];
}

export function dropsOf(rows: readonly Element[], labels: ReadonlySet<Element>): readonly string[] {
  const found = new Set<string>([...labels].flatMap((label) => localMarks(label).slice(0, 1)));
  for (const row of rows) {
    const words = wordsElement(row, labels);
    for (const { element, text } of leavesFromEnd(row, 30)) {
      if (element === words || (!isOnlyTime(text) && !STATUS.test(text) && !isUnseen(element))) continue;
      const mark = localMarks(element)[0];
      if (mark !== undefined && words?.matches(mark) !== true) found.add(mark);
    }
  }
  return [...DROP, ...found].slice(0, 30);
}

/** Words in the middle of the thread, or across all of it: nobody's bubble. */
function isCentred(line: Element, thread: Element): boolean {
  return placeOf(line, thread)?.edge === 'middle';
}

export function rowSelectors({ thread, rows, others }: FoundRows): {
  at: readonly string[];
  separators: readonly string[];
  lines: readonly string[];
} {
  const lines = others.filter((one) =>
    leavesFromEnd(one, 6).some(({ text }) => text !== '' && !isOnlyTime(text)),
  );
  const times = others.filter((one) => !lines.includes(one));
  const messages = groupSelectors(thread, rows);
  const extra = new Set(lines.flatMap((line) => lineSelector(thread, line, rows) ?? []));
  const centred = [...extra].filter((selector) =>
    [...thread.querySelectorAll(selector)].slice(-20).every((line) => isCentred(line, thread)),
  );
  return {
    at: messages.map((selector) => [selector, ...extra].join(', ')),
    separators: [...new Set(times.flatMap((one) => lineSelector(thread, one, rows) ?? []))].slice(0, 4),
    lines: centred,
  };
}

function lineSelector(thread: Element, line: Element, rows: readonly Element[]): string | null {
  const safe = (selector: string): boolean =>
    [...thread.querySelectorAll(selector)].every(
      (one) => !rows.some((row) => contains(row, one) || contains(one, row)),
    );
  for (const { selector } of marksOf(line)) if (safe(selector)) return selector;
  return null;
}

/** Id that the generic reader gives a site; a taught adapter keeps it, so the memory stays together. */
export function siteId(hostname: string): string {
  return `web:${hostname}`.toLowerCase().slice(0, 100);
}

/**
 * Looks at the page as it stands.
 * @param id the adapter's id; that of a platform whose page has moved, or one of the site's own.
 * @returns null where nothing in it looks like a chat.
 */
export function infer(document: Document, hostname: string, id: string = siteId(hostname)): Inference | null {
  const roots = allRoots(document);
  const box = findBox(roots);
  if (box === null) return null;
  const found = findRows(box.element);
  if (found === null) return null;
  const { thread, rows, others } = found;
  const labels = findLabels(rows);
  const sides = findSides(rows, others, thread, labels);
  const shopper = findShopper(roots, thread, box.element, rows);
  const { at, separators, lines } = rowSelectors(found);
  const speaker = speakerPlaces(rows, shopper?.name ?? '', labels);
  const isReversed = getComputedStyle(thread).flexDirection === 'column-reverse' || isUpsideDown(rows);
  const header = shopper === null ? [] : fullSelectors(shopper.element);
  const adapter: Adapter = {
    form: ADAPTER_FORM,
    id,
    version: 1,
    name: hostname.slice(0, 60),
    facts: [],
    hosts: [hostname],
    reads: 'chat',
    marks: [],
    shadowHosts: [],
    agentName: [],
    header: { at: header, shopperId: [], shopperName: [{}], shopId: [], shopName: [] },
    witnesses: [],
    list: { at: [], open: [], shopperId: [], shopperName: [], shopId: [], unread: [], waiting: [] },
    thread: { at: fullSelectors(thread) },
    message: {
      at,
      newestFirst: isReversed ? ['*'] : [],
      ...(isScattered(rows, thread, isReversed) && { order: 'place' as const }),
      id: idPlaces(rows),
      time: [],
      side: { ...sides.side, system: [...new Set([...sides.side.system, ...lines])] },
      ...(sides.alignment !== undefined && { alignment: sides.alignment }),
      ...(speaker.length > 0 && { speaker }),
      text: textPlaces(rows, labels),
      drop: dropsOf(rows, labels),
      picture: picturePlaces(rows),
    },
    separator: { at: separators, time: [{}] },
    goods: { at: [], id: [], title: [], price: [] },
    order: { at: [], number: [], state: [], goods: [], amount: [] },
    composer: fullSelectors(box.element),
  };
  return {
    adapter,
    confidence: {
      ...NO_CONFIDENCE,
      thread: found.confidence,
      sides: sides.confidence,
      shopper: shopper?.confidence ?? 0,
      composer: box.confidence,
    },
    parts: [thread, box.element, ...(shopper === null ? [] : [shopper.element]), ...rows.slice(-1)],
  };
}

/** The document's order is the reverse of what is drawn. */
export function isUpsideDown(rows: readonly Element[]): boolean {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined || first === last) return false;
  return (
    (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && ordered(rows, true)
  );
}

function ordered(rows: readonly Element[], reversed: boolean): boolean {
  return rows.every((row, i) => {
    const next = rows[i + 1];
    if (next === undefined) return true;
    const follows = (row.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return follows !== reversed;
  });
}

/** Recycled nodes: they are put where they belong one by one, so the document's order says nothing. */
export function isScattered(rows: readonly Element[], thread: Element, reversed: boolean): boolean {
  if (!ordered(rows, reversed)) return true;
  for (let at: Element | null = rows[0] ?? null; at !== null && at !== thread; at = drawnParent(at)) {
    if (getComputedStyle(at).position === 'absolute') return true;
  }
  return false;
}

const ID_ATTRIBUTES = [
  'data-message-id',
  'data-msg-id',
  'data-msgid',
  'data-mid',
  'data-id',
  'data-key',
  'id',
];

/** An attribute that every message has, each with another value. */
export function idPlaces(rows: readonly Element[]): Places {
  for (const attribute of ID_ATTRIBUTES) {
    const values = rows.map((row) => row.getAttribute(attribute) ?? '');
    const good = values.every((value) => value.length >= 4 && lastingIdValue(value));
    if (good && new Set(values).size === values.length) return [{ attribute }];
  }
  return [];
}

/** `:r1:` and `item-3` name a place in the page, not a message. */
function lastingIdValue(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return digits >= 5 || (value.length >= 12 && lastingPart(value)?.kind !== 'whole');
}
