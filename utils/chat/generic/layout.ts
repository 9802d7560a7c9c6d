/** What the generic reader sees of a page: boxes, who stands in whom, words and pictures. Asks for layout, changes nothing. */
import { drawnChildren, isElement } from '../elementText.ts';
import { shadowHost } from '../roots.ts';

/** Elements that are looked at in the search for shadow roots; a page of more is looked at in part. */
const MAX_ELEMENTS = 60_000;
/** Pictures up to this many CSS pixels high are avatars and emoji. */
const AVATAR = 64;

/** The document and every open shadow root in it, outer ones first. */
export function allRoots(document: Document): readonly (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  let left = MAX_ELEMENTS;
  for (let i = 0; i < roots.length; i += 1) {
    for (const element of roots[i]?.querySelectorAll('*') ?? []) {
      left -= 1;
      if (left < 0) return roots;
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

/** In whom an element is drawn: the slot's host and not the writer of the markup. */
export function drawnParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  return element.parentElement ?? shadowHost(element.getRootNode());
}

export function drawnElements(element: Element): readonly Element[] {
  return Array.from(drawnChildren(element)).filter(isElement);
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };

/** An element that has no box of its own (`display: contents`) is where its children are. */
export function boxOf(element: Element): Box {
  const box = element.getBoundingClientRect();
  if (box.width > 0 || box.height > 0) return box;
  if (drawnElements(element).length === 0) return NOWHERE;
  const boxes = drawnElements(element)
    .map((child) => child.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (boxes.length === 0) return NOWHERE;
  const left = Math.min(...boxes.map((one) => one.left));
  const top = Math.min(...boxes.map((one) => one.top));
  const right = Math.max(...boxes.map((one) => one.right));
  const bottom = Math.max(...boxes.map((one) => one.bottom));
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

export function isShown(element: Element): boolean {
  const box = boxOf(element);
  return box.width > 0 && box.height > 0 && (element.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

const UNREAD = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'svg',
  'SVG',
  'TEXTAREA',
  'INPUT',
  'SELECT',
]);

/** Its own words, without those of the elements in it. */
export function ownText(element: Element): string {
  if (UNREAD.has(element.tagName)) return '';
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === 3) text += (node as Text).data;
  return text.replace(/\s+/g, ' ').trim();
}

/** An image, a video, or a box with a picture for its ground, larger than an avatar. */
export function isPicture(element: Element): boolean {
  const isImage = element.tagName === 'IMG' || element.tagName === 'VIDEO';
  if (!isImage && element.childElementCount > 3) return false;
  const { width, height } = element.getBoundingClientRect();
  if (height <= AVATAR && width <= AVATAR) return false;
  if (isImage) return true;
  return height > AVATAR && width > AVATAR && getComputedStyle(element).backgroundImage.includes('url(');
}

export interface Leaf {
  readonly element: Element;
  /** Its own words; empty for a picture. */
  readonly text: string;
}

/**
 * Elements that hold words or a picture, last ones first, at most `most` of them.
 * @param leaveOut an element that isn't gone into.
 */
export function leavesFromEnd(root: Element, most: number, leaveOut?: Element): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const stack: Element[] = [root];
  for (let element = stack.pop(); element !== undefined && leaves.length < most; element = stack.pop()) {
    if (element === leaveOut) continue;
    const text = ownText(element);
    if (text !== '' || isPicture(element)) leaves.push({ element, text });
    if (!UNREAD.has(element.tagName)) stack.push(...drawnElements(element));
  }
  return leaves;
}

/** True when the element is painted as a box of its own: its ground differs from nothing. */
export function isPainted(element: Element): boolean {
  const { backgroundColor, backgroundImage, borderTopWidth, borderTopStyle } = getComputedStyle(element);
  const clear = backgroundColor === 'transparent' || /,\s*0(?:\.0+)?\)$/.test(backgroundColor);
  return !clear || backgroundImage !== 'none' || (borderTopStyle !== 'none' && borderTopWidth !== '0px');
}

export function contains(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at !== null; at = drawnParent(at)) if (at === outer) return true;
  return false;
}
