/**
 * Finds all messages of the thread from two of them: what is built as they are, beside them. Both that were pointed at
 * are among them, or nothing is found.
 */
import {
  chooseGroup,
  type FoundRows,
  type Group,
  groupsOf,
  holderOf,
  othersOf,
} from '../generic/findRows.ts';
import {
  boxOf,
  contains,
  drawnElements,
  drawnParent,
  isPicture,
  type Leaf,
  leavesFromEnd,
} from '../generic/layout.ts';

/** Words and pictures of a thread that are looked at around each example, and at its end. */
const AROUND = 160;
const MOST_LEAVES = 20_000;

/** The lowest element that holds both; null where they are of two documents. */
export function sharedParent(a: Element, b: Element): Element | null {
  for (let at: Element | null = a; at !== null; at = drawnParent(at)) if (contains(at, b)) return at;
  return null;
}

/** From the lowest region that holds both examples up to the last that holds nothing of `outside`. */
function regionsAround(shared: Element, outside: readonly Element[]): readonly Element[] {
  const regions: Element[] = [];
  for (let at: Element | null = shared; at !== null; at = drawnParent(at)) {
    const region = at;
    if (outside.some((one) => contains(region, one)) || region.localName === 'body') break;
    regions.unshift(region);
  }
  return regions.length > 0 ? regions : [shared];
}

/** Of a long thread the parts around the examples and the end; all of a short one. */
function sampleOf(region: Element, examples: readonly Element[]): readonly Leaf[] {
  const all = leavesFromEnd(region, MOST_LEAVES);
  if (all.length <= AROUND * 4) return all;
  const near = new Set<number>();
  const note = (from: number): void => {
    for (let i = Math.max(0, from); i < Math.min(all.length, from + AROUND * 2); i += 1) near.add(i);
  };
  note(0);
  for (const example of examples) {
    const at = all.findIndex(({ element }) => contains(example, element) || contains(element, example));
    if (at >= 0) note(at - AROUND);
  }
  return all.filter((_leaf, i) => near.has(i));
}

function holderIn(elements: readonly Element[], example: Element): Element | undefined {
  return elements.find((one) => contains(one, example));
}

function holdsBoth({ elements }: Group, shopper: Element, agent: Element): boolean {
  const a = holderIn(elements, shopper);
  const b = holderIn(elements, agent);
  return a !== undefined && b !== undefined && a !== b;
}

/** Where no group of like builds holds both: what stands beside them, at the level where their ways part. */
function siblingsAt(shared: Element, shopper: Element, agent: Element): readonly Element[] | null {
  const siblings = drawnElements(shared).filter((one) =>
    leavesFromEnd(one, 10).some(({ element, text }) => text !== '' || isPicture(element)),
  );
  const a = holderIn(siblings, shopper);
  const b = holderIn(siblings, agent);
  return a !== undefined && b !== undefined && a !== b ? siblings : null;
}

const byPlace = (a: Element, b: Element): number => boxOf(a).top - boxOf(b).top;

/**
 * The thread of these two messages.
 * @param outside what stands beside the thread and never in it: the name, the box.
 */
export function findTaughtRows(
  shopper: Element,
  agent: Element,
  outside: readonly Element[],
): FoundRows | null {
  const shared = sharedParent(shopper, agent);
  if (shared === null || shared === shopper || shared === agent) return null;
  for (const region of regionsAround(shared, outside)) {
    const leaves = sampleOf(region, [shopper, agent]);
    const groups = groupsOf(region, leaves).filter((group) => holdsBoth(group, shopper, agent));
    const group = chooseGroup(groups);
    if (group !== null) return foundIn(group.elements, leaves);
  }
  const siblings = siblingsAt(shared, shopper, agent);
  return siblings === null ? null : foundIn(siblings, leavesFromEnd(shared, MOST_LEAVES));
}

function foundIn(elements: readonly Element[], leaves: readonly Leaf[]): FoundRows | null {
  const thread = holderOf(elements);
  if (thread === null) return null;
  const rows = [...elements].sort(byPlace);
  const others = [...othersOf(thread, rows, leaves)].sort(byPlace);
  return { thread, rows, others, confidence: 1 };
}
