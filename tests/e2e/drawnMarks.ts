/** What is outlined over a page: in a closed shadow root, which only the debugger looks into. */
import type { CDPSession } from 'playwright-core';
import { attributeOf, hasClass, nodesOf } from './closedRoot.ts';

/** Kinds of what is outlined, each once, in alphabetical order; none where nothing is drawn. */
export async function drawnMarks(session: CDPSession): Promise<readonly string[]> {
  const marks = (await nodesOf(session)).filter((node) => hasClass(node, 'mark'));
  const kinds = marks.map((node) => (attributeOf(node, 'class') ?? '').split(' ')[1] ?? '');
  // The desk's own logo is called so, too, and is of no kind.
  return [...new Set(kinds)].filter((kind) => kind !== '').sort();
}
