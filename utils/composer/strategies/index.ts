/** Inner door of the rich editors' strategies. Order matters: the first that serves the box writes into it. */
import type { Strategy } from '../strategy.ts';
import { ckeditor } from './ckeditor.ts';
import { contentEditable } from './contentEditable.ts';
import { draft } from './draft.ts';
import { lexical } from './lexical.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { tinymce } from './tinymce.ts';
import { wangEditor } from './wangEditor.ts';

export { createHand } from '../hand/hand.ts';
export { putPictures } from '../rich/putPictures.ts';
export { cleanText, pointAt, richOffsets, richText } from '../rich/richText.ts';

/** The plainest stands last. */
export const RICH_STRATEGIES: readonly Strategy[] = [
  lexical,
  wangEditor,
  slate,
  draft,
  prosemirror,
  quill,
  ckeditor,
  tinymce,
  contentEditable,
];
