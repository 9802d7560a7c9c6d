/**
 * The text of a rich editor's box, as its page would send it, and where in it a place of the DOM is. Blocks are lines;
 * a `<br>` at the end of a block only holds the line open (Chromium, Firefox, ProseMirror, Quill, CKEditor and Lexical
 * all put one there), any other is a line end.
 */

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'TITLE']);
/** What an editor puts into its box that is none of the text: placeholders, separators, its own handles. */
const ORNAMENTS =
  '[contenteditable="false"], [data-slate-placeholder], .ProseMirror-separator, .ql-ui, .ql-cursor';
/** What stands in the text as one thing: a person, a link to goods. */
const MENTIONS =
  '[contenteditable="false"]:not([data-slate-placeholder], [class*="placeholder"], [aria-hidden="true"], .ql-ui)';
/** Stands for a picture in the text. */
const PICTURE = '\ufffc';

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

interface Walk {
  readonly text: string;
  /** For each point that was asked for its offset in the text; -1 where it isn't in the box. */
  readonly offsets: readonly number[];
  /** The place that stands for the offset that was asked for. */
  readonly point: Point | null;
}

/** No difference that a reader could see: fillers of no width go (CKEditor's are word joiners), hard blanks are blanks. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;
const isBlock = (node: Node): boolean => isElement(node) && BLOCKS.has(node.tagName);
const isOrnament = (element: Element): boolean => SKIPPED.has(element.tagName) || element.matches(ORNAMENTS);

function holdsNothing(node: Node): boolean {
  if (isText(node)) return cleanText(node.data) === '';
  if (!isElement(node)) return true;
  if (isOrnament(node)) return true;
  if (node.tagName === 'BR' || node.tagName === 'IMG' || isBlock(node)) return false;
  return [...node.childNodes].every(holdsNothing);
}

/** True where nothing follows in the line but its end. */
function isFiller(br: Element, root: Element): boolean {
  for (let at: Node = br; at !== root; ) {
    for (let next = at.nextSibling; next !== null; next = next.nextSibling) {
      if (isBlock(next)) return true;
      if (!holdsNothing(next)) return false;
    }
    const parent: Node | null = at.parentNode;
    if (parent === null || isBlock(at) || isBlock(parent)) return true;
    at = parent;
  }
  return true;
}

/** @param wanted an offset whose place is looked for. */
function walk(root: Element, points: readonly Point[], wanted: number = -1): Walk {
  let text = '';
  let isClosed = false;
  let isFresh = true;
  const offsets = points.map(() => -1);
  let point: Point | null = null;
  const noteElement = (node: Node, child: number): void => {
    points.forEach((one, i) => {
      if (one.node === node && one.offset === child) offsets[i] = text.length;
    });
  };
  const begin = (): void => {
    if (isClosed) text += '\n';
    isClosed = false;
    isFresh = false;
  };
  const addText = (node: Text): void => {
    const cleaned = cleanText(node.data);
    if (cleaned !== '') begin();
    points.forEach((one, i) => {
      if (one.node === node) offsets[i] = text.length + cleanText(node.data.slice(0, one.offset)).length;
    });
    const inside = wanted - text.length;
    if (point === null && inside >= 0 && inside <= cleaned.length && wanted >= 0) {
      // Fillers are few: the raw offset is found by trying.
      let raw = 0;
      while (raw < node.data.length && cleanText(node.data.slice(0, raw)).length < inside) raw += 1;
      point = { node, offset: raw };
    }
    text += cleaned;
  };
  const enter = (element: Element): void => {
    const block = element !== root && isBlock(element);
    if (block) {
      if (isClosed || !isFresh) text += '\n';
      isClosed = false;
      isFresh = true;
    }
    const children = [...element.childNodes];
    children.forEach((child, i) => {
      noteElement(element, i);
      if (isText(child)) addText(child);
      else if (isElement(child) && !isOrnament(child)) add(child, element, i);
    });
    noteElement(element, children.length);
    if (point === null && wanted === text.length && (block || element === root)) {
      point = { node: element, offset: children.length };
    }
    if (block) isClosed = true;
  };
  const add = (element: Element, parent: Element, index: number): void => {
    if (element.tagName === 'BR') {
      if (point === null && wanted === text.length && !isClosed) point = { node: parent, offset: index };
      if (isFiller(element, root)) return;
      begin();
      text += '\n';
    } else if (element.tagName === 'IMG') {
      begin();
      text += cleanText(element.getAttribute('alt') ?? '') || PICTURE;
    } else enter(element);
  };
  enter(root);
  return { text, offsets, point };
}

/** How many pictures and mentions stand among the words; a placeholder is none. */
export function countPieces(box: Element | DocumentFragment): number {
  const mentions = [...box.querySelectorAll(MENTIONS)].filter(
    (element) => (element.textContent ?? '').trim() !== '' && element.querySelector('img') === null,
  );
  return box.querySelectorAll('img').length + mentions.length;
}

/** What the box says; lines are parted by `\n`. */
export function richText(box: Element): string {
  return walk(box, []).text;
}

/** The text and where in it these places are: UTF-16 units, -1 where a place isn't in the box. */
export function richOffsets(box: Element, points: readonly Point[]): Pick<Walk, 'text' | 'offsets'> {
  return walk(box, points);
}

/** The place that stands for an offset of the text; the box's end where there is none. */
export function pointAt(box: Element, offset: number): Point {
  return walk(box, [], offset).point ?? { node: box, offset: box.childNodes.length };
}
