/**
 * The list stays where it is on the screen while the agent's hand is on it, whatever comes or goes above: a notice, a
 * second line of the question, the shopper's tags. What came is scrolled away; once the hand is away, it comes into view.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** How often it is looked at whether the hand has gone, in milliseconds. */
const LOOK = 250;

/**
 * @param isHeld whether the hand is on the list now. The list lies in a `.body`, which scrolls.
 * @param subject what the list is: where it becomes another, it stands where it belongs.
 */
export function useSteady(list: RefObject<HTMLElement | null>, isHeld: () => boolean, subject: string): void {
  const held = useRef(isHeld);
  held.current = isHeld;
  const settle = useRef(() => {});
  const begin = useRef(() => {});
  const known = useRef(subject);
  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element?.closest<HTMLElement>('.body');
    if (element == null || scroller == null || typeof ResizeObserver === 'undefined') return undefined;
    const topOf = (): number => (element.firstElementChild ?? element).getBoundingClientRect().top;
    let top = topOf();
    /** How far it is to be scrolled back for that. */
    let lift = 0;
    /** How much room was made above it. */
    let room = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    begin.current = () => {
      clearTimeout(timer);
      timer = undefined;
      element.style.paddingBlockStart = '';
      element.style.paddingBlockEnd = '';
      scroller.scrollTop -= lift;
      lift = 0;
      room = 0;
      top = topOf();
    };
    const release = (): void => {
      if (held.current()) timer = setTimeout(release, LOOK);
      else begin.current();
    };
    settle.current = () => {
      const moved = topOf() - top;
      if (Math.abs(moved) < 1) return;
      if (!held.current()) {
        if (timer === undefined) top += moved;
        return;
      }
      timer ??= setTimeout(release, LOOK);
      const from = scroller.scrollTop;
      scroller.scrollTop += moved;
      lift += scroller.scrollTop - from;
      // There is nothing to scroll: room is made for it.
      const left = topOf() - top;
      if (left <= -1) {
        room -= left;
        element.style.paddingBlockStart = `${room}px`;
      }
      if (left < 1) return;
      element.style.paddingBlockEnd = `${lift + left}px`;
      scroller.scrollTop += left;
      lift += left;
    };
    const observer = new ResizeObserver(() => settle.current());
    observer.observe(scroller);
    observer.observe(element.parentElement ?? element);
    const scrolled = (): void => {
      // By the agent: what is above was looked for. The room above it goes without a move, as far as one can scroll.
      if (Math.abs(topOf() - top) < 1) return;
      lift = room;
      top = topOf();
    };
    scroller.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      scroller.removeEventListener('scroll', scrolled);
    };
  }, []);
  // All that is told to the panel is drawn by now.
  useLayoutEffect(() => {
    if (known.current === subject) return settle.current();
    known.current = subject;
    begin.current();
  });
}
