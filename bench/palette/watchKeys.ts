/** Typing key by key, and noting in the page when what each key changed was on the screen. */
import type { Page } from 'playwright-core';

/** Between two keys, in milliseconds: what an agent types fast, and long enough for an answer. */
export const BETWEEN = 120;
/** The worker takes in the templates before it answers; no bench waits longer than this, in milliseconds. */
export const PATIENCE = 120_000;

declare global {
  interface Window {
    painted?: () => number[];
  }
}

/** As an input method commits them: each is one `input` event. */
export async function typeKeys(page: Page, query: string): Promise<void> {
  for (const key of query) {
    await page.keyboard.insertText(key);
    await page.waitForTimeout(BETWEEN);
  }
}

/**
 * In the page: notes for each key that is typed when what it changed below `root` was on the screen. What changes first
 * is that something is being looked for, so the last change before the next key counts.
 * @param first the first change counts: it shows all that is seen, and what comes later lies out of sight.
 */
export function watchKeys(root: Node, first = false): void {
  const times: number[] = [];
  let typedAt: number | null = null;
  let paintedAt: number | null = null;
  let changedFor: number | null = null;
  const note = (): void => {
    if (typedAt !== null && paintedAt !== null) times.push(Math.round((paintedAt - typedAt) * 10) / 10);
    typedAt = null;
    paintedAt = null;
  };
  document.addEventListener(
    'input',
    (event) => {
      note();
      const { value } = event.target as HTMLInputElement;
      if (value !== '') typedAt = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    const mine = typedAt;
    if (first && changedFor === mine) return;
    changedFor = mine;
    // A task of its own behind the frame that shows the change: then it is painted.
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (mine !== null && mine === typedAt) paintedAt = performance.now();
      }),
    );
  }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  window.painted = () => {
    note();
    return times;
  };
}
