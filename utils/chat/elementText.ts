/**
 * The text of an element as a person reads it, without asking the page to lay itself out (`innerText` would) and
 * without reading more than is wanted: a bubble of a megabyte costs no more than one of `limit` characters.
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

/** Reads at most `limit` UTF-16 units. Emoji that are pictures count by their `alt`. */
export function elementText(root: Element, limit: number): ElementText {
  let text = '';
  let room = limit + 1;
  const add = (piece: string): void => {
    const taken = piece.slice(0, room);
    text += taken;
    room -= taken.length;
  };
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) add('\n');
  };
  const visit = (node: Node): void => {
    if (room <= 0) return;
    if (node instanceof Text) {
      add(node.data.slice(0, room).replace(/[ \t\u00a0]+/g, ' '));
      return;
    }
    if (!(node instanceof Element) || SKIPPED.has(node.tagName)) return;
    if (node.hasAttribute('hidden') || node.getAttribute('aria-hidden') === 'true') return;
    if (node.tagName === 'BR') add('\n');
    if (node.tagName === 'IMG') add(node.getAttribute('alt') ?? '');
    const block = node !== root && BLOCKS.has(node.tagName);
    if (block) breakLine();
    for (let child = node.firstChild; child !== null && room > 0; child = child.nextSibling) visit(child);
    if (block) breakLine();
  };
  visit(root);
  const cut = text.length > limit;
  return { text: wellFormed(text.slice(0, limit)).trim(), cut };
}

/** Cutting may have parted a surrogate pair; half of one is no text. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
