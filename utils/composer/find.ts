/** Finds the box that the agent would type into, among hidden twins and boxes that only look like it. */

import { textControl } from './strategies/textControl.ts';
import type { Strategy } from './strategy.ts';

/** Order matters: the first that serves the box writes into it. */
const STRATEGIES: readonly Strategy[] = [textControl];

export interface Composer {
  readonly box: Element;
  readonly strategy: Strategy;
}

type Root = Document | ShadowRoot;

/** Real boxes take up room and are shown; sizing twins and boxes of inactive tabs don't or aren't. */
function isShown(box: Element): boolean {
  if (!box.isConnected) return false;
  if (typeof box.checkVisibility === 'function') {
    if (!box.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  }
  const { width, height } = box.getBoundingClientRect();
  return width > 1 && height > 1;
}

/**
 * The composer that the selectors name. Two shown boxes for one selector are no composer: it couldn't be said which
 * of them is the conversation's.
 */
export function findComposer(roots: readonly Root[], selectors: readonly string[]): Composer | null {
  for (const selector of selectors) {
    const shown = roots.flatMap((root) => {
      try {
        return [...root.querySelectorAll(selector)].filter(isShown);
      } catch {
        return [];
      }
    });
    const [box] = shown;
    if (box === undefined) continue;
    // A less certain selector can't say what a better one couldn't.
    if (shown.length > 1) return null;
    const strategy = STRATEGIES.find((candidate) => candidate.serves(box));
    if (strategy !== undefined) return { box, strategy };
  }
  return null;
}
