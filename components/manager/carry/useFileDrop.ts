/** Files may be dropped anywhere on what gets these handlers; a part of it that takes files itself goes first. */
import { useState } from 'preact/hooks';
import { droppedFiles } from './droppedFiles.ts';
import type { NamedFile } from './types.ts';

interface FileDrop {
  /** Files are over it. */
  readonly dropping: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

export function useFileDrop(onFiles: ((files: readonly NamedFile[]) => void) | undefined): FileDrop {
  const [dropping, setDropping] = useState(false);
  return {
    dropping,
    handlers: {
      onDragOver(event) {
        const isMine = !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
        setDropping(isMine && onFiles !== undefined);
        if (isMine && onFiles !== undefined) event.preventDefault();
      },
      onDragLeave(event) {
        const { currentTarget, relatedTarget } = event;
        const inside = currentTarget instanceof Node && relatedTarget instanceof Node;
        if (!(inside && currentTarget.contains(relatedTarget))) setDropping(false);
      },
      onDrop(event) {
        setDropping(false);
        const { dataTransfer, defaultPrevented } = event;
        if (defaultPrevented || onFiles === undefined || !dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        void droppedFiles(dataTransfer).then((files) => {
          if (files.length > 0) onFiles(files);
        });
      },
    },
  };
}
