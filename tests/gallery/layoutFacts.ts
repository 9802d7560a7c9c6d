/**
 * What is wrong with how a page is laid out, told without a picture: it holds whatever fonts a machine has. Runs in the page,
 * so it names nothing outside of itself.
 */

/**
 * Looks for: anything wider than the page; a text that is cut off without an ellipsis and can't be scrolled; two things to
 * press that lie over each other; one that is smaller than 24 × 24 pixels (WCAG 2.2, 2.5.8: links in a line of text and what
 * has room around it are let off); a thing to press without a name; a page with nothing on it.
 * @returns one line for each, with what it is about; empty: all is well.
 */
export function layoutFacts(): readonly string[] {
  /** Rounding of fractions of pixels. */
  const SLACK = 1.5;
  const SMALLEST = 24;
  const found: string[] = [];
  const nameOf = (element: Element): string => {
    const { className } = element;
    const text = element.textContent?.trim().slice(0, 24) ?? '';
    return `${element.tagName.toLowerCase()}${typeof className === 'string' && className !== '' ? `.${className.trim().replaceAll(/\s+/g, '.')}` : ''} “${text}”`;
  };
  const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
  const isHidden = (element: Element): boolean =>
    element.closest('.visually-hidden, [hidden], [inert], details:not([open]) > :not(summary)') !== null ||
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const all = [...document.body.querySelectorAll('*')].filter((one) => !isHidden(one));

  if ((document.body.textContent ?? '').trim() === '') found.push('empty: nothing is on the page');

  const { clientWidth: width } = document.documentElement;
  if (document.documentElement.scrollWidth > width + SLACK)
    found.push(`wide: the page is ${document.documentElement.scrollWidth} pixels wide in ${width}`);

  /** The nearest that cuts off sideways what is in it. */
  const cutterOf = (element: Element): Element | null => {
    for (let one = element.parentElement; one !== null; one = one.parentElement)
      if (getComputedStyle(one).overflowX !== 'visible') return one;
    return null;
  };
  for (const element of all) {
    const style = getComputedStyle(element);
    const holdsText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    if (!holdsText || element.closest('svg, select') !== null) continue;
    const cuts = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const isMarked = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (cuts && !isMarked && element.scrollWidth > element.clientWidth + SLACK)
      found.push(`cut: ${nameOf(element)}`);
    const clipsLines = style.overflowY === 'hidden' || style.overflowY === 'clip';
    if (clipsLines && !isMarked && element.scrollHeight > element.clientHeight + SLACK + 2)
      found.push(`cut below: ${nameOf(element)}`);
    // What is inside of something that scrolls sideways, or ends in an ellipsis, is let off.
    const cutter = cutterOf(element);
    if (cutter === null) continue;
    const outer = getComputedStyle(cutter);
    if (outer.overflowX === 'auto' || outer.overflowX === 'scroll' || outer.textOverflow === 'ellipsis')
      continue;
    if (outer.webkitLineClamp !== 'none') continue;
    const [inside, around] = [boxOf(element), boxOf(cutter)];
    if (inside.width > 0 && (inside.right > around.right + SLACK || inside.left < around.left - SLACK))
      found.push(`out of sight: ${nameOf(element)} in ${nameOf(cutter)}`);
  }

  // Behind a dialog that is open nothing can be pressed.
  const dialog = document.querySelector('dialog:modal');
  const pressed = all.filter(
    (one) =>
      (dialog === null || dialog.contains(one)) &&
      one.matches('button, a[href], input:not([type="hidden"]), select, textarea, summary, [role="tab"]'),
  );
  /** As far as it is in sight: what is scrolled away lies over nothing. */
  const seenOf = (element: Element): DOMRect | null => {
    const box = boxOf(element);
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let one = element.parentElement; one !== null; one = one.parentElement) {
      if (getComputedStyle(one).overflowY === 'visible') continue;
      const outer = boxOf(one);
      [left, top] = [Math.max(left, outer.left), Math.max(top, outer.top)];
      [right, bottom] = [Math.min(right, outer.right), Math.min(bottom, outer.bottom)];
    }
    return right - left > SLACK && bottom - top > SLACK
      ? new DOMRect(left, top, right - left, bottom - top)
      : null;
  };
  /** What lies over the page on purpose is compared with its own kind only. */
  const layerOf = (element: Element): Element | null => {
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      const { position } = getComputedStyle(one);
      if (position === 'fixed' || position === 'sticky' || one.matches('.dock, dialog')) return one;
    }
    return null;
  };
  const shown = pressed.map((element) => ({ element, box: seenOf(element), layer: layerOf(element) }));
  for (const [at, one] of shown.entries()) {
    const { element, box } = one;
    if (box === null) continue;
    const label = element as HTMLInputElement;
    const named =
      element.textContent?.trim() !== '' ||
      element.hasAttribute('aria-label') ||
      element.hasAttribute('aria-labelledby') ||
      element.hasAttribute('title') ||
      (label.labels?.length ?? 0) > 0;
    if (!named) found.push(`nameless: ${nameOf(element)}`);
    const whole = boxOf((label.labels?.[0] as Element | undefined) ?? element);
    const target =
      whole.width * whole.height > boxOf(element).width * boxOf(element).height ? whole : boxOf(element);
    const inLine =
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0);
    if (!inLine && (target.width < SMALLEST - 0.5 || target.height < SMALLEST - 0.5)) {
      // Let off where a circle of 24 pixels around its middle touches no other.
      const [x, y] = [target.left + target.width / 2, target.top + target.height / 2];
      const near = shown.some(({ element: other, box: theirs }) => {
        if (other === element || theirs === null || other.contains(element) || element.contains(other))
          return false;
        const dx = Math.max(theirs.left - x, 0, x - theirs.right);
        const dy = Math.max(theirs.top - y, 0, y - theirs.bottom);
        return Math.hypot(dx, dy) < SMALLEST / 2;
      });
      if (near)
        found.push(`small: ${nameOf(element)} is ${Math.round(target.width)} × ${Math.round(target.height)}`);
    }
    for (const { element: other, box: theirs, layer } of shown.slice(at + 1)) {
      if (theirs === null || layer !== one.layer || element.contains(other) || other.contains(element))
        continue;
      const across = Math.min(box.right, theirs.right) - Math.max(box.left, theirs.left);
      const down = Math.min(box.bottom, theirs.bottom) - Math.max(box.top, theirs.top);
      if (across > SLACK && down > SLACK) found.push(`overlap: ${nameOf(element)} and ${nameOf(other)}`);
    }
  }
  return [...new Set(found)];
}
