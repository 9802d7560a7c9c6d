/**
 * Watches a page for what was done to it by somebody else than itself. Content scripts live in a world of their own, so
 * their calls can't be seen; what comes of them can: changed nodes, moved scrollers, focus, selection, events.
 *
 * Runs in the page before any of its scripts. What the page does itself is known by being done inside one of its own
 * tasks: its timers, and what a test asks of it (`window.watched.act`).
 */

export interface Watched {
  /** The page's own doing. */
  act(work: () => void): void;
  /** Begins anew: from now on the selection and the focus have to stay as well. */
  hold(): void;
  /** All that somebody else did. */
  effects(): readonly string[];
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

/** All in one: it goes into the page as text. */
export function watchPage(): void {
  const events =
    'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover pointerdown pointerup pointermove ' +
    'touchstart touchend wheel keydown keypress keyup beforeinput input change compositionstart compositionend submit ' +
    'reset paste copy cut dragstart drop focus focusin blur focusout hashchange popstate toggle close';
  const effects: string[] = [];
  const positions = new Map<Element, string>();
  let isReady = false;
  let isPage = false;
  let isHeld = false;
  let held = '';

  const nameOf = (target: unknown): string =>
    target instanceof Element
      ? `${target.localName}${target.id === '' ? '' : `#${target.id}`}.${target.className}`
      : target instanceof Node
        ? target.nodeName
        : 'window';
  const note = (effect: string): void => {
    if (isReady) effects.push(`${Math.round(performance.now())} ${effect}`);
  };

  const observer = new MutationObserver((records) => records.forEach(tell));
  const tell = ({ type, target, attributeName }: MutationRecord): void => {
    note(`${type} ${attributeName ?? ''} of ${nameOf(target)}`);
  };
  const everywhere = (work: (element: Element) => void): void => {
    for (const element of document.querySelectorAll('*')) work(element);
  };
  const placeOf = ({ scrollTop, scrollLeft }: Element): string => `${scrollTop} ${scrollLeft}`;
  const checkScroll = (): void => {
    everywhere((element) => {
      const place = placeOf(element);
      const before = positions.get(element) ?? '0 0';
      if (place === before) return;
      note(`scrolled ${nameOf(element)} from ${before} to ${place}`);
      positions.set(element, place);
    });
  };
  const looks = (): string => {
    const active = document.activeElement;
    const selection = document.getSelection();
    const box = active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement ? active : null;
    return JSON.stringify([
      nameOf(active),
      box?.selectionStart ?? '',
      box?.selectionEnd ?? '',
      box?.value ?? '',
      selection?.toString() ?? '',
      selection?.anchorOffset ?? 0,
      selection?.focusOffset ?? 0,
      location.href,
      document.title,
    ]);
  };
  const checkLooks = (): void => {
    if (!isHeld || looks() === held) return;
    note(`held was ${held} and is ${looks()}`);
    held = looks();
  };
  /** What happened until now was somebody else's. */
  const before = (): void => {
    observer.takeRecords().forEach(tell);
    checkScroll();
    checkLooks();
  };
  /** What happened since was the page's. */
  const after = (): void => {
    observer.takeRecords();
    positions.clear();
    everywhere((element) => {
      const place = placeOf(element);
      if (place !== '0 0') positions.set(element, place);
    });
    held = looks();
  };
  const act = (work: () => void): void => {
    if (isReady) before();
    isPage = true;
    try {
      work();
    } finally {
      isPage = false;
      if (isReady) after();
    }
  };

  const later = window.setTimeout.bind(window);
  Object.assign(window, {
    setTimeout: (work: () => void, milliseconds?: number) => later(() => act(work), milliseconds),
  });
  for (const type of events.split(' ')) {
    const hear = (event: Event): void => {
      if (!isPage) note(`${event.isTrusted ? '' : 'made up '}${type} at ${nameOf(event.target)}`);
    };
    window.addEventListener(type, hear, { capture: true, passive: true });
  }
  window.addEventListener('scroll', checkScroll, { capture: true, passive: true });
  document.addEventListener('selectionchange', checkLooks, { capture: true });
  // A scroller whose content grows keeps its place on the screen by scrolling: that is nobody's doing.
  const still = new CSSStyleSheet();
  still.replaceSync('* { overflow-anchor: none !important; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];

  // The extension's script comes when the page's own have run.
  document.addEventListener('DOMContentLoaded', () => {
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    isReady = true;
    after();
  });
  window.watched = {
    act,
    hold() {
      act(() => {});
      effects.length = 0;
      isHeld = true;
    },
    effects() {
      before();
      return effects;
    },
  };
}
