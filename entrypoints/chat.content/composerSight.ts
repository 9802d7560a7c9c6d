/**
 * What is to be said of the chat box beside a reading. To find it among its twins asks the page for its layout, so a
 * box that stands where it stood isn't looked for again at each message; the fill looks for it anew in any case.
 */
import type { PageReader } from '../../utils/chat/index.ts';
import { findBox, findRich, isBoxThere, strategyFor } from '../../utils/composer/index.ts';
import type { ComposerState } from '../../utils/model/index.ts';

/** How long a box that was found is taken for the right one, in milliseconds. */
const KEPT = 2000;

export interface ComposerSight {
  readonly state: ComposerState;
  /** True when the box was found, whether or not it can be written into. */
  readonly found: boolean;
  /** When to look again although nothing changes, in milliseconds; null: not. */
  readonly wait: number | null;
}

/** When the rich editors' strategies are asked for again, and looked for, in milliseconds. */
const ASK_AGAIN = 3000;
const LOADING = 50;

/**
 * @param seen called with a box that was found.
 * @param wantRich called when the rich editors' strategies are needed and aren't there.
 * @param now a clock in milliseconds; only differences count.
 */
export function createComposerSight(
  reader: PageReader,
  seen: (box: Element) => void,
  wantRich: () => void,
  now: () => number,
): { readonly look: () => ComposerSight } {
  let last: { readonly box: Element; readonly at: number; readonly by: readonly string[] } | null = null;

  let askedAt = Number.NEGATIVE_INFINITY;
  const find = (selectors: readonly string[]): Element | null =>
    // Nearly always beside the thread; on some platforms inside of what holds it.
    findBox(reader.around(), selectors) ?? findBox(reader.scopes(), selectors);

  return {
    look() {
      const selectors = reader.adapter()?.composer ?? [];
      const rest = last === null || last.by !== selectors ? 0 : KEPT - (now() - last.at);
      const kept = last !== null && rest > 0 && isBoxThere(last.box, selectors) ? last.box : null;
      const box = kept ?? find(selectors);
      if (kept === null) last = box === null ? null : { box, at: now(), by: selectors };
      if (box === null) return { state: 'missing', found: false, wait: null };
      if (kept === null) seen(box);
      const wait = kept === null ? null : rest;
      const strategy = strategyFor(box);
      if (strategy === null) {
        if (findRich() !== null) return { state: 'unfillable', found: true, wait };
        if (now() - askedAt > ASK_AGAIN) {
          // Whoever was asked may have been killed before it answered.
          askedAt = now();
          wantRich();
        }
        return { state: 'unfillable', found: true, wait: LOADING };
      }
      return { state: strategy.locked(box) ? 'readOnly' : 'ready', found: true, wait };
    },
  };
}
