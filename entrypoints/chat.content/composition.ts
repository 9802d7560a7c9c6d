/**
 * Follows input methods by the page's own events: inside a composition nothing may be written. A box can stand in a frame
 * of the page's own, whose events are heard there only; so each box is followed as soon as it is seen.
 */
export interface Composition {
  /** From now on compositions in the window that the box stands in are heard of. */
  follow(box: Element): void;
  /** True while an input method composes in that window. */
  inside(box: Element): boolean;
}

export function followComposition(signal: AbortSignal): Composition {
  const composing = new WeakMap<Window, boolean>();
  const followWindow = (view: Window): void => {
    if (composing.has(view)) return;
    composing.set(view, false);
    const options = { capture: true, passive: true, signal };
    view.addEventListener('compositionstart', () => composing.set(view, true), options);
    view.addEventListener('compositionend', () => composing.set(view, false), options);
    // An editor that is taken away in the middle of a composition never ends it.
    view.addEventListener('focusout', () => composing.set(view, false), options);
  };
  followWindow(window);
  return {
    follow(box) {
      const view = box.ownerDocument.defaultView;
      if (view !== null) followWindow(view);
    },
    inside(box) {
      const view = box.ownerDocument.defaultView;
      return view !== null && composing.get(view) === true;
    },
  };
}
