/** TinyMCE 5 to 8, inline or in its iframe: mail-like helpdesks. It takes pastes, each as a step of its own history. */
import { paste, typeLines } from '../rich/paste.ts';
import { richStrategy, withoutTabs } from '../rich/richStrategy.ts';

export const tinymce = richStrategy({
  name: 'tinymce',
  serves: (box) => box.classList.contains('mce-content-body'),
  clean: withoutTabs,
  ways: [
    (box, text, hand) => paste(box, { text }, hand),
    (box, text) => typeLines(box, text, 'insertLineBreak'),
  ],
});
