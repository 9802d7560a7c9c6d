/** Boxes as browsers and pages make them: with a size, with `insertText`, and with a page that has its own mind. */
import { vi } from 'vitest';
import { type Composer, findComposer } from '../../../utils/composer/index.ts';

export const SELECTOR = '[data-box]';

type Box = HTMLTextAreaElement | HTMLInputElement;

export function addBox(attributes: { readonly [name: string]: string } = {}, tag = 'textarea'): Box {
  const box = document.createElement(tag) as Box;
  box.setAttribute('data-box', '');
  for (const [name, value] of Object.entries(attributes)) box.setAttribute(name, value);
  box.getBoundingClientRect = () => new DOMRect(0, 0, 300, 60);
  // happy-dom puts the caret behind everything.
  const write = box.setRangeText?.bind(box);
  box.setRangeText = (text: string, start?: number, end?: number) => {
    write?.(text, start ?? 0, end ?? 0, 'end');
    const caret = (start ?? 0) + text.length;
    box.setSelectionRange(caret, caret);
  };
  document.body.append(box);
  return box;
}

/** What the page itself puts into its box. */
export const put = (box: Box, value: string): void => {
  box.value = value;
};

/** Writes a caret or a selection into the box: `'a|b'`, `'a[b]c'`. */
export function setDraft(box: Box, drawn: string): void {
  box.value = drawn.replace(/[[\]|]/g, '');
  const start = drawn.search(/[[|]/);
  const end = drawn.includes(']') ? drawn.indexOf(']') - 1 : start;
  box.setSelectionRange(start, end);
}

export function drawDraft(box: Box): string {
  const start = box.selectionStart ?? 0;
  const end = box.selectionEnd ?? 0;
  const selected = box.value.slice(start, end);
  return `${box.value.slice(0, start)}${start === end ? '|' : `[${selected}]`}${box.value.slice(end)}`;
}

/** `insertText` writes where the focus is; `refused` is a browser that has no such command. */
export function fakeInsertText(refused = false): void {
  document.execCommand = vi.fn((_command: string, _ui?: boolean, text = '') => {
    const focused = document.activeElement as Box | null;
    if (refused || focused === null || !('setRangeText' in focused)) return false;
    focused.setRangeText(text, focused.selectionStart ?? 0, focused.selectionEnd ?? 0, 'end');
    focused.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
    return true;
  });
}

export function composerOf(): Composer {
  const composer = findComposer([document], [SELECTOR]);
  if (composer === null) throw new Error('no composer was found');
  return composer;
}
