/** The browser's textarea two open shadow roots deep. Plays a workbench of web components; its chat is in the light DOM. */
import { startDesk } from '../desk.ts';
import { createTextBox, textBoxEditor } from '../mountTextarea.ts';
import { shadowBox } from '../shadowBox.ts';

startDesk((place, send) => {
  const box = createTextBox('textarea');
  shadowBox(place).append(box);
  return textBoxEditor(box, send);
});
