import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** True while CSS cuts the element's text off, or that of a paragraph in it: only then is there something to expand. */
export function useClamped(ref: RefObject<HTMLElement | null>, text: string): boolean {
  const [clamped, setClamped] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () =>
      setClamped(
        [element, ...element.querySelectorAll('p')].some((one) => one.scrollHeight > one.clientHeight + 1),
      );
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, text]);
  return clamped;
}
