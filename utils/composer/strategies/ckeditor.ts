/**
 * CKEditor 5: Zendesk and other helpdesks. It draws its box from a model of its own and takes pastes; of plain text it
 * drops empty lines, of `<br>` it makes the line breaks of Shift+Enter.
 */
import { asLines } from '../rich/html.ts';
import { paste } from '../rich/paste.ts';
import { richStrategy, withoutTabs } from '../rich/richStrategy.ts';

export const ckeditor = richStrategy({
  name: 'ckeditor',
  serves: (box) => box.classList.contains('ck-editor__editable'),
  clean: withoutTabs,
  ways: [(box, text, hand) => paste(box, { text, html: asLines(text) }, hand)],
});
