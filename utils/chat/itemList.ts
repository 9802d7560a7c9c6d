/**
 * The message elements of a thread, kept up to date by what the page changes: a thread of two thousand isn't gone
 * through again because one more came. Whenever it isn't sure, it asks the page for all of them.
 */
import { findAll, matchesAny, queryAll, queryOne } from './places.ts';

/** What a mutation record tells; `watch` hands them on as they are. */
export type Change = Pick<
  MutationRecord,
  'type' | 'target' | 'addedNodes' | 'removedNodes' | 'attributeName'
>;

export interface ItemList {
  /** What the page has changed since the last `find`. */
  note(change: Change): void;
  /** In the document's order. */
  find(thread: Element): readonly Element[];
  forget(): void;
}

/** Selectors whose answer for one element depends on its neighbours, on what is in it, or on where it is asked. */
const DEPENDENT = /[+~]|:(?:scope|has|nth|last|first|only|empty|not\([^)]*:has)|>>>/;

/** Selectors whose answer for one element doesn't depend on what it stands in. */
const isPlain = (selector: string): boolean => !/[\s>]/.test(selector.replace(/\[[^\]]*\]/g, ''));

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** @param selectors fallbacks in their order; the first that finds something counts. */
export function createItemList(selectors: readonly string[]): ItemList {
  const byStyle = selectors.some((selector) => /\[\s*style/.test(selector));
  let thread: Element | null = null;
  let items: Element[] = [];
  let known = new Set<Element>();
  /** Of `selectors`, the one that found the items; -1: all are asked for each time. */
  let used = -1;
  let added: Element[] = [];
  /** Something was taken out of the thread: the items that are left are told by asking them. */
  let isThinned = false;
  let isStale = true;

  const asked = (): readonly string[] => selectors.slice(0, used + 1);
  /** True where an element that isn't an item has now become one, or made one of something in it. */
  const makesItems = (element: Node): boolean =>
    !asked().every(isPlain) || (element !== thread && matchesAny(element as Element, asked()));
  const heldItem = (removed: Element): boolean => {
    const selector = selectors[used] ?? '';
    return known.has(removed) || matchesAny(removed, [selector]) || queryOne(removed, selector) !== null;
  };

  const itemOf = (node: Node): Element | null => {
    for (let at: Node | null = node; at !== null && at !== thread; at = at.parentNode) {
      if (known.has(at as Element)) return at as Element;
    }
    return null;
  };

  const findFresh = (inside: Element): readonly Element[] => {
    thread = inside;
    used = selectors.findIndex((selector) => queryOne(inside, selector) !== null);
    items = [...findAll([inside], selectors)];
    known = new Set(items);
    added = [];
    isThinned = false;
    isStale = used === -1 || asked().some((selector) => DEPENDENT.test(selector));
    return items;
  };

  /** Puts the new ones at an end of the list; false where they stand between the others. */
  const place = (fresh: readonly Element[]): boolean => {
    const [first, last] = [items[0], items.at(-1)];
    if (first === undefined || last === undefined) return false;
    const follows = (a: Element, b: Element): boolean =>
      (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const inOrder = fresh.every((one, i) => i === 0 || follows(fresh[i - 1] as Element, one));
    if (!inOrder) return false;
    if (fresh.every((one) => follows(last, one))) items = [...items, ...fresh];
    else if (fresh.every((one) => follows(one, first))) items = [...fresh, ...items];
    else return false;
    for (const one of fresh) known.add(one);
    return true;
  };

  return {
    note({ type, target, addedNodes, removedNodes, attributeName }) {
      if (isStale || thread === null || !thread.contains(target)) return;
      const item = itemOf(target);
      if (type === 'attributes') {
        if (attributeName === 'style' && !byStyle) return;
        // Inside a message nothing of it matters; on the message itself, it may be one no longer.
        if (item !== null && item !== target) return;
        isStale =
          item === null
            ? makesItems(target)
            : !matchesAny(item, [selectors[used] ?? '']) || matchesAny(item, selectors.slice(0, used));
      } else if (type === 'childList') {
        const came = Array.from(addedNodes).filter(isElement);
        const gone = Array.from(removedNodes).filter(isElement);
        // Items in items are the page's affair, as long as there are none.
        if (item !== null) isStale = [...came, ...gone].some(heldItem);
        else {
          isThinned ||= gone.length > 0;
          // What stood in it can stand in the thread still, and be no item there.
          isStale = gone.length > 0 && !asked().every(isPlain);
          added.push(...came);
        }
      }
    },
    find(inside) {
      if (isStale || inside !== thread) return findFresh(inside);
      if (isThinned && !items.every((item) => inside.contains(item))) return findFresh(inside);
      isThinned = false;
      const fresh = new Set<Element>();
      for (const element of added) {
        if (!inside.contains(element)) continue;
        const better = selectors
          .slice(0, used)
          .some((selector) => matchesAny(element, [selector]) || queryOne(element, selector) !== null);
        if (better) return findFresh(inside);
        const selector = selectors[used] ?? '';
        for (const one of [
          ...(matchesAny(element, [selector]) ? [element] : []),
          ...queryAll(element, selector),
        ]) {
          // Taken out and put in again: it may stand elsewhere now.
          if (known.has(one)) return findFresh(inside);
          fresh.add(one);
        }
      }
      added = [];
      return fresh.size === 0 || place([...fresh]) ? items : findFresh(inside);
    },
    forget() {
      isStale = true;
      added = [];
    },
  };
}
