/**
 * The text of an element as a person reads it, without asking the page to lay itself out (`innerText` would) and
 * without reading more than is wanted: a bubble of a megabyte costs no more than one of `limit` characters. It goes
 * from node to node instead of calling itself, so no depth of nesting is too deep for it.
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
}

function isSkipped(element: Element): boolean {
  return (
    SKIPPED.has(element.tagName) ||
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

/** Reads at most `limit` UTF-16 units. Emoji that are pictures count by their `alt`. */
export function elementText(root: Element, limit: number): ElementText {
  let text = '';
  let cut = false;
  /** Line ends that come before the next words, if any come. */
  let lines = 0;
  const add = (words: string): void => {
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
    if (node instanceof Text) add(node.data);
    if (!(node instanceof Element) || isSkipped(node)) return false;
    if (node.tagName === 'BR') lines += 1;
    if (node.tagName === 'IMG') add(node.getAttribute('alt') ?? '');
    if (node !== root && BLOCKS.has(node.tagName)) breakLine();
    return true;
  };
  const leave = (node: Node): void => {
    if (node !== root && node instanceof Element && BLOCKS.has(node.tagName)) breakLine();
  };

  let node: Node = root;
  let inside = enter(root);
  while (!cut) {
    const child: Node | null = inside ? node.firstChild : null;
    if (child !== null) {
      node = child;
    } else {
      if (inside) leave(node);
      while (node !== root && node.nextSibling === null && node.parentNode !== null) {
        node = node.parentNode;
        leave(node);
      }
      if (node === root || node.nextSibling === null) break;
      node = node.nextSibling;
    }
    inside = enter(node);
  }
  return { text: wellFormed(text).trim(), cut };
}

/** Cutting may have parted a surrogate pair; half of one is no text. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
