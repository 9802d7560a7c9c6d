/** Finds an adapter's places in a page. Broken selectors and patterns find nothing; they never throw into the page's day. */
import { MAX_NAME } from '../model/index.ts';
import type { Adapter, Place, Places } from './adapter.ts';
import { type ElementText, elementText, wellFormed } from './elementText.ts';

export type Scope = Document | ShadowRoot | Element;

/** Longest id of a shopper, a shop or a message, in UTF-16 units. */
const MAX_ID = 500;

function queryOne(scope: Scope, selector: string): Element | null {
  try {
    return scope.querySelector(selector);
  } catch {
    return null;
  }
}

/** All that the selector finds, in the document's order. */
export function queryAll(scope: Scope, selector: string): readonly Element[] {
  try {
    return [...scope.querySelectorAll(selector)];
  } catch {
    return [];
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

/**
 * What the first selector that finds something finds. Where that is more than one, panes of other shoppers may be
 * kept hidden in the page (京东 does), so only those that are shown count.
 */
export function findShown(scopes: readonly Scope[], selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const found = scopes.flatMap((scope) => queryAll(scope, selector));
    if (found.length === 1) return found;
    if (found.length > 1) return found.filter((element) => element.checkVisibility?.() ?? true);
  }
  return [];
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

function readValue(element: Element, place: Place, limit: number): ElementText {
  if (place.attribute === undefined) return elementText(element, limit);
  const value = element.getAttribute(place.attribute) ?? '';
  const text = wellFormed(value.slice(0, limit)).trim();
  return { text, cut: value.length > limit };
}

/** The pattern's group in a text; a pattern can be slow, so the text is short. */
function applyPattern(text: string, pattern: string | undefined): string {
  if (pattern === undefined) return text;
  try {
    return new RegExp(pattern).exec(text)?.[1] ?? '';
  } catch {
    return '';
  }
}

function readFirst(scope: Scope, places: Places, limit: number): ElementText {
  for (const place of places) {
    const element =
      place.at === undefined ? (scope instanceof Element ? scope : null) : queryOne(scope, place.at);
    if (element === null) continue;
    const { text: all, cut } = readValue(element, place, limit);
    const text = applyPattern(all, place.pattern);
    if (text !== '') return { text, cut };
  }
  return { text: '', cut: false };
}

/** Value of the first place that has one; empty when none has. */
export function readPlace(scope: Scope, places: Places, limit: number = MAX_NAME): string {
  return readFirst(scope, places, limit).text;
}

/** As `readPlace`, but whole or not at all: half an id may be another's. */
export function readId(scope: Scope, places: Places, limit: number = MAX_ID): string {
  const { text, cut } = readFirst(scope, places, limit);
  return cut ? '' : text;
}

/** The element that the first fitting place names, for texts that are read with their own limit. */
export function placeElement(scope: Element, places: Places): Element | null {
  for (const place of places) {
    const element = place.at === undefined ? scope : queryOne(scope, place.at);
    if (element !== null) return element;
  }
  return null;
}
