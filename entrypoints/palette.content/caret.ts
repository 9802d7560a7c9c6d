/** Where the caret is drawn, in the coordinates of this script's own window. */

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** What a text control's line breaks depend on: a twin with these breaks where the control does. */
const TWIN = [
  'box-sizing',
  'width',
  'border-left-width',
  'border-right-width',
  'border-top-width',
  'padding-left',
  'padding-right',
  'padding-top',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'direction',
];

/** The box in this window: frames of the page's own lie somewhere in it. */
export function rectOf(box: Element): DOMRect {
  const { left, top, width, height } = box.getBoundingClientRect();
  let [x, y] = [left, top];
  for (let view = box.ownerDocument.defaultView; view !== null && view !== window; ) {
    const frame = view.frameElement;
    if (frame === null) break;
    const outer = frame.getBoundingClientRect();
    x += outer.left + frame.clientLeft;
    y += outer.top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return new DOMRect(x, y, width, height);
}

/**
 * The caret of a box, relative to the box's corner; a box without one has it at its beginning.
 * @param root where a twin of a text control may be measured for a moment, drawn for nobody.
 */
export function caretIn(box: Element, root: ShadowRoot): Place {
  const caret = isControl(box) ? ofControl(box, root) : ofRich(box);
  const { width, height } = box.getBoundingClientRect();
  const within = (at: number, most: number): number => Math.max(0, Math.min(at, most));
  if (caret === null) return { left: 0, top: 0, bottom: Math.min(height, 24) };
  const bottom = within(caret.bottom, height);
  return { left: within(caret.left, width), top: Math.min(within(caret.top, height), bottom), bottom };
}

function isControl(box: Element): box is HTMLTextAreaElement | HTMLInputElement {
  return box.tagName === 'TEXTAREA' || box.tagName === 'INPUT';
}

function ofControl(box: HTMLTextAreaElement | HTMLInputElement, root: ShadowRoot): Place {
  const style = getComputedStyle(box);
  const twin = document.createElement('div');
  for (const name of TWIN) twin.style.setProperty(name, style.getPropertyValue(name));
  const isLine = box.tagName === 'INPUT';
  twin.style.cssText += `;position:absolute;left:0;top:0;visibility:hidden;border-style:solid;overflow-wrap:break-word;white-space:${isLine ? 'pre' : 'pre-wrap'}`;
  const at = document.createElement('span');
  at.textContent = '\u200b';
  twin.append(box.value.slice(0, box.selectionStart ?? box.value.length), at);
  root.append(twin);
  const left = at.offsetLeft - box.scrollLeft;
  const top = at.offsetTop - box.scrollTop;
  const bottom = top + at.offsetHeight;
  twin.remove();
  // The one line of a field stands in its middle.
  return isLine ? { left, top: 0, bottom: box.clientHeight } : { left, top, bottom };
}

function ofRich(box: Element): Place | null {
  const root = box.getRootNode() as (Document | ShadowRoot) & { getSelection?(): Selection | null };
  const selection = root.getSelection?.() ?? box.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!box.contains(range.startContainer)) return null;
  // A caret behind a line end has no rectangle in some browsers; the character before it has.
  if (range.collapsed && range.startOffset > 0 && range.startContainer.nodeType === 3)
    range.setStart(range.startContainer, range.startOffset - 1);
  const rect = [...range.getClientRects()].at(-1);
  if (rect === undefined || rect.height === 0) return null;
  const { left, top } = box.getBoundingClientRect();
  return { left: rect.right - left, top: rect.top - top, bottom: rect.bottom - top };
}
