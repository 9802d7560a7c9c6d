/** Of a long list the first, and the rest when one comes near their end: a key that finds others needn't wait for all. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** More than the tallest panel shows of them. */
const FIRST = 12;
/** So near to the end the rest is drawn. */
const NEAR = '400px';

/**
 * @param all another list begins with its first again.
 * @param list holds what is drawn, and lies in a `.body`, which scrolls.
 * @returns what is to be drawn.
 */
export function useFirst<Item>(all: readonly Item[], list: RefObject<HTMLElement | null>): readonly Item[] {
  const [whole, setWhole] = useState<readonly Item[] | null>(null);
  const isCut = all.length > FIRST && whole !== all && typeof IntersectionObserver !== 'undefined';
  useEffect(() => {
    const last = list.current?.lastElementChild;
    if (!isCut || last == null) return undefined;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setWhole(all);
      },
      { root: last.closest('.body'), rootMargin: NEAR },
    );
    observer.observe(last);
    return () => observer.disconnect();
  }, [all, isCut]);
  return isCut ? all.slice(0, FIRST) : all;
}
