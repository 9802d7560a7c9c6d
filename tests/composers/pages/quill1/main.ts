/** Quill 1.3.7 with its snow theme and no toolbar. Plays a workbench with an older Quill; Enter is bound to send. */
import Quill from 'quill1';
import 'quill1/dist/quill.snow.css';
import { startDesk } from '../desk.ts';
import { quillEditor } from '../quillEditor.ts';

startDesk((place, send) => {
  const box = document.createElement('div');
  place.append(box);
  const quill = new Quill(box, {
    theme: 'snow',
    modules: {
      toolbar: false,
      // 13 is Enter: this Quill knows keys by their number.
      keyboard: { bindings: { send: { key: 13, handler: () => send() } } },
    },
  });
  return quillEditor(quill, place);
});
