/** Whether the agent did something in the page meanwhile: what the page then shows is their doing. */

export interface AgentActs {
  any(): boolean;
  end(): void;
}

const ACTS = ['keydown', 'compositionstart', 'paste', 'cut', 'drop', 'pointerdown'];

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
