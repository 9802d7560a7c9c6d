/** What is seen of a list that scrolls, followed as it is scrolled and as its box changes. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type View, viewOf } from './windowing.ts';

/** Height of the box before it was measured, and where nothing has a height: more than a screen has. */
const UNMEASURED = 900;

/**
 * @param step in pixels: only after so many is there another view.
 * @param resized the box has another size.
 * @returns what is seen, and what has to be called when the box is scrolled.
 */
export function useView(
  box: RefObject<HTMLElement | null>,
  step: number,
  resized: () => void = () => {},
): readonly [View, () => void] {
  const [view, setView] = useState(() => viewOf(0, UNMEASURED, step));
  const look = (): void => {
    const { current } = box;
    if (current === null) return;
    const next = viewOf(current.scrollTop, current.clientHeight || UNMEASURED, step);
    setView((now) => (now.top === next.top && now.bottom === next.bottom ? now : next));
  };
  const onSize = useRef(resized);
  onSize.current = resized;
  useLayoutEffect(() => {
    const { current } = box;
    look();
    if (current === null || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      look();
      onSize.current();
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [view, look];
}
