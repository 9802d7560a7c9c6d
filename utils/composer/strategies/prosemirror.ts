/**
 * ProseMirror and Tiptap: Chatwoot, and many newer helpdesks. Plain text becomes a paragraph for each line and loses
 * empty ones; a slice in ProseMirror's own HTML keeps every blank, and its line breaks are those of Shift+Enter. Where
 * the page's schema knows no line break, the lines become paragraphs.
 */
import { asParagraphs, asSlice } from '../rich/html.ts';
import { paste } from '../rich/paste.ts';
import { richStrategy } from '../rich/richStrategy.ts';

export const prosemirror = richStrategy({
  name: 'prosemirror',
  serves: (box) => box.classList.contains('ProseMirror'),
  ways: [
    (box, text, hand) => paste(box, { text, html: asSlice(text) }, hand),
    (box, text, hand) => paste(box, { text, html: asParagraphs(text) }, hand),
  ],
});
