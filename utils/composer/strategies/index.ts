/** Order matters: the first that serves the box writes into it. The plainest stand last. */
import type { Strategy } from '../strategy.ts';
import { ckeditor } from './ckeditor.ts';
import { contentEditable } from './contentEditable.ts';
import { draft } from './draft.ts';
import { lexical } from './lexical.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { textControl } from './textControl.ts';
import { tinymce } from './tinymce.ts';
import { wangEditor } from './wangEditor.ts';

export const STRATEGIES: readonly Strategy[] = [
  textControl,
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
