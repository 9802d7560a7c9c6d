/** Says for a while, where the box stands, that something wasn't filled in. */
import type { TranslatePalette } from '../../utils/locale/index.ts';
import { openSurface, type Surface } from './surface.ts';

/** How long, in milliseconds. */
const NOTE = 6000;

export interface Note {
  tell(box: Element, text: string, t: TranslatePalette): void;
  close(): void;
}

export function createNote(signal: AbortSignal): Note {
  let shown: Surface | null = null;
  const close = (): void => {
    shown?.close();
    shown = null;
  };
  signal.addEventListener('abort', close);
  return {
    tell(box, text, t) {
      close();
      if (signal.aborted) return;
      const mine = openSurface(box.isConnected ? box : document.documentElement, {
        pick() {},
        lost: close,
      });
      shown = mine;
      mine.show(true);
      mine.draw({ kind: 'note', text }, t);
      setTimeout(() => {
        if (shown === mine) close();
      }, NOTE);
    },
    close,
  };
}
