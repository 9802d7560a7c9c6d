/**
 * A page without its thread: whatever is looked for outside of it is found without going through thousands of
 * messages, each time that one more is added to them.
 */
import type { Scope } from './places.ts';

/**
 * @param root the root that the hole stands in.
 * @returns what can be asked like the root itself, and finds the same, in the same order, but nothing in the hole.
 */
export function outside(root: Document | ShadowRoot, hole: Element): Scope {
  const chain = new Set<Element>();
  for (let at: Element | null = hole; at !== null; at = at.parentElement) chain.add(at);

  /** Calls back with each element on the way to the hole, and each subtree beside it, in the document's order. */
  const walk = (parent: ParentNode, visit: (element: Element, isOnWay: boolean) => boolean): boolean => {
    for (const child of parent.children) {
      if (child === hole) continue;
      const isOnWay = chain.has(child);
      if (visit(child, isOnWay)) return true;
      if (isOnWay && walk(child, visit)) return true;
    }
    return false;
  };

  return {
    querySelector(selector) {
      let found: Element | null = null;
      walk(root, (element, isOnWay) => {
        if (element.matches(selector)) found = element;
        else if (!isOnWay) found = element.querySelector(selector);
        return found !== null;
      });
      return found;
    },
    querySelectorAll(selector) {
      const found: Element[] = [];
      walk(root, (element, isOnWay) => {
        if (element.matches(selector)) found.push(element);
        if (!isOnWay) found.push(...element.querySelectorAll(selector));
        return false;
      });
      return found;
    },
  };
}
