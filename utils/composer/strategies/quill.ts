/**
 * Quill 1 and 2: 快手小店 and others. It watches its box and takes what the browser's own editing does there; version 1
 * pastes by a hidden box of its own, so it isn't pasted to.
 */

import { asParagraphs } from '../rich/html.ts';
import { paste, typeLines } from '../rich/paste.ts';
import { richStrategy } from '../rich/richStrategy.ts';

export const quill = richStrategy({
  name: 'quill',
  serves: (box) => box.classList.contains('ql-editor'),
  ways: [
    (box, text) => typeLines(box, text, 'insertParagraph'),
    (box, text, hand) => paste(box, { text, html: asParagraphs(text) }, hand),
  ],
});
