/** Quill 2.0.3 with its snow theme and no toolbar. Plays a workbench whose box is Quill; Enter is bound to send. */
import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { startDesk } from '../desk.ts';
import { quillEditor } from '../quillEditor.ts';

startDesk((place, send) => {
  const box = document.createElement('div');
  place.append(box);
  const quill = new Quill(box, {
    theme: 'snow',
    modules: {
      toolbar: false,
      keyboard: { bindings: { send: { key: 'Enter', handler: () => send() } } },
    },
  });
  return quillEditor(quill, place);
});
