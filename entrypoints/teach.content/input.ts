/**
 * Mouse and keys while the picker is open. What is meant for the picker the page doesn't get: it must not react to
 * the pointing. Nothing is done inside a composition, and what is no key of ours stays the page's.
 */
import type { Surface } from './surface.ts';

export type Key =
  | 'take'
  | 'back'
  | 'leave'
  | 'next'
  | 'previous'
  | 'tabNext'
  | 'tabPrevious'
  | 'widen'
  | 'narrow'
  | 'shopper'
  | 'agent'
  | 'nobody';

export interface Wishes {
  /** The mouse is over this element of the page; null: over nothing. */
  over(element: Element | null): void;
  /** This was clicked. */
  pick(element: Element | null): void;
  /** @returns false for a key that means nothing now; then the page gets it. */
  key(key: Key): boolean;
  /** True while the page may not be touched. */
  isPicking(): boolean;
}

const POINTER = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
  'selectstart',
] as const;
const KEYS: Readonly<Record<string, Key>> = {
  Enter: 'take',
  Backspace: 'back',
  Escape: 'leave',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'widen',
  ArrowDown: 'narrow',
  '[': 'widen',
  ']': 'narrow',
  s: 'shopper',
  a: 'agent',
  n: 'nobody',
};

function keyOf(event: KeyboardEvent): Key | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Tab') return event.shiftKey ? 'tabPrevious' : 'tabNext';
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

function isTypedInto(event: Event): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA)$/.test(target.tagName))
  );
}

export function listenToAgent(surface: Surface, wishes: Wishes, signal: AbortSignal): void {
  const options = { capture: true, signal } as const;
  const swallow = (event: Event): void => {
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
  };
  const pointed = ({ clientX, clientY }: MouseEvent): Element | null => surface.elementAt(clientX, clientY);

  for (const type of POINTER) {
    window.addEventListener(
      type,
      (event) => {
        // What a script of the page makes up is no pointing of the agent's.
        if (!wishes.isPicking() || !event.isTrusted || surface.isCard(event)) return;
        swallow(event);
        if (type === 'click' && event instanceof MouseEvent && event.button === 0)
          wishes.pick(pointed(event));
      },
      { capture: true, passive: false, signal },
    );
  }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (wishes.isPicking()) wishes.over(surface.isCard(event) ? null : pointed(event));
    },
    { capture: true, passive: true, signal },
  );
  window.addEventListener(
    'wheel',
    (event) => {
      if (!wishes.isPicking() || !event.altKey || surface.isCard(event)) return;
      swallow(event);
      wishes.key(event.deltaY < 0 ? 'widen' : 'narrow');
    },
    { capture: true, passive: false, signal },
  );

  /** Keys that were ours when they went down are ours when they come up. */
  const down = new Set<string>();
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.keyCode === 229) return;
      const key = keyOf(event);
      if (key === null || (event.key.length === 1 && isTypedInto(event)) || !wishes.key(key)) return;
      down.add(event.code);
      swallow(event);
    },
    options,
  );
  for (const type of ['keyup', 'keypress'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || !down.has(event.code)) return;
        if (type === 'keyup') down.delete(event.code);
        swallow(event);
      },
      options,
    );
  }
}
