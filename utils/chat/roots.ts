/** Shadow roots and their hosts. */

/**
 * The host of a shadow root; null for every other node. `host` alone tells nothing: a link has a property of that
 * name, and a link that was taken out of the page is its own root.
 */
export function shadowHost(node: Node): Element | null {
  return node.nodeType === 11 ? ((node as Partial<ShadowRoot>).host ?? null) : null;
}
