/** What of a page doesn't fit its width: runs in the page. */

/** Puts in place of every name that a page supplied one that is as long as they come, in two scripts. */
export function lengthenNames(): void {
  const long = '欧阳上官司徒诸葛的旗舰店官方自营专卖店 Wolfeschlegelsteinhausenbergerdorff';
  for (const name of document.querySelectorAll('.name, .tag bdi, .flag-note, .order-amount, .site-origin')) {
    if (name.childElementCount === 0) name.textContent = long;
  }
}

/** What sticks out, is cut without a sign, or lies over another control; empty: all fits. */
export function misfits(): readonly string[] {
  const found: string[] = [];
  const width = document.documentElement.clientWidth;
  const say = (element: Element, what: string): void => {
    const { className } = element;
    const words = (element.textContent ?? '').trim().slice(0, 20);
    found.push(`${what}: ${element.tagName.toLowerCase()}.${String(className)} “${words}”`);
  };
  if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('.visually-hidden') === null;
  /** Cut on purpose: with an ellipsis, or to so many lines. */
  const isCut = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { textOverflow, webkitLineClamp } = getComputedStyle(at);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return true;
    }
    return false;
  };
  // A window over the page is all that is looked at while it is open.
  const root = document.querySelector('dialog[open]') ?? document.body;
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (!isSeen(element) || element.closest('svg') !== null || isCut(element)) continue;
    const { left, right, width: own } = element.getBoundingClientRect();
    if (own > 0 && (right > width + 1 || left < -1)) say(element, 'sticks out');
    const { overflowX, display } = getComputedStyle(element);
    const mayScroll = overflowX === 'auto' || overflowX === 'scroll';
    if (display === 'inline' || element.matches('input, textarea, select')) continue;
    const hasWords = [...element.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '',
    );
    // What only holds others is looked at in them.
    if (!hasWords && overflowX === 'visible') continue;
    if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      say(element, mayScroll ? 'scrolls sideways' : 'is wider than its place');
  }
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')].filter(
    (one) =>
      isSeen(one) && !one.matches('.card-fill, [type="radio"]') && one.closest('.card-tools, .dock') === null,
  );
  /** The part of it that is seen: what is scrolled away lies under nothing. */
  const seenBox = (one: Element): { left: number; right: number; top: number; bottom: number } => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const view = one.closest('.body, .dialog-body')?.getBoundingClientRect();
    if (view === undefined) return { left, right, top, bottom };
    return { left, right, top: Math.max(top, view.top), bottom: Math.min(bottom, view.bottom) };
  };
  for (const [at, one] of controls.entries()) {
    const a = seenBox(one);
    for (const other of controls.slice(at + 1)) {
      // What clears a field lies in it; tools that stick to the upper edge lie over what is scrolled.
      const isInField =
        one.parentElement?.matches('.search') === true && one.parentElement === other.parentElement;
      const sticks = one.closest('.history-tools') !== other.closest('.history-tools');
      if (one.contains(other) || other.contains(one) || isInField || sticks) continue;
      const b = seenBox(other);
      const isOver =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      if (isOver) say(other, `lies over “${(one.textContent ?? '').trim().slice(0, 20)}”`);
    }
  }
  return [...new Set(found)];
}
