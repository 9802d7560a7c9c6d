/**
 * A page without its thread: whatever is looked for outside of it is found without going through thousands of
 * messages, each time that one more is added to them.
 */
import type { Scope } from './places.ts';

/**
 * @param root the root that the hole stands in.
 * @returns what can be asked like the root itself, and finds the same, in the same order, but nothing in the hole. It
 * holds as long as the page isn't changed: one is made for each look.
 */
export function outside(root: Document | ShadowRoot, hole: Element): Scope {
  /** What is asked: each element on the way to the hole, and each subtree beside it; made at the first question. */
  let beside: readonly Beside[] | null = null;
  const all = (): readonly Beside[] => {
    beside ??= besideOf(root, hole);
    return beside;
  };
  return {
    querySelector(selector) {
      for (const { element, isOnWay } of all()) {
        if (element.matches(selector)) return element;
        const found = isOnWay ? null : element.querySelector(selector);
        if (found !== null) return found;
      }
      return null;
    },
    querySelectorAll(selector) {
      const found: Element[] = [];
      for (const { element, isOnWay } of all()) {
        if (element.matches(selector)) found.push(element);
        if (isOnWay || element.firstElementChild === null) continue;
        for (const one of element.querySelectorAll(selector)) found.push(one);
      }
      return found;
    },
  };
}

interface Beside {
  readonly element: Element;
  readonly isOnWay: boolean;
}

/** In the document's order. */
function besideOf(root: Document | ShadowRoot, hole: Element): readonly Beside[] {
  const chain = new Set<Element>();
  for (let at: Element | null = hole; at !== null; at = at.parentElement) chain.add(at);
  const found: Beside[] = [];
  // Step by step instead of calling itself: no page is too deep.
  for (let at: Element | null = root.firstElementChild; at !== null; ) {
    const isOnWay = at !== hole && chain.has(at);
    if (at !== hole) found.push({ element: at, isOnWay });
    let next: Element | null = isOnWay ? at.firstElementChild : null;
    for (let up: Element | null = at; next === null && up !== null; up = up.parentElement) {
      next = up.nextElementSibling;
    }
    at = next;
  }
  return found;
}
