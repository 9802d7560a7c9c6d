/**
 * The selection in a rich editor's box: read, and set where the text shall go. Editors follow the browser's selection,
 * but hear of it a task later; a `selectionchange` of our own tells them at once, so that what is written next goes
 * there (Slate, Lexical and Draft.js would write where the caret stood before).
 */
import type { Draft, Mode } from '../strategy.ts';
import { countPieces, pointAt, richOffsets, richText } from './richText.ts';

interface WithSelection {
  getSelection?(): Selection | null;
}

/** Inside an open shadow root the document tells of the host only; Chromium asks the root itself. */
function selectionOf(box: Element): Selection | null {
  const root = box.getRootNode() as (Document | ShadowRoot) & WithSelection;
  return root.getSelection?.() ?? box.ownerDocument.getSelection();
}

/** What is in the box, with the selection as offsets in it; the end where the caret is elsewhere. */
export function readRich(box: Element): Draft {
  const pieces = countPieces(box);
  return pieces === 0 ? readWords(box) : { ...readWords(box), pieces };
}

function readWords(box: Element): Draft {
  const selection = selectionOf(box);
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode || !box.contains(anchorNode) || !box.contains(focusNode)) {
    const text = richText(box);
    return { text, start: text.length, end: text.length };
  }
  const { text, offsets } = richOffsets(box, [
    { node: anchorNode, offset: selection.anchorOffset },
    { node: focusNode, offset: selection.focusOffset },
  ]);
  const [anchor = -1, focus = -1] = offsets;
  if (anchor < 0 || focus < 0) return { text, start: text.length, end: text.length };
  return { text, start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** How many pictures and mentions are selected in the box. */
export function selectedPieces(box: Element): number {
  const selection = selectionOf(box);
  return selection === null || selection.rangeCount === 0
    ? 0
    : countPieces(selection.getRangeAt(0).cloneContents());
}

export function tellSelection(box: Element): void {
  box.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

/** Selects from one offset of the text to another. */
export function selectRich(box: Element, start: number, end: number): void {
  const from = pointAt(box, start);
  const to = start === end ? from : pointAt(box, end);
  selectionOf(box)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  tellSelection(box);
}

function holdsSelection(box: Element): boolean {
  const node = selectionOf(box)?.anchorNode ?? null;
  return node !== null && box.contains(node);
}

/** Puts the focus into the box and the selection where the text goes. A caret that was elsewhere goes to the end. */
export function placeRich(box: Element, mode: Mode): Draft {
  const before = holdsSelection(box) ? readRich(box) : null;
  (box as HTMLElement).focus({ preventScroll: true });
  const { length } = richText(box);
  // From text to text: of a selection of the box's children, Quill 1 and wangEditor make something else.
  if (mode === 'replace') selectRich(box, 0, length);
  else if (mode === 'append' || before === null) selectRich(box, length, length);
  else {
    // A selection that moves ends the step that the agent was typing: undo takes back the fill and nothing of theirs.
    // Focusing, too, can have moved it.
    selectionOf(box)?.selectAllChildren(box);
    selectRich(box, before.start, before.end);
  }
  tellSelection(box);
  const placed = readRich(box);
  return mode === 'replace' ? { ...placed, start: 0, end: placed.text.length } : placed;
}
