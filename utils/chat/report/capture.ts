/**
 * What of a page goes into a report: the smallest part of it that holds thread, header and composer, the newest
 * messages, the first rows of the list, and the way from the root to each of them. What stands beside the way is kept
 * as bare tags, so that selectors that count siblings still find their place.
 */
import type { Adapter } from '../adapter.ts';
import { drawnChildren, isElement } from '../elementText.ts';
import {
  findAll,
  findFirst,
  findShown,
  isDrawn,
  matchesAny,
  placeElement,
  queryAll,
  type Scope,
  scopesOf,
} from '../places.ts';
import { createMessageReader } from '../readMessages.ts';
import { shadowHost } from '../roots.ts';
import { MAX_DEPTH, type ReportElement, type ReportNode } from './form.ts';

export interface Regions {
  readonly thread: Element | null;
  readonly composer: Element | null;
  /** All message elements, oldest first. */
  readonly messages: readonly Element[];
  /** All rows of the list, and those of them that stay. */
  readonly rows: readonly Element[];
  readonly keptRows: ReadonlySet<Element>;
  /** The part that is kept whole. */
  readonly core: Element;
  /** Thread, headers, composer, kept rows and what else the adapter asks the page for. */
  readonly wanted: ReadonlySet<Element>;
  /** Elements whose place on the screen may tell something. */
  readonly placed: ReadonlySet<Element>;
}

const ROWS = 5;
const EDITABLE = 'textarea, input, [contenteditable]';

function isRoomy(box: Element): boolean {
  const shown = box.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
  const { width, height } = box.getBoundingClientRect();
  return shown && width > 1 && height > 1;
}

/** As the fill finds it: the one box that is shown. */
function findComposer(scopes: readonly Scope[], selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = new Set(scopes.flatMap((scope) => [...queryAll(scope, selector)]));
    const shown = [...found].filter((box) => {
      const isEditable = /^(?:TEXTAREA|INPUT)$/.test(box.tagName) || (box as HTMLElement).isContentEditable;
      return isEditable && isRoomy(box);
    });
    if (shown.length > 1) return null;
    if (shown[0] !== undefined) return shown[0];
  }
  return null;
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? shadowHost(element.getRootNode());
}

function ancestors(element: Element): readonly Element[] {
  const way: Element[] = [];
  for (let at: Element | null = element; at !== null; at = parentOf(at)) way.push(at);
  return way;
}

function commonAncestor(elements: readonly Element[]): Element | null {
  const [first, ...rest] = elements;
  if (first === undefined) return null;
  const ways = rest.map((one) => new Set(ancestors(one)));
  return ancestors(first).find((one) => ways.every((way) => way.has(one))) ?? null;
}

/** @param selectors all that the adapter asks the page for. */
export function findRegions(
  document: Document,
  adapter: Adapter | null,
  selectors: readonly string[],
): Regions {
  const root = document.body ?? document.documentElement;
  if (adapter === null) {
    const boxes = new Set(root.querySelectorAll(EDITABLE));
    const none = { thread: null, composer: null, messages: [], rows: [], keptRows: new Set<Element>() };
    return { ...none, core: root, wanted: new Set(), placed: boxes };
  }
  const scopes = scopesOf(document, adapter);
  const thread = findShown(scopes, adapter.thread.at)[0] ?? null;
  const headers = findShown(scopes, adapter.header.at);
  const composer = findComposer(scopes, adapter.composer);
  const rows = findAll(scopes, adapter.list.at);
  const keptRows = new Set([
    ...rows.slice(0, ROWS),
    ...rows.filter((row) => matchesAny(row, adapter.list.open)).slice(0, 3),
  ]);
  const messages =
    thread === null
      ? []
      : createMessageReader(adapter, Date.now)
          .items(thread)
          .items.map(({ element }) => element);
  const asked = selectors.flatMap((selector) => {
    const found = scopes.flatMap((scope) => [...queryAll(scope, selector)]);
    return found.length <= 6 ? found : [...found.slice(0, 1), ...found.slice(-5)];
  });
  const main = [...(thread === null ? [] : [thread]), ...headers, ...(composer === null ? [] : [composer])];
  const core = commonAncestor(main) ?? root;
  const bubbles = messages.flatMap((message) => {
    const drawn = [
      placeElement(message, adapter.message.text),
      findFirst([message], [...adapter.message.picture, ...adapter.goods.at, ...adapter.order.at]),
    ];
    return drawn.filter((one) => one !== null);
  });
  const boxes = scopes.flatMap((scope) => [...scope.querySelectorAll(EDITABLE)]);
  return {
    thread,
    composer,
    messages,
    rows,
    keptRows,
    core: core.localName === 'html' ? root : core,
    wanted: new Set([...main, ...keptRows, ...asked.filter((one) => one !== document.documentElement)]),
    placed: new Set([...main, ...messages, ...bubbles, ...boxes, ...keptRows]),
  };
}

export interface Redaction {
  text(element: Element, text: string): string;
  attributes(element: Element): { readonly [name: string]: string };
}

const GONE = new Set([
  'script',
  'style',
  'link',
  'meta',
  'base',
  'noscript',
  'template',
  'title',
  'object',
  'embed',
  'applet',
]);
/** Kept as a tag, for the place that they take. */
const HOLLOW = new Set([
  'iframe',
  'frame',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'picture',
  'head',
  'portal',
]);
/** Bare siblings beside the way, at most. */
const BESIDE = 100;
const MOST = 30_000;

export interface Capture {
  readonly page: ReportElement;
  /** Way down to each element that stays. */
  readonly ways: ReadonlyMap<Element, string>;
}

/**
 * Takes the page down.
 * @param newest number of messages that stay.
 * @param isLean true: of the core, too, only the ways to what is wanted.
 */
export function capture(
  document: Document,
  regions: Regions,
  redaction: Redaction,
  newest: number,
  isLean: boolean,
): Capture {
  const { messages, rows, keptRows, wanted, core, placed } = regions;
  const kept = new Set(newest > 0 ? messages.slice(-newest) : []);
  const dropped = new Set([
    ...messages.filter((one) => !kept.has(one)),
    ...rows.filter((row) => !keptRows.has(row)),
  ]);
  const whole = new Set<Element>([...(isLean ? [] : [core]), ...wanted]);
  const onWay = new Set<Element>([...whole].flatMap((one) => ancestors(one)));
  const ways = new Map<Element, string>();
  let left = MOST;

  const boxOf = (element: Element): string => {
    const { left: x, top: y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height]
      .map((side) => Math.max(-9_999_999, Math.min(9_999_999, Math.round(side) || 0)))
      .join(' ');
  };
  const nodesOf = (
    nodes: ArrayLike<Node>,
    owner: Element,
    way: string,
    inWhole: boolean,
    depth: number,
    isHidden: boolean,
  ): ReportNode[] => {
    const made: ReportNode[] = [];
    let count = 0;
    let beside = 0;
    for (const node of Array.from(nodes)) {
      if (node.nodeType === 3 && inWhole) {
        const text = redaction.text(owner, (node as Text).data);
        if (text !== '') made.push(text);
      }
      if (!isElement(node) || GONE.has(node.localName) || dropped.has(node)) continue;
      const isOn = inWhole || onWay.has(node);
      if (!isOn) beside += 1;
      if (left <= 0 || depth >= MAX_DEPTH || (!isOn && beside > BESIDE)) continue;
      const place = way === '' ? String(count) : `${way}/${count}`;
      made.push(isOn ? elementOf(node, place, inWhole, depth, isHidden) : { t: tagOf(node) });
      count += 1;
    }
    return made;
  };
  const tagOf = (element: Element): string =>
    /^[a-zA-Z][\w.-]{0,80}$/.test(element.localName) && !/\d{5}/.test(element.localName)
      ? element.localName
      : 'div';
  const elementOf = (
    element: Element,
    way: string,
    inOuter: boolean,
    depth: number,
    isHidden: boolean,
  ): ReportElement => {
    left -= 1;
    ways.set(element, way);
    const inWhole = inOuter || whole.has(element);
    const hollow = HOLLOW.has(element.localName);
    const isGone = !isHidden && element.localName !== 'html' && !isSeen(element, placed.has(element));
    const below = (nodes: ArrayLike<Node>, at: string): ReportNode[] =>
      hollow ? [] : nodesOf(nodes, element, at, inWhole, depth + 1, isHidden || isGone);
    const inside = below(element.childNodes, way);
    const shadow =
      element.shadowRoot === null
        ? null
        : below(element.shadowRoot.childNodes, way === '' ? 's' : `${way}/s`);
    const attributes = redaction.attributes(element);
    return {
      t: tagOf(element),
      ...(Object.keys(attributes).length > 0 && { a: attributes }),
      ...(placed.has(element) && { b: boxOf(element) }),
      ...(isGone && { h: true as const }),
      ...(shadow !== null && { s: shadow }),
      ...(inside.length > 0 && { c: inside }),
    };
  };
  return { page: elementOf(document.documentElement, '', false, 0, false), ways };
}

function isSeen(element: Element, isBox: boolean): boolean {
  if (!isDrawn(element)) return false;
  const isEditable = isBox && element.matches(EDITABLE);
  return (
    !isEditable || (element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true)
  );
}

/** Every text and attribute value of the page, shadow roots included: what characters may not stand for others. */
export function samplesOf(document: Document, most = 200_000): readonly string[] {
  const samples: string[] = [];
  const stack: Node[] = [document.documentElement];
  for (let node = stack.pop(); node !== undefined && samples.length < most; node = stack.pop()) {
    if (node.nodeType === 3) samples.push((node as Text).data);
    if (!isElement(node) || GONE.has(node.localName)) continue;
    for (const { name, value } of node.attributes) {
      const isSaid =
        !/^(?:class|style|role|type|part|slot|d|points)$|^(?:data-v-|on)/.test(name) &&
        !value.startsWith('data:');
      if (isSaid) samples.push(value.slice(0, 4000));
      else if (/[^\0-\x7f]/.test(value)) samples.push(value.replace(/[\0-\x7f]+/g, ' '));
    }
    for (const child of Array.from(node.childNodes)) stack.push(child);
    if (node.shadowRoot) for (const child of Array.from(drawnChildren(node))) stack.push(child);
  }
  return samples;
}
