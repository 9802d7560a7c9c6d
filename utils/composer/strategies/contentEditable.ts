/**
 * Plain `contenteditable` boxes, also those inside open shadow roots: 京东咚咚, 1688, 小红书, Telegram Web, chatscope,
 * deep-chat, Editor.js. The browser's own editing writes into them as typing does, with its undo; a line ends as
 * Shift+Enter ends it.
 */
import { typeLines } from '../rich/paste.ts';
import { richStrategy, withoutTabs } from '../rich/richStrategy.ts';

export const contentEditable = richStrategy({
  name: 'contentEditable',
  hand: 'never',
  patience: 20,
  clean: withoutTabs,
  serves: (box) => (box as HTMLElement).isContentEditable || box.hasAttribute('contenteditable'),
  ways: [(box, text) => typeLines(box, text, 'insertLineBreak')],
  undo(box) {
    (box as HTMLElement).focus({ preventScroll: true });
    box.ownerDocument.execCommand('undo');
  },
});
