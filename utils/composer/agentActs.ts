/** Whether the agent did something in the page meanwhile: what the page then shows is their doing. */

export interface AgentActs {
  any(): boolean;
  end(): void;
}

const ACTS = ['keydown', 'compositionstart', 'paste', 'cut', 'drop', 'pointerdown'];

/** Whether the agent wrote somewhere else in the same document since the fill. */
export interface Elsewhere {
  any(): boolean;
  end(): void;
}

/**
 * Listens in the document of the box until `end`. The browser keeps one history of typing for a whole document: where
 * its last step is another field's, undo would take that back.
 */
export function hearElsewhere(box: Element): Elsewhere {
  let any = false;
  const controller = new AbortController();
  const hear = (event: Event): void => {
    const [target] = event.composedPath();
    any ||= event.isTrusted && !box.contains((target ?? null) as Node | null);
  };
  box.ownerDocument.addEventListener('input', hear, {
    capture: true,
    passive: true,
    signal: controller.signal,
  });
  return { any: () => any, end: () => controller.abort() };
}

/** Listens in the window of the box until `end`. */
export function hearAgent(box: Element): AgentActs {
  let any = false;
  const controller = new AbortController();
  const options = { capture: true, passive: true, signal: controller.signal };
  const hear = (event: Event): void => {
    any ||= event.isTrusted;
  };
  for (const act of ACTS) box.ownerDocument.defaultView?.addEventListener(act, hear, options);
  return { any: () => any, end: () => controller.abort() };
}
