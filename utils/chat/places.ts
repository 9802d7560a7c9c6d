/**
 * Finds an adapter's places in a page. Broken selectors and patterns find nothing; they never throw into the page's
 * day.
 *
 * A selector may step into open shadow roots and into frames of the same site: `chat-item >>> .bubble` finds `.bubble` in
 * the shadow root of each `chat-item`.
 */
import { MAX_NAME } from '../model/index.ts';
import type { Adapter, Place, Places } from './adapter.ts';
import { type ElementText, elementText, wellFormed } from './elementText.ts';

/** A place to look in: a root, an element, or a root without its thread (`outside.ts`). */
export interface Scope {
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  readonly nodeType?: number;
}

const isElementScope = (scope: Scope): scope is Element => scope.nodeType === 1;

/** Longest id of a shopper, a shop or a message, in UTF-16 units. */
const MAX_ID = 500;
/**
 * Patterns can be slow, so they are given no more than this many UTF-16 units. What passes the check with the most steps
 * takes a third of a second on 200, and five on 500.
 */
const MAX_MATCHED = 200;
const STEP = '>>>';

/** What stands inside an element as a page of its own: an open shadow root, or the document of a frame of the same site. */
function innerRoot(host: Element): Document | ShadowRoot | null {
  if (host.shadowRoot !== null || host.tagName !== 'IFRAME') return host.shadowRoot;
  return (host as HTMLIFrameElement).contentDocument;
}

/** All that the selector finds, in the document's order. */
export function queryAll(scope: Scope, selector: string): readonly Element[] {
  try {
    if (!selector.includes(STEP)) return [...scope.querySelectorAll(selector)];
    const [first = '', ...steps] = selector.split(STEP);
    return steps.reduce<readonly Element[]>(
      (hosts, step) => hosts.flatMap((host) => [...(innerRoot(host)?.querySelectorAll(step) ?? [])]),
      first.trim() === '' ? (isElementScope(scope) ? [scope] : []) : [...scope.querySelectorAll(first)],
    );
  } catch {
    return [];
  }
}

/** The first that the selector finds. */
export function queryOne(scope: Scope, selector: string): Element | null {
  if (selector.includes(STEP)) return queryAll(scope, selector)[0] ?? null;
  try {
    return scope.querySelector(selector);
  } catch {
    return null;
  }
}

/**
 * The roots that an adapter's page consists of: the document and the named open shadow roots inside it.
 * @param where what of the document may hold the outermost host.
 */
export function scopesOf(
  document: Document,
  adapter: Adapter,
  where: Scope = document,
): readonly (Document | ShadowRoot)[] {
  const scopes: (Document | ShadowRoot)[] = [document];
  let inner: Scope = where;
  for (const selector of adapter.shadowHosts) {
    const root = queryOne(inner, selector)?.shadowRoot;
    if (!root) continue;
    scopes.push(root);
    inner = root;
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

/** What the first selector that finds something finds, in the document's order. */
export function findAll(scopes: readonly Scope[], selectors: readonly string[]): readonly Element[] {
  for (const selector of selectors) {
    const found = scopes.flatMap((scope) => queryAll(scope, selector));
    if (found.length > 0) return found;
  }
  return [];
}

/** True when the element is drawn at all; where the browser can't tell, it counts as drawn. */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}

/**
 * What the first selector that finds something finds. Where that is more than one, panes of other shoppers may be
 * kept hidden in the page (京东 does), so only those that are shown count.
 */
export function findShown(scopes: readonly Scope[], selectors: readonly string[]): readonly Element[] {
  const found = findAll(scopes, selectors);
  return found.length > 1 ? found.filter(isDrawn) : found;
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

/** The pattern's group in a text. */
export function applyPattern(text: string, pattern: string | undefined): string {
  if (pattern === undefined) return text;
  try {
    return new RegExp(pattern).exec(text.slice(0, MAX_MATCHED))?.[1] ?? '';
  } catch {
    return '';
  }
}

/** Value that stands in this element, in the attribute or as its text. */
export function readValue(
  element: Element,
  { attribute, pattern }: Pick<Place, 'attribute' | 'pattern'>,
  limit: number,
): ElementText {
  if (attribute === undefined) {
    const read = elementText(element, limit);
    return { ...read, text: applyPattern(read.text, pattern) };
  }
  const value = element.getAttribute(attribute) ?? '';
  const text = wellFormed(value.slice(0, limit)).trim();
  return { text: applyPattern(text, pattern), cut: value.length > limit };
}

/** @param page the roots of the page, innermost last, for places that stand anywhere in it. */
function readFirst(scope: Scope, places: Places, limit: number, page: readonly Scope[]): ElementText {
  for (const place of places) {
    for (const element of elementsOf(scope, place, page)) {
      const read = readValue(element, place, limit);
      if (read.text !== '') return read;
    }
  }
  return { text: '', cut: false };
}

/** In the page several panes may be kept, of which one is shown; in a scope the first one counts. */
function elementsOf(scope: Scope, { at, from }: Place, page: readonly Scope[]): readonly Element[] {
  if (from === 'page') return at === undefined ? [] : findShown([...page].reverse(), [at]);
  if (at === undefined) return isElementScope(scope) ? [scope] : [];
  const found = queryOne(scope, at);
  return found === null ? [] : [found];
}

/** Value of the first place that has one; empty when none has. */
export function readPlace(
  scope: Scope,
  places: Places,
  limit: number = MAX_NAME,
  page: readonly Scope[] = [],
): string {
  return readFirst(scope, places, limit, page).text;
}

/** As `readPlace`, but whole or not at all: half an id may be another's. */
export function readId(
  scope: Scope,
  places: Places,
  limit: number = MAX_ID,
  page: readonly Scope[] = [],
): string {
  const { text, cut } = readFirst(scope, places, limit, page);
  return cut ? '' : text;
}

/** The element that the first fitting place names, for texts that are read with their own limit. */
export function placeElement(scope: Element, places: Places): Element | null {
  for (const place of places) {
    const [element] = elementsOf(scope, place, []);
    if (element !== undefined) return element;
  }
  return null;
}
