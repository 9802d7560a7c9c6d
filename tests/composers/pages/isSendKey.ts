/** Enter that sends: without Shift, and not the Enter that takes a candidate of an input method. */
export function isSendKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing;
}

/** For an editor that would make a line of every Enter: the one that sends is caught before it gets there. */
export function catchSendKey(around: HTMLElement, send: () => void): void {
  around.addEventListener(
    'keydown',
    (event) => {
      if (!isSendKey(event)) return;
      event.preventDefault();
      event.stopPropagation();
      send();
    },
    { capture: true },
  );
}
