/** Where the history is scrolled to: the newest at first and while it is in view, else what is being read stays put. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HistoryMessage } from './types.ts';

/** Nearer to the end than this, in pixels, is at the end. */
const NEAR = 24;

export function useNewestInView(
  root: RefObject<HTMLElement | null>,
  messages: readonly HistoryMessage[],
  hasEarlier: boolean,
): void {
  const last = useRef({ messages, hasEarlier });
  // Before this render changes anything: a scroll listener would be told too late, after the next layout.
  const before = measure(scroller(root.current));
  const shown = useRef(false);

  useLayoutEffect(() => {
    const box = scroller(root.current);
    const old = last.current;
    last.current = { messages, hasEarlier };
    if (box === null) return;
    const known = new Set(messages.map((message) => message.id));
    const same = shown.current && old.messages.some((message) => known.has(message.id));
    shown.current = true;
    const first = old.messages[0]?.id;
    const above = messages.findIndex((message) => message.id === first) > 0 || old.hasEarlier !== hasEarlier;
    if (!same || before === null || before.atEnd) box.scrollTop = box.scrollHeight;
    else if (above) box.scrollTop = before.top + box.scrollHeight - before.height;
  }, [messages, hasEarlier]);

  // The other tabs scroll in the same box, and begin at their top.
  useLayoutEffect(() => {
    const box = scroller(root.current);
    return () => {
      if (box !== null) box.scrollTop = 0;
    };
  }, [root]);
}

function scroller(element: HTMLElement | null): HTMLElement | null {
  return element?.closest<HTMLElement>('.body') ?? null;
}

function measure(box: HTMLElement | null) {
  if (box === null) return null;
  const { scrollTop: top, scrollHeight: height, clientHeight } = box;
  return { top, height, atEnd: height - top - clientHeight <= NEAR };
}
