/**
 * Whether this frame is the one to show the picker in: the one with a chat. Each frame tells it by itself, and which
 * site it is of.
 */
import type { Guess } from '../../utils/chat/teach/index.ts';

/** Frames smaller than this hold no chat, in CSS pixels. */
const WIDE = 280;
const HIGH = 200;

function hasLargeFrame(): boolean {
  return [...document.querySelectorAll('iframe')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= WIDE && height >= HIGH;
  });
}

/** With nothing like a chat in it, only the top frame may be meant, and only when no frame in it can be. */
export function isMine({ hasChat }: Guess): boolean {
  const isSmall = window.innerWidth < WIDE || window.innerHeight < HIGH;
  if (window === window.top) return hasChat || !hasLargeFrame();
  return hasChat && !isSmall;
}

/** A frame without an address of its own (`about:blank`, `srcdoc`) belongs to the page around it. */
export function hostnameOf(frame: Window): string {
  return frame.location.hostname || new URL(frame.origin === 'null' ? 'about:blank' : frame.origin).hostname;
}
