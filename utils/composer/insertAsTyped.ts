/**
 * The browser's own insertion at the caret of the focused box, as typing does it, with its undo.
 * @returns false where the browser can't; a page that cancels the input has decided, and is not overridden.
 */
export function insertAsTyped(control: HTMLElement, text: string): boolean {
  const view = control.ownerDocument.defaultView;
  let cancelled = false;
  const notice = (event: Event): void => {
    cancelled ||= event.defaultPrevented;
  };
  view?.addEventListener('beforeinput', notice);
  try {
    return control.ownerDocument.execCommand('insertText', false, text) || cancelled;
  } finally {
    view?.removeEventListener('beforeinput', notice);
  }
}
