/** What is pointed at: by the mouse, or by walking through what may be meant; wider and narrower from there. */
import { drawnParent } from '../../utils/chat/generic/index.ts';

export interface Aim {
  element(): Element | null;
  set(element: Element | null): void;
  /** The element around it, or back towards where it began. @returns false where there is none. */
  widen(): boolean;
  narrow(): boolean;
  /** The next of these, around the end. */
  walk(among: readonly Element[], back: boolean): void;
  /** True when the last of these (or the first, going back) is aimed at. */
  isAtEdge(among: readonly Element[], back: boolean): boolean;
}

export function createAim(): Aim {
  let element: Element | null = null;
  /** Narrower elements that were widened from, the last one last. */
  let trail: Element[] = [];

  const indexIn = (among: readonly Element[]): number => {
    const start = trail[0] ?? element;
    return start === null ? -1 : among.indexOf(start);
  };
  const set = (next: Element | null): void => {
    element = next;
    trail = [];
  };
  return {
    element: () => element,
    set,
    widen() {
      const around = element === null ? null : drawnParent(element);
      if (element === null || around === null || /^(?:body|html)$/.test(around.localName)) return false;
      trail.push(element);
      element = around;
      return true;
    },
    narrow() {
      const inner = trail.pop() ?? element?.firstElementChild ?? null;
      if (inner === null) return false;
      element = inner;
      return true;
    },
    walk(among, back) {
      if (among.length === 0) return;
      const at = indexIn(among);
      // Of messages, the newest come first to mind.
      const from = at >= 0 ? at : back ? among.length : -1;
      set(among[(from + (back ? -1 : 1) + among.length) % among.length] ?? null);
    },
    isAtEdge(among, back) {
      const at = indexIn(among);
      return among.length === 0 || (back ? at === 0 : at === among.length - 1);
    },
  };
}
