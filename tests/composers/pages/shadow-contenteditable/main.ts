/** A bare contenteditable two open shadow roots deep. Plays a workbench of web components; its chat is in the light DOM. */
import { startDesk } from '../desk.ts';
import { createEditable, editableEditor } from '../mountContentEditable.ts';
import { shadowBox } from '../shadowBox.ts';

startDesk((place, send) => {
  const box = createEditable('true');
  shadowBox(place).append(box);
  return editableEditor(box, send);
});
