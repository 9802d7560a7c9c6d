/**
 * Builds a report's page in a document, so that a reader can read it. Nothing in a report runs or fetches: it may come
 * from anybody.
 */

import { shadowHost } from '../roots.ts';
import { plainStyle } from './attributes.ts';
import type { Report, ReportElement, ReportNode } from './form.ts';

const REFUSED =
  /^(?:script|style|link|meta|base|iframe|frame|object|embed|applet|template|noscript|portal)$/i;
const REFUSED_ATTRIBUTE = /^(?:on.*|srcdoc|action|formaction|ping|http-equiv|background|is|xlink:.*)$/i;
const FETCHED = /^(?:src|srcset|poster|data)$/i;

/** Names an element to the style sheet of its root; no page has it. */
const MARK = 'data-deskmate-box';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface BuiltPage {
  /** Where the elements stood, as far as the report tells. */
  readonly boxes: ReadonlyMap<Element, Place>;
  /** Elements that weren't drawn, with everything in them. */
  readonly hidden: ReadonlySet<Element>;
  /** The document and the open shadow roots in it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** The element at the end of a way down; null where it leads nowhere. */
  at(way: string): Element | null;
}

function placeOf(box: string): Place {
  const [left = 0, top = 0, width = 0, height = 0] = box.split(' ').map(Number);
  return { left, top, width, height };
}

/** An address that leads nowhere, and still has the words in it that a selector may ask for. */
function harmless(name: string, value: string): string {
  if (/^\s*(?:javascript|vbscript)\s*:/i.test(value.replace(/[\0-\x20]+/g, ''))) return '';
  if (!FETCHED.test(name) || /^data:,/.test(value) || value.startsWith('https://x.invalid/')) return value;
  return `data:,#${value}`;
}

function setAttribute(element: Element, name: string, value: string): void {
  if (REFUSED_ATTRIBUTE.test(name)) return;
  try {
    element.setAttribute(name, name === 'style' ? plainStyle(value) : harmless(name, value));
  } catch {
    // A name that only a parser would have let in.
  }
}

/**
 * Boxes without the page's own style sheets: each stands for itself. The elements' own styles stay as they are, as
 * selectors may ask for them.
 */
function placeBoxes({ boxes, hidden, roots }: Pick<BuiltPage, 'boxes' | 'hidden' | 'roots'>): void {
  let count = 0;
  const rules = new Map<Node, string[]>();
  const addRule = (element: Element, declarations: string): void => {
    if (!element.hasAttribute(MARK)) element.setAttribute(MARK, String(count++));
    const root = element.getRootNode();
    const rule = `[${MARK}="${element.getAttribute(MARK) ?? ''}"] { ${declarations} }`;
    rules.set(root, [...(rules.get(root) ?? []), rule]);
  };
  for (const [element, place] of boxes) {
    const sides = Object.entries(place).map(([side, length]) => `${side}: ${length}px !important;`);
    const fixed =
      'position: fixed !important; box-sizing: border-box; margin: 0; transform: none !important;';
    addRule(element, `${fixed} ${sides.join(' ')}`);
  }
  for (const element of hidden) addRule(element, 'display: none !important;');
  for (const root of roots) {
    const sheet =
      (root as Partial<Document>).createElement?.('style') ?? root.ownerDocument?.createElement('style');
    if (sheet === undefined) continue;
    sheet.textContent = (rules.get(root) ?? []).join('\n');
    ((root as Partial<Document>).documentElement ?? root).append(sheet);
  }
}

/** Replaces what the document holds by the report's page. Boxes stand where they stood. */
export function buildReportPage(report: Report, document: Document): BuiltPage {
  const boxes = new Map<Element, Place>();
  const hidden = new Set<Element>();
  const roots: (Document | ShadowRoot)[] = [document];

  const create = (tag: string): Element => {
    if (tag === 'svg') return document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    // Without a word in it, an element that fetches or runs is as good as any other.
    return document.createElement(REFUSED.test(tag) ? 'div' : tag);
  };
  const fill = (element: Element, { a, b, c, s, h }: ReportElement): void => {
    for (const [name, value] of Object.entries(a ?? {})) setAttribute(element, name, value);
    if (b !== undefined) boxes.set(element, placeOf(b));
    if (h === true) hidden.add(element);
    if (s !== undefined) {
      try {
        const root = element.attachShadow({ mode: 'open' });
        roots.push(root);
        root.append(...s.map(nodeOf));
      } catch {
        // No element of this kind has one.
      }
    }
    element.append(...(c ?? []).map(nodeOf));
  };
  const nodeOf = (node: ReportNode): Node => {
    if (typeof node === 'string') return document.createTextNode(node);
    const element = create(node.t);
    fill(element, node);
    return element;
  };

  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  root.replaceChildren();
  fill(root, report.page);
  placeBoxes({ boxes, hidden, roots });
  return {
    boxes,
    hidden,
    roots,
    at(way) {
      let here: Element | ShadowRoot | null = root;
      for (const step of way === '' ? [] : way.split('/')) {
        if (here === null) return null;
        here = step === 's' ? (here as Element).shadowRoot : (here.children[Number(step)] ?? null);
      }
      return here === root || here?.nodeType === 1 ? (here as Element) : null;
    },
  };
}

/**
 * Where a document isn't laid out (one that no window shows, happy-dom), elements are given the boxes of the report, and
 * say that they aren't drawn where they weren't.
 */
export function giveBoxes({ boxes, hidden, roots }: BuiltPage): void {
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const { left, top, width, height } = boxes.get(element) ?? { left: 0, top: 0, width: 0, height: 0 };
      const box = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
      element.getBoundingClientRect = () => ({ ...box, toJSON: () => box });
      element.checkVisibility = () => !isHidden(element, hidden);
    }
  }
}

function isHidden(element: Element, hidden: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement ?? shadowHost(at.getRootNode())) {
    if (hidden.has(at)) return true;
  }
  return false;
}
