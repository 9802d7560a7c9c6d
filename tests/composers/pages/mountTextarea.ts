/** A plain text box of the browser as a composer: its value is the model. */
import type { Editor, Mount } from './desk.ts';
import { isSendKey } from './isSendKey.ts';

/** `?maxlength=N`, `?readonly=1`, `?disabled=1`. */
export const asked = new URLSearchParams(location.search);

export function createTextBox<Tag extends 'textarea' | 'input'>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const box = document.createElement(tag);
  box.dataset.desk = 'composer';
  box.setAttribute('aria-label', '回复');
  box.setAttribute('placeholder', '输入回复');
  if (box instanceof HTMLTextAreaElement) box.rows = 4;
  else box.type = 'text';
  const maxLength = Number(asked.get('maxlength') ?? 0);
  if (maxLength > 0) box.maxLength = maxLength;
  box.readOnly = asked.has('readonly');
  box.disabled = asked.has('disabled');
  return box;
}

/** @returns the box as an editor; where it is put is the caller's. */
export function textBoxEditor(box: HTMLTextAreaElement | HTMLInputElement, send: () => void): Editor<string> {
  const keyed: HTMLElement = box;
  keyed.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    send();
  });
  const write = (value: string): void => {
    box.value = value;
  };
  return {
    text: () => box.value,
    save: () => box.value,
    load: (draft) => write(draft ?? ''),
    clear: () => write(''),
    unmount: () => box.remove(),
  };
}

export const mountTextarea: Mount<string> = (place, send) => {
  const box = createTextBox('textarea');
  place.append(box);
  return textBoxEditor(box, send);
};
