/** The browser's input of one line. Plays a workbench whose replies have no line breaks. */
import { startDesk } from '../desk.ts';
import { createTextBox, textBoxEditor } from '../mountTextarea.ts';

startDesk((place, send) => {
  const box = createTextBox('input');
  place.append(box);
  return textBoxEditor(box, send);
});
