/** Finds the box that the agent would type into, among hidden twins and boxes that only look like it. */

import { matchesAny, queryAll, type Scope } from '../chat/index.ts';
import { findRich } from './richDoor.ts';
import { textControl } from './strategies/textControl.ts';
import type { Strategy } from './strategy.ts';

export interface Composer {
  readonly box: Element;
  readonly strategy: Strategy;
}

/** True while the box is in the page, drawn, and named by the selectors; doesn't ask the page for its layout. */
export function isBoxThere(box: Element, selectors: readonly string[]): boolean {
  // In a shadow root a box is known by the last step of its selector.
  return (
    isBoxDrawn(box) &&
    matchesAny(
      box,
      selectors.map((one) => one.split('>>>').at(-1) ?? ''),
    )
  );
}

function isBoxDrawn(box: Element): boolean {
  if (!box.isConnected) return false;
  return box.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true;
}

/** Real boxes take up room and are shown; sizing twins and boxes of inactive tabs don't or aren't. */
function isShown(box: Element): boolean {
  if (!isBoxDrawn(box)) return false;
  const { width, height } = box.getBoundingClientRect();
  return width > 1 && height > 1;
}

/** Something that is for typing into, also where it is locked now. */
function isEditable(box: Element): boolean {
  return (
    /^(?:TEXTAREA|INPUT)$/.test(box.tagName) ||
    (box as HTMLElement).isContentEditable === true ||
    box.hasAttribute('contenteditable')
  );
}

/**
 * The box that the selectors name. Two shown boxes for one selector are none: it couldn't be said which of them is
 * the conversation's, and a less certain selector can't say what a better one couldn't.
 */
export function findBox(roots: readonly Scope[], selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = new Set(roots.flatMap((root) => [...queryAll(root, selector)]));
    const shown = [...found].filter((box) => isEditable(box) && isShown(box));
    if (shown.length > 1) return null;
    if (shown[0] !== undefined) return shown[0];
  }
  return null;
}

/** How to write into this box; null where nothing can, or the strategies of rich editors aren't there yet. */
export function strategyFor(box: Element): Strategy | null {
  const strategies = [textControl, ...(findRich()?.strategies ?? [])];
  return strategies.find((candidate) => candidate.serves(box)) ?? null;
}

/** The box and how to write into it; null where there is no box, or nothing that can write into it. */
export function findComposer(roots: readonly Scope[], selectors: readonly string[]): Composer | null {
  const box = findBox(roots, selectors);
  const strategy = box === null ? null : strategyFor(box);
  return box === null || strategy === null ? null : { box, strategy };
}
