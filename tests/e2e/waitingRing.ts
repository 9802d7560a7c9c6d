/** Who waits, as it is shown over the page: looked at through the debugger. */
import type { CDPSession } from 'playwright-core';
import { attributeOf, hasClass, nodesOf, textOf } from './closedRoot.ts';

export interface ShownWaiting {
  readonly said: string;
  /** Left, top, width and height of the ring; null where none is drawn. */
  readonly ring: readonly number[] | null;
}

/** Null while nothing is shown. */
export async function shownWaiting(session: CDPSession): Promise<ShownWaiting | null> {
  const root = (await nodesOf(session)).find(({ children = [] }) =>
    children.some((node) => hasClass(node, 'ring')),
  );
  const ring = root?.children?.find((node) => hasClass(node, 'ring'));
  const label = root?.children?.find((node) => hasClass(node, 'label'));
  if (ring === undefined || label === undefined) return null;
  const said = textOf(label);
  if (attributeOf(ring, 'hidden') !== undefined) return { said, ring: null };
  const { model } = await session.send('DOM.getBoxModel', { nodeId: ring.nodeId });
  const [x = 0, y = 0] = model.border;
  return { said, ring: [x, y, model.width, model.height] };
}
