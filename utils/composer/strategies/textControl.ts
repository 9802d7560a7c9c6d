/**
 * Native `<textarea>` and `<input>`, also those that React or Vue control: 拼多多, 飞鸽, 微信小店, 闲鱼, Shopee.
 *
 * `insertText` is deprecated on paper and the one way that keeps the editor's undo in Chromium and Firefox; it fires
 * `beforeinput` and `input` as typing does, so frameworks hear of it. Where a browser refuses it, `setRangeText` and
 * an `input` event do the same without undo.
 */
import { insertAsTyped } from '../insertAsTyped.ts';
import type { Draft, Mode, Strategy } from '../strategy.ts';

type TextControl = HTMLTextAreaElement | HTMLInputElement;

const TEXT_INPUTS = new Set(['text', 'search', 'url', '']);

/** By its tag: a box in a frame is an instance of that frame's classes. */
function isTextControl(box: Element): box is TextControl {
  return (
    box.tagName === 'TEXTAREA' ||
    (box.tagName === 'INPUT' && TEXT_INPUTS.has((box.getAttribute('type') ?? '').toLowerCase()))
  );
}

/** The browser's own setter, past the one that React puts over it to notice changes. */
function nativeValue(box: TextControl): ((value: string) => void) | undefined {
  const prototype = Object.getPrototypeOf(box) as object;
  return Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
}

function setValue(box: TextControl, value: string): void {
  nativeValue(box)?.call(box, value);
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function insert(control: TextControl, text: string): void {
  const { start, end } = readControl(control);
  // `execCommand` writes where the focus is; a page that keeps it elsewhere would get the text there.
  const focused = (control.getRootNode() as Document | ShadowRoot).activeElement === control;
  if (focused && insertAsTyped(control, text)) return;
  control.setRangeText(text, start, end, 'end');
  control.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

function readControl(control: TextControl): Draft {
  const end = control.value.length;
  return { text: control.value, start: control.selectionStart ?? end, end: control.selectionEnd ?? end };
}

function place(control: TextControl, mode: Mode): Draft {
  control.focus({ preventScroll: true });
  const { length } = control.value;
  const { start, end } = readControl(control);
  // A selection that moves ends the step that the agent was typing: undo takes back the fill and nothing of theirs.
  control.setSelectionRange(0, start === 0 && end === 0 ? length : 0);
  if (mode === 'replace') control.setSelectionRange(0, length);
  else if (mode === 'append') control.setSelectionRange(length, length);
  else control.setSelectionRange(start, end);
  return readControl(control);
}

export const textControl: Strategy = {
  name: 'textControl',
  hand: 'never',
  patience: 0,
  rest: 0,
  serves: isTextControl,
  clean: (text) => text,
  read: (box) => readControl(box as TextControl),
  limit(box) {
    const { maxLength } = box as TextControl;
    return maxLength >= 0 ? maxLength : null;
  },
  isOneLine: (box) => box.tagName === 'INPUT',
  locked(box) {
    const control = box as TextControl;
    return (
      control.readOnly || control.matches(':disabled') || control.getAttribute('aria-disabled') === 'true'
    );
  },
  place: (box, mode) => place(box as TextControl, mode),
  ways: [(box, text) => insert(box as TextControl, text)],
  select(box, { text, start, end }) {
    if ((box as TextControl).value === text) (box as TextControl).setSelectionRange(start, end);
  },
  undo(box) {
    (box as TextControl).focus({ preventScroll: true });
    box.ownerDocument.execCommand('undo');
  },
  restore(box, draft) {
    const control = box as TextControl;
    if (control.value !== draft.text) setValue(control, draft.text);
    // A page that answers that by changing it again has heard of it; what it would send is the draft.
    if (control.value !== draft.text) nativeValue(control)?.call(control, draft.text);
    control.setSelectionRange(draft.start, draft.end);
  },
};
