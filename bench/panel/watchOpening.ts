/**
 * What is noted inside of the panel while it opens. It is handed to the panel's page as text, so it names nothing outside of
 * itself; it is there before the panel's own script, and no debugger is attached while it looks.
 */

/** Milliseconds count from the navigation start of the panel's document. */
export interface Opening {
  /** The first frame that isn't blank, and the first that shows a text; null: none came. */
  readonly firstPaint: number | null;
  readonly firstContent: number | null;
  /** The first suggestion stands in the page. */
  readonly suggested: number | null;
  /** A key was answered while it stood there, and the frame that shows so is drawn. */
  readonly interactive: number | null;
  /** What moved that had been drawn before: its sum, as the browser counts it, and each with what it was. */
  readonly shift: number;
  readonly moved: readonly { readonly at: number; readonly value: number; readonly what: string }[];
}

declare global {
  interface Window {
    opening?: () => Opening;
  }
}

/** What the browser tells of a layout shift; its types aren't in the library yet. https://wicg.github.io/layout-instability */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources?: readonly { readonly node: Node | null }[];
}

/** Runs in the panel's page, before anything else of it. */
export function watchOpening(): void {
  const moved: { at: number; value: number; what: string }[] = [];
  let suggested: number | null = null;
  let interactive: number | null = null;
  const nameOf = (node: Node | null): string => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element == null ? 'gone' : `${element.tagName.toLowerCase()}.${element.className}`;
  };
  const note = (entries: PerformanceEntryList): void => {
    for (const entry of entries as LayoutShift[]) {
      const what = (entry.sources ?? []).map(({ node }) => nameOf(node)).join(', ');
      moved.push({ at: entry.startTime, value: entry.value, what });
    }
  };
  const shifts = new PerformanceObserver((list) => note(list.getEntries()));
  shifts.observe({ type: 'layout-shift', buffered: true });

  /** Down leads to the first card, as soon as somebody hears keys. */
  const press = (): void => {
    const key = { key: 'ArrowDown', code: 'ArrowDown', bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    if (document.activeElement?.classList.contains('card-fill') === true) {
      requestAnimationFrame(() =>
        setTimeout(() => {
          interactive = performance.now();
        }, 0),
      );
    } else setTimeout(press, 1);
  };
  const cards = new MutationObserver(() => {
    if (document.querySelector('.cards > li') === null) return;
    cards.disconnect();
    suggested = performance.now();
    press();
  });
  cards.observe(document, { subtree: true, childList: true });

  window.opening = () => {
    note(shifts.takeRecords());
    const painted = (name: string): number | null =>
      performance.getEntriesByName(name, 'paint')[0]?.startTime ?? null;
    return {
      firstPaint: painted('first-paint'),
      firstContent: painted('first-contentful-paint'),
      suggested,
      interactive,
      shift: moved.reduce((sum, { value }) => sum + value, 0),
      moved,
    };
  };
}
