/** Elements of a page as its debugger sees them: closed shadow roots and frames hide nothing from it. */
import type { CDPSession } from 'playwright-core';

export interface DomNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly localName: string;
  readonly attributes?: string[];
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
  readonly contentDocument?: DomNode;
}

export const attributeOf = ({ attributes = [] }: DomNode, name: string): string | undefined =>
  attributes.findIndex((one, i) => i % 2 === 0 && one === name) < 0
    ? undefined
    : attributes[attributes.indexOf(name) + 1];

export const hasClass = (node: DomNode, name: string): boolean =>
  (attributeOf(node, 'class') ?? '').split(' ').includes(name);

/** The node and all below it. */
export function within(node: DomNode): readonly DomNode[] {
  const { shadowRoots = [], children = [], contentDocument } = node;
  const below = [...shadowRoots, ...children, ...(contentDocument === undefined ? [] : [contentDocument])];
  return [node, ...below.flatMap(within)];
}

/** What of it is shown. */
export function textOf(node: DomNode): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (attributeOf(node, 'hidden') !== undefined) return '';
  return (node.children ?? []).map(textOf).join('');
}

/** All nodes of the page, in their order. */
export async function nodesOf(session: CDPSession): Promise<readonly DomNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return within(root as DomNode);
}
