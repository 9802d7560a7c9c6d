/** Where a row of the list is drawn, in this script's own window, and what of it can be seen. It only looks. */
import { rectOf } from '../palette.content/caret.ts';

/** What is around an element on the screen: through shadow roots, and through frames of the page's own. */
function around(element: Element): Element | null {
  const { parentElement } = element;
  if (parentElement !== null) return parentElement;
  const root = element.getRootNode() as Document | ShadowRoot;
  if ('host' in root) return root.host;
  const view = root.defaultView;
  return view === null || view === window ? null : view.frameElement;
}

export interface Visible {
  readonly row: DOMRect;
  /** What can be seen of what the row stands in. */
  readonly part: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly where: 'inside' | 'above' | 'below';
}

export function look(element: Element): Visible {
  const row = rectOf(element);
  let { left, top, right, bottom } = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (let one = around(element); one !== null; one = around(one)) {
    const isFrame = one.tagName === 'IFRAME';
    const style = one.ownerDocument.defaultView?.getComputedStyle(one);
    if (!isFrame && (style === undefined || style.overflowY === 'visible' || style.display === 'contents'))
      continue;
    // The window itself scrolls these: they are as tall as all that is in them.
    if (one === one.ownerDocument.documentElement || one === one.ownerDocument.body) continue;
    const rect = rectOf(one);
    left = Math.max(left, rect.left);
    top = Math.max(top, rect.top);
    right = Math.min(right, rect.right);
    bottom = Math.min(bottom, rect.bottom);
  }
  const middle = row.top + row.height / 2;
  const where = middle < top ? 'above' : middle > bottom ? 'below' : 'inside';
  return { row, part: { left, top, right, bottom }, where };
}
