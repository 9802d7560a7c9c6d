/** Mounts a React component as a composer. The component gives its editor out through `handle`. */
import { type ComponentType, createRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Editor, Mount } from './desk.ts';

export interface BoxProps<Draft> {
  readonly send: () => void;
  /** For useImperativeHandle. */
  readonly handle: RefObject<BoxHandle<Draft>>;
}

export type BoxHandle<Draft> = Omit<Editor<Draft>, 'unmount' | 'pictures'>;

export function mountReact<Draft>(Box: ComponentType<BoxProps<Draft>>): Mount<Draft> {
  return (place, send) => {
    const root = createRoot(place);
    const handle = createRef<BoxHandle<Draft>>();
    flushSync(() => root.render(<Box send={send} handle={handle} />));
    const now = (): BoxHandle<Draft> => {
      if (!handle.current) throw new Error('the editor is not in the page');
      return handle.current;
    };
    return {
      text: () => now().text(),
      save: () => now().save(),
      load: (draft) => now().load(draft),
      clear: () => now().clear(),
      unmount: () => root.unmount(),
    };
  };
}
