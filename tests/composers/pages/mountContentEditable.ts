/**
 * A bare element with contenteditable as a composer, as workbenches without an editor of their own have it: what is sent
 * is its innerText, and Enter is theirs.
 */
import type { Editor, Mount } from './desk.ts';
import { isSendKey } from './isSendKey.ts';
import { asked } from './mountTextarea.ts';

export function createEditable(kind: 'true' | 'plaintext-only'): HTMLElement {
  const box = document.createElement('div');
  box.contentEditable = asked.has('disabled') || asked.has('readonly') ? 'false' : kind;
  box.dataset.desk = 'composer';
  box.setAttribute('role', 'textbox');
  box.setAttribute('aria-multiline', 'true');
  box.setAttribute('aria-label', '回复');
  if (asked.has('disabled')) box.setAttribute('aria-disabled', 'true');
  if (asked.has('readonly')) box.setAttribute('aria-readonly', 'true');
  return box;
}

/** What a person sees in the box. */
export function shownText(box: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: such pages send innerText, as line breaks are elements here
  return box.innerText;
}

/** A limit as such pages keep it: what is too long is cut after it came in. */
function keepLimit(box: HTMLElement, limit: number): void {
  box.addEventListener('input', () => {
    const text = shownText(box);
    if (text.length <= limit) return;
    box.textContent = text.slice(0, limit);
    getSelection()?.selectAllChildren(box);
    getSelection()?.collapseToEnd();
  });
}

/** @returns the element as an editor; where it is put is the caller's. */
export function editableEditor(box: HTMLElement, send: () => void): Editor<readonly Node[]> {
  const limit = Number(asked.get('maxlength') ?? 0);
  if (limit > 0) keepLimit(box, limit);
  box.addEventListener('keydown', (event) => {
    if (!isSendKey(event)) return;
    event.preventDefault();
    send();
  });
  return {
    text: () => shownText(box),
    save: () => [...box.childNodes],
    load: (draft) => box.replaceChildren(...(draft ?? [])),
    clear: () => box.replaceChildren(),
    unmount: () => box.remove(),
  };
}

export function mountEditable(kind: 'true' | 'plaintext-only'): Mount<readonly Node[]> {
  return (place, send) => {
    const box = createEditable(kind);
    place.append(box);
    return editableEditor(box, send);
  };
}
