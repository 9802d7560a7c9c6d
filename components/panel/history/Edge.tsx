/** An end of what is shown: more comes by itself when one scrolls there, and by a press. */
import { useEffect, useRef } from 'preact/hooks';
import type { PastMessage } from './types.ts';

/** So many pixels before it is seen, more is asked for. */
const AHEAD = 400;

interface Props {
  readonly label: string;
  /** What is shown: asked once for each. */
  readonly messages: readonly PastMessage[];
  readonly onMore: () => void;
}

export function Edge({ label, messages, onMore }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const { current } = button;
    const root = current?.closest('.body');
    if (current === null || root == null || typeof IntersectionObserver === 'undefined') return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) more.current();
      },
      { root, rootMargin: `${AHEAD}px 0px` },
    );
    watch.observe(current);
    return () => watch.disconnect();
  }, [messages]);
  return (
    <button ref={button} type="button" class="button small history-edge" onClick={onMore}>
      {label}
    </button>
  );
}
