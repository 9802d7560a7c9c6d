/** Draws outlines over elements of the page, as far as they can be seen, and keeps them where the elements are. */
import { boxOf, drawnParent } from '../../utils/chat/generic/index.ts';

export interface Mark {
  readonly element: Element;
  /** Class names: what it is, and whether it is what is pointed at. */
  readonly kind: string;
  readonly label: string;
}

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What cuts an element off where it is scrolled out of sight; looked up once for each. */
function createClips(): (element: Element) => readonly Element[] {
  const known = new WeakMap<Element, readonly Element[]>();
  return (element) => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const clips: Element[] = [];
    for (let at = drawnParent(element); at !== null; at = drawnParent(at)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if ((overflowX !== 'visible' || overflowY !== 'visible') && at !== document.body) clips.push(at);
    }
    known.set(element, clips);
    return clips;
  };
}

function cut(a: Rect, b: Rect): Rect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Room around an element, in CSS pixels. */
const ROOM = 3;

export interface Marks {
  draw(marks: readonly Mark[]): void;
}

export function createMarks(layer: HTMLElement): Marks {
  const clipsOf = createClips();
  let drawn = '';

  const seenOf = (element: Element): Rect | null => {
    if (!element.isConnected) return null;
    const box = boxOf(element);
    const grown = {
      left: box.left - ROOM,
      top: box.top - ROOM,
      right: box.right + ROOM,
      bottom: box.bottom + ROOM,
    };
    const clipped = clipsOf(element).reduce<Rect>((rect, clip) => {
      const around = clip.getBoundingClientRect();
      return around.width === 0 && around.height === 0 ? rect : cut(rect, around);
    }, grown);
    const seen = cut(clipped, { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight });
    return seen.right - seen.left < 8 || seen.bottom - seen.top < 8 ? null : seen;
  };

  return {
    draw(marks) {
      const shown = marks.flatMap((mark) => {
        const seen = seenOf(mark.element);
        return seen === null ? [] : [{ ...mark, seen }];
      });
      const print = JSON.stringify(shown.map(({ kind, label, seen }) => [kind, label, seen]));
      if (print === drawn) return;
      drawn = print;
      layer.replaceChildren(
        ...shown.map(({ kind, label, seen }) => {
          const outline = document.createElement('div');
          const isAtTop = seen.top < 20 ? ' inside' : '';
          const isAtEnd = kind.includes('agent') ? ' end' : '';
          outline.className = `mark ${kind}${isAtTop}${isAtEnd}`;
          outline.style.left = `${seen.left}px`;
          outline.style.top = `${seen.top}px`;
          outline.style.width = `${seen.right - seen.left}px`;
          outline.style.height = `${seen.bottom - seen.top}px`;
          if (label !== '') {
            const tag = document.createElement('span');
            tag.textContent = label;
            outline.append(tag);
          }
          return outline;
        }),
      );
    },
  };
}
