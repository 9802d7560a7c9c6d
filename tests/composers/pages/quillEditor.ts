/** The part of Quill that is alike in 1.3 and 2.0: what a composer needs of it. */
import type { Editor } from './desk.ts';

export interface QuillLike<Delta> {
  readonly root: HTMLElement;
  readonly history: { clear(): void };
  getText(): string;
  getContents(): Delta;
  setContents(contents: Delta | readonly [], source: 'silent' | 'api'): unknown;
}

/** Quill's text always ends with a line break that nobody typed: it isn't sent. */
export function quillEditor<Delta>(quill: QuillLike<Delta>, place: HTMLElement): Editor<Delta> {
  quill.root.dataset.desk = 'composer';
  quill.root.setAttribute('aria-label', '回复');
  return {
    text: () => quill.getText().replace(/\n$/, ''),
    save: () => quill.getContents(),
    load: (draft) => {
      quill.setContents(draft ?? [], 'silent');
      quill.history.clear();
    },
    clear: () => void quill.setContents([], 'api'),
    unmount: () => place.replaceChildren(),
  };
}
