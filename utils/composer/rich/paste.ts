/** Ways to write into a rich editor's box as a person would: by a paste, or by the browser's own editing. */
import type { Hand, Pasted } from '../strategy.ts';

/** A paste of the script's own, where the page hears it whole; else through the page's world. */
export function paste(box: Element, data: Pasted, hand: Hand | null): boolean {
  if (hand !== null) return hand.paste(box, data);
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', data.text);
  if (data.html !== undefined) clipboardData.setData('text/html', data.html);
  const init = { bubbles: true, cancelable: true, composed: true };
  const event =
    data.as === 'beforeinput'
      ? new InputEvent('beforeinput', { ...init, inputType: 'insertFromPaste', dataTransfer: clipboardData })
      : new ClipboardEvent('paste', { ...init, clipboardData });
  return !box.dispatchEvent(event);
}

/** Firefox makes line breaks of line ends, in one step of its history; Chromium makes blocks of them. */
const BREAKS_LINES = /\bFirefox\//.test(globalThis.navigator?.userAgent ?? '');

/** Types the text by the browser's own editing; where its line ends would become blocks, line by line. */
export function typeLines(box: Element, text: string, lineEnd: 'insertLineBreak' | 'insertParagraph'): void {
  if (BREAKS_LINES && lineEnd === 'insertLineBreak') {
    edit(box, 'insertText', text);
    return;
  }
  text.split('\n').forEach((line, i) => {
    if (i > 0) edit(box, lineEnd);
    if (line !== '') edit(box, 'insertText', line);
  });
}

/** The browser edits where the focus is: where a page keeps that elsewhere (a dialog), another field would be written into. */
function edit(box: Element, command: string, value?: string): void {
  const active = (box.getRootNode() as Document | ShadowRoot).activeElement;
  const isHere = active !== null && (box.contains(active) || active.contains(box));
  // The body holds the focus of nothing in particular.
  const isNowhere = active === box.ownerDocument.body && active !== box;
  if (isHere && !isNowhere) box.ownerDocument.execCommand(command, false, value);
}

/** Tells the editor what a person wants, as browsers do before they change the box. */
export function intend(box: Element, inputType: string, data: string | null = null): boolean {
  const event = new InputEvent('beforeinput', {
    inputType,
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !box.dispatchEvent(event);
}

const IS_MAC = /mac/i.test(globalThis.navigator?.platform ?? '');

/** The keys of "undo", for editors that keep a history of their own. Browsers do nothing by themselves on it. */
export function pressUndo(box: Element): void {
  const init = {
    key: 'z',
    code: 'KeyZ',
    keyCode: 90,
    which: 90,
    ctrlKey: !IS_MAC,
    metaKey: IS_MAC,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  for (const type of ['keydown', 'keyup']) box.dispatchEvent(new KeyboardEvent(type, init));
}
