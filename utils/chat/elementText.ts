/**
 * The text of an element as a person reads it, without asking the page to lay itself out (`innerText` would) and
 * without reading more than is wanted: a bubble of a megabyte costs no more than one of `limit` characters. It goes
 * from node to node instead of calling itself, so no depth of nesting is too deep for it, and through open shadow
 * roots and their slots.
 *
 * Nodes are told apart by `nodeType`: those of another frame are instances of that frame's classes.
 */

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SVG',
  'svg',
  'BUTTON',
  'INPUT',
  'TEXTAREA',
]);
const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'SECTION', 'ARTICLE', 'PRE', 'BLOCKQUOTE', 'TR']);

export interface ElementText {
  readonly text: string;
  /** True when there was more than `limit`. */
  readonly cut: boolean;
  /** Set where words may stand in shadow roots, whose changes aren't heard of. */
  readonly isDeep?: true;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): node is Text => node.nodeType === 3;

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** What is drawn inside a node: an open shadow root in place of the children, what is slotted in place of a slot. */
export function drawnChildren(node: Node): ArrayLike<Node> {
  if (!isElement(node)) return node.childNodes;
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  if (node.tagName === 'SLOT') {
    const assigned = (node as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return node.childNodes;
}

/**
 * Reads at most `limit` UTF-16 units. Emoji that are pictures count by their `alt`.
 * @param leaveOut elements inside it that are no words of it, with all that is in them.
 */
export function elementText(
  root: Element,
  limit: number,
  leaveOut: (element: Element) => boolean = () => false,
): ElementText {
  let text = '';
  let cut = false;
  let isDeep = false;
  /** Line ends that come before the next words, if any come. */
  let lines = 0;
  const add = (said: string): void => {
    // The line end that a page's source has behind a `<br>` is none of the text.
    const words = lines > 0 ? said.replace(/^[ \t]*\n/, '') : said;
    // Blanks at the beginning of a line come from how the page's source is laid out.
    if (words === '' || ((text === '' || lines > 0) && words.trim() === '')) return;
    const ends = text === '' ? '' : '\n'.repeat(Math.min(lines, limit));
    lines = 0;
    const room = limit - text.length - ends.length;
    const piece = words.slice(0, Math.max(0, room)).replace(/[ \t\u00a0]+/g, ' ');
    if (words.length > room && words.slice(Math.max(0, room)).trim() !== '') cut = true;
    text += ends.slice(0, limit - text.length) + piece;
  };
  const breakLine = (): void => {
    if (lines === 0 && !text.endsWith('\n')) lines = 1;
  };
  /** @returns whether to go into the node. */
  const enter = (node: Node): boolean => {
    if (isText(node)) add(node.data);
    if (!isElement(node) || isSkipped(node) || (node !== root && leaveOut(node))) return false;
    if (node.tagName === 'BR') lines += 1;
    if (node.tagName === 'IMG') add(node.getAttribute('alt') ?? '');
    if (node !== root && BLOCKS.has(node.tagName)) breakLine();
    if (node.tagName === 'LI' && node.parentElement?.tagName === 'OL') add(numberOf(node));
    return true;
  };

  /** The way down to where we are: each node with its children and the next of them. */
  const way: { readonly node: Node; readonly children: ArrayLike<Node>; next: number }[] = [];
  const go = (node: Node): void => {
    if (isElement(node) && (node.shadowRoot || node.localName.includes('-'))) isDeep = true;
    if (enter(node)) way.push({ node, children: drawnChildren(node), next: 0 });
  };
  go(root);
  while (!cut) {
    const here = way.at(-1);
    if (here === undefined) break;
    const child = here.children[here.next];
    here.next += 1;
    if (child !== undefined) {
      go(child);
    } else {
      way.pop();
      if (here.node !== root && isElement(here.node) && BLOCKS.has(here.node.tagName)) breakLine();
    }
  }
  return { text: wellFormed(text).trim(), cut, ...(isDeep ? { isDeep: true as const } : {}) };
}

/** Longer lists are no message of a person's; counting each item of them would take its time. */
const LONGEST_LIST = 300;

/** The number that a browser draws before an item of a numbered list, which is in no text node. */
function numberOf(item: Element): string {
  const list = item.parentElement;
  if ((list?.childElementCount ?? 0) > LONGEST_LIST) return '';
  const items = [...(list?.children ?? [])].filter(({ tagName }) => tagName === 'LI');
  return `${Number(list?.getAttribute('start') ?? 1) + items.indexOf(item)}. `;
}

/** Cutting may have parted a surrogate pair; half of one is no text. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
