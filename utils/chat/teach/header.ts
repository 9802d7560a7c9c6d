/**
 * Selectors of the shopper's name that find the next shopper's name as well: none that holds this one's, and none
 * that means the third row of a list.
 */
import { boxOf, drawnElements, drawnParent } from '../generic/layout.ts';
import { hostsOf, marksOf, selectorsFor, sharedMarks, structuralPath } from '../generic/selectors.ts';
import { wordsOf } from '../generic/words.ts';

const OPEN_WORDS = new Set([
  'active',
  'selected',
  'current',
  'checked',
  'open',
  'opened',
  'on',
  'chosen',
  'focus',
]);
/** Rows of a list are at least so high, in CSS pixels. */
const ROW = 24;

/** Selectors from the document on that hold none of these texts, the most lasting first. */
export function lastingSelectors(element: Element, said: readonly string[]): readonly string[] {
  const hosts = hostsOf(element);
  const names = said.filter((text) => text !== '').flatMap((text) => [text, CSS.escape(text)]);
  return selectorsFor(element, 8)
    .map((selector) => [...hosts, selector].join(' >>> '))
    .filter((selector) => !names.some((name) => selector.includes(name)))
    .filter((selector) => selector.length <= 500)
    .slice(0, 3);
}

/** The row of a list in which the element stands: one of at least three alike, one under the other. */
function listRow(element: Element): { readonly row: Element; readonly others: readonly Element[] } | null {
  for (let at: Element | null = element; at !== null; at = drawnParent(at)) {
    const parent = drawnParent(at);
    if (parent === null) return null;
    const row = at;
    const alike = drawnElements(parent).filter(
      (one) => one.localName === row.localName && areAlike(one, row),
    );
    if (alike.length >= 3 && areRows(alike)) return { row, others: alike.filter((one) => one !== row) };
  }
  return null;
}

function areAlike(a: Element, b: Element): boolean {
  if (sharedMarks([a, b]).length > 0) return true;
  return marksOf(a).length === 0 && marksOf(b).length === 0 && a.childElementCount === b.childElementCount;
}

/** One under the other, of about one height: a head, a thread and a foot are no list. */
function areRows(elements: readonly Element[]): boolean {
  const boxes = elements.map(boxOf).filter(({ height }) => height > 0);
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const heights = boxes.map(({ height }) => height);
  return (
    boxes.length >= 3 &&
    Math.min(...heights) >= ROW &&
    Math.max(...heights) <= 2.5 * Math.min(...heights) &&
    sorted.every((box, i) => i === 0 || box.top >= (sorted[i - 1]?.bottom ?? 0) - 4)
  );
}

/** What only the open row of the list has. */
function openMarks(row: Element, others: readonly Element[]): readonly string[] {
  const states = ['[aria-selected="true"]', '[aria-current="true"]', '[aria-current="page"]'];
  const marks = marksOf(row).map(({ selector }) => selector);
  const words = marks.filter((mark) => wordsOf(mark).some((word) => OPEN_WORDS.has(word)));
  return [...states, ...words].filter(
    (mark) => row.matches(mark) && !others.some((one) => one.matches(mark)),
  );
}

export type HeaderSelectors =
  | { readonly at: readonly string[] }
  /** It stands in a list, and nothing tells which row of it is open. */
  | { readonly problem: 'nameInList' | 'nameUnclear' };

/** @param name what stands in the element. */
export function headerSelectors(element: Element, name: string): HeaderSelectors {
  const list = listRow(element);
  if (list === null) {
    const at = lastingSelectors(element, [name]);
    return at.length === 0 ? { problem: 'nameUnclear' } : { at };
  }
  const hosts = hostsOf(element);
  const shared = sharedMarks([list.row, ...list.others])[0]?.selector ?? list.row.localName;
  const path = structuralPath(list.row, element)?.slice(':scope'.length) ?? '';
  const within = path === '' ? [''] : [...marksOf(element).map(({ selector }) => ` ${selector}`), path];
  const root = element.getRootNode() as Document | ShadowRoot;
  const at = openMarks(list.row, list.others)
    .flatMap((mark) => within.map((inside) => `${shared}${mark}${inside}`))
    .filter((selector) => [...root.querySelectorAll(selector)].every((one) => one === element))
    .map((selector) => [...hosts, selector].join(' >>> '))
    .slice(0, 3);
  return at.length === 0 ? { problem: 'nameInList' } : { at };
}
