/**
 * What an element is like, apart from its names: to find it again where a site moved it and its selectors find
 * nothing. Words that stand in it are no part of a print, only their shape.
 */
import type { ElementPrint } from '../adapter.ts';
import { elementText } from '../elementText.ts';
import { boxOf, drawnElements, drawnParent, isShown } from '../generic/layout.ts';
import { lastingPart, wordsOf } from '../generic/words.ts';

/** Words of classes and ids that a print keeps. */
const MOST_WORDS = 12;
/** Elements of the tag that are compared, and of these the ones that are measured. */
const COMPARED = 3000;
const MEASURED = 24;
/** So much alike it must be, out of 1, and so much more than the next. */
const ALIKE = 0.62;
const LEAD = 0.08;

export interface Moved {
  readonly element: Element;
  /** From 0 to 1. */
  readonly likeness: number;
}

/** Lasting words of its classes and its id. */
function nameWords(element: Element): readonly string[] {
  const names = [...element.classList, element.getAttribute('id') ?? ''];
  const lasting = names.flatMap((name) => (name === '' ? [] : (lastingPart(name)?.name ?? [])));
  return [...new Set(lasting.flatMap(wordsOf))].slice(0, MOST_WORDS).map((word) => word.slice(0, 30));
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at = drawnParent(element); at !== null && depth < 100; at = drawnParent(at)) depth += 1;
  return depth;
}

/** How long the text is, by powers of two, and of which writing: `3cl` is some ten letters, Chinese and Latin. */
function textShape(element: Element): string {
  const { text } = elementText(element, 400);
  const kinds = [
    /[\u3400-\u9fff]/.test(text) ? 'c' : '',
    /[a-z]/i.test(text) ? 'l' : '',
    /\d/.test(text) ? 'd' : '',
    text.includes('\n') ? 'n' : '',
  ];
  return `${text === '' ? 0 : Math.ceil(Math.log2(text.length + 1))}${kinds.join('')}`;
}

const share = (value: number): number => Math.round(Math.min(4, Math.max(-4, value)) * 100) / 100;

function placeOf(element: Element): ElementPrint['box'] {
  const { left, top, width, height } = boxOf(element);
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? { innerWidth: 1, innerHeight: 1 };
  const across = Math.max(1, innerWidth);
  const down = Math.max(1, innerHeight);
  return [share(left / across), share(top / down), share(width / across), share(height / down)];
}

function siblingsOf(element: Element): ElementPrint['siblings'] {
  const parent = drawnParent(element);
  const all = parent === null ? [element] : drawnElements(parent);
  const count = (number: number): number => Math.min(999, number);
  return [count(all.indexOf(element)), count(all.length), count(drawnElements(element).length)];
}

/** What this element is like now. */
export function fingerprintOf(element: Element): ElementPrint {
  return {
    tag: element.localName.slice(0, 60),
    role: (element.getAttribute('role') ?? '').slice(0, 40),
    words: [...nameWords(element)],
    box: placeOf(element),
    depth: depthOf(element),
    siblings: siblingsOf(element),
    text: textShape(element),
  };
}

/** Shared words of all words; half where neither has any. */
function sameWords(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  if (all.size === 0) return 0.5;
  return a.filter((word) => b.includes(word)).length / all.size;
}

const near = (a: number, b: number, span: number): number => Math.max(0, 1 - Math.abs(a - b) / span);

/** How alike, without asking for layout: from 0 to 0.6. */
function namedAlike(element: Element, print: ElementPrint): number {
  const role = (element.getAttribute('role') ?? '') === print.role ? 1 : 0;
  return (
    0.34 * sameWords(nameWords(element), print.words) +
    0.08 * role +
    0.1 * near(depthOf(element), print.depth, 6)
  );
}

/** How alike in place and shape: from 0 to 0.4. */
function placedAlike(element: Element, print: ElementPrint): number {
  const place = placeOf(element);
  const box = place.reduce((sum, value, i) => sum + near(value, print.box[i] ?? 0, 0.5), 0) / 4;
  const siblings = siblingsOf(element);
  const beside = siblings.reduce((sum, value, i) => sum + near(value, print.siblings[i] ?? 0, 4), 0) / 3;
  const shape = textShape(element);
  const size = near(Number.parseInt(shape, 10), Number.parseInt(print.text, 10), 3);
  const kinds = shape.replace(/\d+/, '') === print.text.replace(/\d+/, '') ? 1 : 0;
  return 0.28 * box + 0.1 * beside + 0.06 * size + 0.04 * kinds;
}

/** Around or inside each other and drawn in the same place: either of them will do. */
function areOne(a: Element, b: Element): boolean {
  if (!a.contains(b) && !b.contains(a)) return false;
  const [one, other] = [placeOf(a), placeOf(b)];
  return one.every((value, i) => Math.abs(value - (other[i] ?? 0)) < 0.03);
}

/**
 * The element that is most like the print; null where none is alike enough, or two are.
 * @param roots where it may stand: the document and the open shadow roots.
 */
export function findMoved(roots: readonly (Document | ShadowRoot)[], print: ElementPrint): Moved | null {
  const candidates = roots
    .flatMap((root) => [...root.querySelectorAll(print.tag)])
    .slice(0, COMPARED)
    .map((element) => ({ element, named: namedAlike(element, print) }))
    .sort((a, b) => b.named - a.named)
    .slice(0, MEASURED)
    .filter(({ element }) => isShown(element))
    .map(({ element, named }) => ({ element, likeness: named + placedAlike(element, print) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best] = candidates;
  if (best === undefined || best.likeness < ALIKE) return null;
  const second = candidates.find(({ element }) => element !== best.element && !areOne(element, best.element));
  return second !== undefined && best.likeness - second.likeness < LEAD ? null : best;
}
