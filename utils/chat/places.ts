/** Finds an adapter's places in a page. Broken selectors find nothing; they never throw into the page's day. */
import { MAX_NAME } from '../model/index.ts';
import type { Adapter, Place, Places } from './adapter.ts';
import { elementText } from './elementText.ts';

export type Scope = Document | ShadowRoot | Element;

function queryOne(scope: Scope, selector: string): Element | null {
  try {
    return scope.querySelector(selector);
  } catch {
    return null;
  }
}

/** The roots that an adapter's page consists of: the document and the named open shadow roots inside it. */
export function scopesOf(document: Document, adapter: Adapter): readonly (Document | ShadowRoot)[] {
  const scopes: (Document | ShadowRoot)[] = [document];
  for (const selector of adapter.shadowHosts) {
    const inner = scopes.at(-1);
    const root = inner === undefined ? null : queryOne(inner, selector)?.shadowRoot;
    if (root) scopes.push(root);
  }
  return scopes;
}

/** First element that any selector finds, innermost scope first, selectors in their order. */
export function findFirst(scopes: readonly Scope[], selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    for (let i = scopes.length - 1; i >= 0; i -= 1) {
      const scope = scopes[i];
      const found = scope === undefined ? null : queryOne(scope, selector);
      if (found !== null) return found;
    }
  }
  return null;
}

/** True when the element matches one of the selectors. */
export function matchesAny(element: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => {
    try {
      return element.matches(selector);
    } catch {
      return false;
    }
  });
}

function readOne(scope: Element, place: Place, limit: number): string {
  const element = place.at === undefined ? scope : queryOne(scope, place.at);
  if (element === null) return '';
  const value =
    place.attribute === undefined
      ? elementText(element, limit).text
      : (element.getAttribute(place.attribute) ?? '').slice(0, limit).trim();
  if (place.pattern === undefined) return value;
  return new RegExp(place.pattern).exec(value)?.[1] ?? '';
}

/** Value of the first place that has one; empty when none has. */
export function readPlace(scope: Element, places: Places, limit: number = MAX_NAME): string {
  for (const place of places) {
    const value = readOne(scope, place, limit);
    if (value !== '') return value;
  }
  return '';
}

/** The element that the first fitting place names, for texts that are read with their own limit. */
export function placeElement(scope: Element, places: Places): Element | null {
  for (const place of places) {
    const element = place.at === undefined ? scope : queryOne(scope, place.at);
    if (element !== null) return element;
  }
  return null;
}
