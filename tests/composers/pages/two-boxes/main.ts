/** Two textareas that both are marked as the composer. Plays a page that can't be told apart: nothing may be filled. */
import { startDesk } from '../desk.ts';
import { createTextBox, mountTextarea } from '../mountTextarea.ts';

startDesk((place, send) => {
  const editor = mountTextarea(place, send);
  place.append(createTextBox('textarea'));
  return editor;
});
