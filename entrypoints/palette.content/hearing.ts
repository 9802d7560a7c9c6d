/**
 * What the agent does in the windows where the box stands. Keys that the palette takes the page doesn't get, from going
 * down to coming up; nothing is done inside a composition, and what a script of the page makes up isn't heard.
 */
import { isComposing } from '../../components/shared/ime.ts';
import { endsInTrigger } from '../../utils/shortcuts/index.ts';

export interface Wishes {
  /** A trigger may stand in the box as soon as the editor has drawn it. */
  typedTrigger(): void;
  /**
   * The box, or the caret in it, may have changed.
   * @param isTyped something was put in or taken out, and the browser has drawn it where the editor didn't keep it from that.
   */
  changed(isTyped: boolean): void;
  /** @returns true for a key that is the palette's. */
  key(event: KeyboardEvent): boolean;
  /** Something was pressed with the pointer. */
  pointed(event: Event): void;
  /** The focus came to something, or to the window. */
  entered(event: Event): void;
  /** The focus left something, or the window. */
  left(): void;
  /** Something was scrolled, or the window has another size. */
  moved(): void;
}

/** Listens in each window that it is given, once, until the signal aborts. */
export function createHearing(wishes: Wishes, signal: AbortSignal): (view: Window | null) => void {
  const heard = new WeakSet<Window>();
  return (view) => {
    if (view === null || heard.has(view)) return;
    heard.add(view);
    hearWindow(view, wishes, signal);
  };
}

function hearWindow(view: Window, wishes: Wishes, signal: AbortSignal): void {
  const hear = <Type extends keyof WindowEventMap>(
    type: Type,
    handle: (event: WindowEventMap[Type]) => void,
    passive = true,
  ): void =>
    view.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) handle(event);
      },
      { capture: true, passive, signal },
    );

  /** Keys that were the palette's when they went down are so when they come up. */
  const down = new Set<string>();
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  hear(
    'keydown',
    (event) => {
      if (isComposing(event)) return;
      // One that is held down stays the palette's, also when that has closed.
      if (wishes.key(event) || (event.repeat && down.has(event.code))) {
        down.add(event.code);
        swallow(event);
        return;
      }
      down.delete(event.code);
      if (endsInTrigger(event.key)) wishes.typedTrigger();
    },
    false,
  );
  for (const type of ['keypress', 'keyup'] as const) {
    hear(
      type,
      (event) => {
        if (!down.has(event.code)) return;
        if (type === 'keyup') down.delete(event.code);
        swallow(event);
      },
      false,
    );
  }
  const heard = (event: InputEvent): void => {
    if (event.isComposing) return;
    if (endsInTrigger(event.data ?? '')) wishes.typedTrigger();
    else wishes.changed(event.type === 'input');
  };
  hear('beforeinput', heard);
  hear('input', (event) => heard(event as InputEvent));
  // In Chromium nothing comes after it, in Firefox an `input` does; the box is looked at when either is over.
  hear('compositionend', (event) => {
    if (endsInTrigger(event.data)) wishes.typedTrigger();
    else wishes.changed(false);
  });
  // Not trusted where an editor was told of it by a fill.
  view.document.addEventListener('selectionchange', () => wishes.changed(false), {
    capture: true,
    passive: true,
    signal,
  });
  hear('pointerdown', (event) => wishes.pointed(event));
  hear('focusin', (event) => wishes.entered(event));
  hear('focus', (event) => {
    if (event.target === view) wishes.entered(event);
  });
  hear('focusout', () => wishes.left());
  hear('blur', (event) => {
    if (event.target === view) wishes.left();
  });
  hear('scroll', () => wishes.moved());
  hear('resize', () => wishes.moved());
}
