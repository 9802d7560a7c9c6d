/**
 * The one element that the picker adds to a page: a host with a closed shadow root in the top layer, so that no style
 * and no dialog of the page reaches it. Nothing of the page itself is altered.
 *
 * A clear shield takes the pointer while something is being picked, so the page's own elements never see it: no hover,
 * no click, no focus. It lets the wheel through, and has holes where frames are, which have pickers of their own.
 */
import { createHost } from './host.ts';
import { STYLE } from './style.ts';

/** How long the shield stays open after a turn of the wheel, in milliseconds. */
const WHEEL = 200;

export interface Surface {
  readonly root: ShadowRoot;
  readonly marks: HTMLElement;
  /** True for events that happen in the card. */
  isCard(event: Event): boolean;
  /** True for the host itself, as the page's own lookups name it. */
  isHost(element: Element): boolean;
  setShield(on: boolean): void;
  /** The element of the page at this point of the window, in open shadow roots as well; null where there is none. */
  elementAt(x: number, y: number): Element | null;
  fitShield(): void;
}

function deepest(
  root: DocumentOrShadowRoot,
  x: number,
  y: number,
  skip: (one: Element) => boolean,
): Element | null {
  const hit = root.elementsFromPoint(x, y).find((one) => !skip(one)) ?? null;
  if (!hit?.shadowRoot) return hit;
  const inner = deepest(hit.shadowRoot, x, y, skip);
  return inner !== null && inner.getRootNode() === hit.shadowRoot ? inner : (inner ?? hit);
}

export function createSurface(signal: AbortSignal): Surface {
  const { host, root, show } = createHost(STYLE);
  const shield = document.createElement('div');
  shield.className = 'shield';
  const marks = document.createElement('div');
  marks.className = 'marks';
  marks.ariaHidden = 'true';
  root.append(shield, marks);
  show();

  let timer: ReturnType<typeof setTimeout> | undefined;
  shield.addEventListener(
    'wheel',
    () => {
      shield.style.pointerEvents = 'none';
    },
    { passive: true, signal },
  );
  window.addEventListener(
    'wheel',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => shield.style.removeProperty('pointer-events'), WHEEL);
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      host.remove();
    },
    { once: true },
  );

  const isHost = (element: Element): boolean => element === host;
  return {
    root,
    marks,
    isHost,
    // From outside, all that is in a closed root is its host; inside it the shield is told from the card.
    isCard: (event) => event.composedPath().includes(host) && !isOverShield(event),
    setShield(on) {
      shield.hidden = !on;
    },
    elementAt: (x, y) => deepest(document, x, y, isHost),
    fitShield() {
      const holes = [...document.querySelectorAll('iframe')].map((frame) => frame.getBoundingClientRect());
      const shown = holes.filter(({ width, height }) => width > 0 && height > 0);
      const { innerWidth, innerHeight } = window;
      const all = `M0 0H${innerWidth}V${innerHeight}H0Z`;
      const cut = shown.map(({ left, top, right, bottom }) => `M${left} ${top}H${right}V${bottom}H${left}Z`);
      const path = shown.length === 0 ? 'none' : `path(evenodd, "${all}${cut.join('')}")`;
      if (shield.style.clipPath !== path) shield.style.clipPath = path;
    },
  };

  function isOverShield(event: Event): boolean {
    if (!(event instanceof MouseEvent) || shield.hidden) return false;
    return root.elementFromPoint(event.clientX, event.clientY) === shield;
  }
}
