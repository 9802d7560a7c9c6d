/**
 * Lexical, rich and plain: WhatsApp Web, and pages of Meta's. It writes what it is pasted into its own model, and draws
 * that a microtask later. Of a paste with HTML in which blanks count it makes line breaks in one paragraph, as Shift+Enter
 * does; of plain text the rich kind would make a paragraph for each line, which most pages send as an empty line more.
 */

import { asPreformatted } from '../rich/html.ts';
import { paste } from '../rich/paste.ts';
import { richStrategy } from '../rich/richStrategy.ts';

export const lexical = richStrategy({
  name: 'lexical',
  serves: (box) => box.getAttribute('data-lexical-editor') === 'true',
  ways: [(box, text, hand) => paste(box, { text, html: asPreformatted(text) }, hand)],
});
