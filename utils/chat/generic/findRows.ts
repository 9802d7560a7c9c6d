/**
 * Finds the thread and its messages by structure: above the box, a stack of elements that are built alike, each with
 * words or a picture in it.
 */

import { shadowHost } from '../roots.ts';
import { isOnlyTime } from '../time.ts';
import {
  type Box,
  boxOf,
  contains,
  drawnElements,
  drawnParent,
  isPainted,
  isShown,
  type Leaf,
  leavesFromEnd,
} from './layout.ts';
import { lastingPart, sideWords, wordsOf } from './words.ts';

/** The newest leaves of a thread that are looked at: about forty messages. */
const SAMPLE = 240;
/** Share of the words that the messages must hold between them. */
const COVERED = 0.6;

export interface FoundRows {
  /** The lowest element that holds all messages. */
  readonly thread: Element;
  /** Messages of the sample, in the order in which they are drawn from top to bottom. */
  readonly rows: readonly Element[];
  /** Other elements that stand between them: separators, system lines. */
  readonly others: readonly Element[];
  readonly confidence: number;
}

/** Tags that make no message: they part the words of one. */
const PARTS = new Set([
  'P',
  'SPAN',
  'BR',
  'A',
  'B',
  'I',
  'EM',
  'STRONG',
  'CODE',
  'PRE',
  'IMG',
  'VIDEO',
  'TIME',
  'H1',
  'H2',
  'H3',
  'SLOT',
  'LABEL',
  'SMALL',
]);

/** Regions above the box, the nearest in the tree first. */
function regionsAbove(box: Element): readonly Element[] {
  const { top, left, right } = boxOf(box);
  const regions: Element[] = [];
  let inside: Element = box;
  for (let at = drawnParent(box); at !== null && regions.length < 12; at = drawnParent(at)) {
    const found = drawnElements(at)
      .filter((child) => child !== inside)
      .map((child) => ({ child, area: boxOf(child) }))
      .filter(({ area }) => {
        const overlap = Math.min(area.right, right) - Math.max(area.left, left);
        return area.height >= 40 && area.top < top && overlap > 0.5 * Math.min(area.width, right - left);
      })
      .sort((a, b) => b.area.height - a.area.height);
    regions.push(...found.map(({ child }) => child));
    inside = at;
  }
  return regions;
}

/** What an element is built like; words of a side and of a state are left out, so that both sides are built alike. */
function buildOf(element: Element): string {
  const classes = [...element.classList]
    .map(lastingPart)
    .filter((token) => token !== null)
    .map(({ name }) => name)
    .filter((name) => sideWords(wordsOf(name)).size === 0)
    .filter(
      (name) =>
        !/(?:^|[-_])(?:is|has)[-_]|first|last|odd|even|active|group|single|top|bottom|middle/i.test(name),
    );
  return `${element.localName} ${element.getAttribute('role') ?? ''} ${classes.sort().join(' ')}`;
}

export interface Group {
  readonly elements: readonly Element[];
  readonly depth: number;
  readonly covered: number;
}

/** True when they stand one under the other. */
function areStacked(boxes: readonly Box[]): boolean {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  let bad = 0;
  for (let i = 1; i < sorted.length; i += 1) {
    const above = sorted[i - 1];
    const below = sorted[i];
    if (above !== undefined && below !== undefined && below.top < above.bottom - 4) bad += 1;
  }
  return bad <= boxes.length * 0.05;
}

function depthBelow(region: Element, element: Element): number {
  let depth = 0;
  for (let at: Element | null = element; at !== null && at !== region; at = drawnParent(at)) depth += 1;
  return depth;
}

/** Elements on the way from each leaf up to the region, grouped by build, or by depth. */
export function groupsOf(region: Element, leaves: readonly Leaf[]): readonly Group[] {
  const groups = new Map<string, Set<Element>>();
  const counts = new Map<Element, Set<number>>();
  const words = leaves.filter(({ text }) => !isOnlyTime(text));
  words.forEach(({ element }, n) => {
    for (let at: Element | null = element; at !== null && at !== region; at = drawnParent(at)) {
      if (PARTS.has(at.tagName)) continue;
      const under = counts.get(at) ?? new Set();
      under.add(n);
      counts.set(at, under);
      for (const name of [buildOf(at), `depth ${depthBelow(region, at)}`]) {
        const group = groups.get(name) ?? new Set();
        group.add(at);
        groups.set(name, group);
      }
    }
  });
  return [...groups.values()]
    .map((set) => [...set])
    .filter((elements) => elements.length >= 2)
    .filter(
      (elements) => !elements.some((one) => elements.some((other) => other !== one && contains(other, one))),
    )
    .filter((elements) => areStacked(elements.map(boxOf)))
    .map((elements) => ({
      elements,
      depth: depthBelow(region, elements[0] ?? region),
      covered:
        new Set(elements.flatMap((one) => [...(counts.get(one) ?? [])])).size / Math.max(1, words.length),
    }))
    .filter(({ covered }) => covered >= COVERED)
    .sort((a, b) => a.depth - b.depth || b.covered - a.covered);
}

/** True when it is a painted box, or holds one: a bubble. */
function holdsBubble(element: Element): boolean {
  const stack: Element[] = [element];
  for (let seen = 0; stack.length > 0 && seen < 20; seen += 1) {
    const one = stack.shift();
    if (one === undefined) break;
    if (isPainted(one)) return true;
    stack.push(...drawnElements(one));
  }
  return false;
}

/** True when the inner elements are messages of the outer ones (a day, a group), not lines of one. */
function partsOuter(outer: Group, inner: Group): boolean {
  if (inner.covered < outer.covered - 0.3) return false;
  let parted = 0;
  let bubbles = 0;
  for (const element of outer.elements) {
    const inside = inner.elements.filter((one) => contains(element, one));
    const [first, second] = inside;
    if (first === undefined || second === undefined) continue;
    parted += 1;
    // One box around them all, nearer than the outer element itself: they are its lines.
    if (!isInOneBox(first, second, element) && inside.every(holdsBubble)) bubbles += 1;
  }
  if (parted === 0) return false;
  // Where bubbles aren't painted, only many elements with several parts each make groups of them.
  const many = inner.elements.length >= outer.elements.length * 1.4 && parted >= outer.elements.length * 0.3;
  return bubbles >= parted * 0.5 || (many && !outer.elements.some(holdsBubble));
}

function isInOneBox(a: Element, b: Element, limit: Element): boolean {
  for (let at = drawnParent(a); at !== null && at !== limit; at = drawnParent(at)) {
    if (contains(at, b)) return isPainted(at);
  }
  return false;
}

/** A name above, a bubble, a time below: parts of each message, all of different builds. */
function areDifferentParts(inner: Group, outer: Group): boolean {
  const builds = outer.elements.map((element) =>
    inner.elements.filter((one) => contains(element, one)).map(buildOf),
  );
  const several = builds.filter((list) => list.length > 1);
  return several.length > 0 && several.every((list) => new Set(list).size === list.length);
}

export function chooseGroup(groups: readonly Group[]): Group | null {
  let chosen: Group | null = null;
  for (const group of groups) {
    if (chosen === null || (partsOuter(chosen, group) && !areDifferentParts(group, chosen))) chosen = group;
  }
  return chosen;
}

/** The lowest element of their own tree that holds them all. */
export function holderOf(rows: readonly Element[]): Element | null {
  const [first] = rows;
  for (let at = first?.parentElement ?? null; at !== null; at = at.parentElement) {
    if (rows.every((row) => at?.contains(row))) return at;
  }
  const host = first === undefined ? null : shadowHost(first.getRootNode());
  return host !== null && rows.every((row) => contains(host, row)) ? host : null;
}

/** What stands beside the messages, at their level, with words in it. */
export function othersOf(
  thread: Element,
  rows: readonly Element[],
  leaves: readonly Leaf[],
): readonly Element[] {
  const others = new Set<Element>();
  for (const { element } of leaves) {
    if (!contains(thread, element) || rows.some((row) => contains(row, element))) continue;
    let top: Element = element;
    for (let at = drawnParent(element); at !== null && at !== thread; at = drawnParent(at)) {
      const holds = at;
      if (rows.some((row) => contains(holds, row))) break;
      top = at;
    }
    if (top !== thread) others.add(top);
  }
  return [...others];
}

const byPlace = (a: Element, b: Element): number => boxOf(a).top - boxOf(b).top;

/** The thread above this box; null where nothing is built like one. */
export function findRows(box: Element): FoundRows | null {
  for (const region of regionsAbove(box)) {
    if (!isShown(region)) continue;
    const leaves = leavesFromEnd(region, SAMPLE);
    const group = chooseGroup(groupsOf(region, leaves));
    if (group === null) continue;
    const thread = holderOf(group.elements);
    if (thread === null) continue;
    const rows = [...group.elements].sort(byPlace);
    const enough = rows.length >= 4 ? 0.95 : rows.length === 3 ? 0.85 : 0.75;
    return { thread, rows, others: [...othersOf(thread, rows, leaves)].sort(byPlace), confidence: enough };
  }
  return null;
}
