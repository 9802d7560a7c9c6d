/** Quill 1 brings no types: the part of it that the page uses. */
declare module 'quill1' {
  import type { QuillLike } from '../quillEditor.ts';

  interface QuillConstructor {
    new (box: HTMLElement, options: object): QuillLike<object>;
  }
  const Quill: QuillConstructor;
  export default Quill;
}
